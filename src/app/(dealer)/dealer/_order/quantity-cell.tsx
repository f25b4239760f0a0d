'use client';
import { type KeyboardEvent, useId, useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { controlStyles } from '@/app/_ui/control-styles';
import { useTypedBefore } from '@/app/_ui/use-typed-before';
import { readQuantity } from '@/app/(shop)/_cart/read-quantity';

type Props = { name: string; value: number; min: number; max: number; onSet: (quantity: number) => void };

/** A quantity in a grid: counts when the field is left; Enter and the arrow keys go to the next and the previous row.
 * What is no whole number, or too many, is said and not taken. */
export function QuantityCell({ name, value, min, max, onSet }: Props) {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const settle = (text = typed) => {
    if (text === undefined) return;
    const read = Number(text) === 0 ? { quantity: 0 } : readQuantity(text, { min, max });
    const wrong = 'problem' in read ? read.problem : undefined;
    setProblem(wrong);
    setTyped(wrong ? text : undefined); // what is not taken stays, to be put right
    if ('quantity' in read && read.quantity !== value) onSet(read.quantity);
  };
  // Typed before the page could hear it, and perhaps left: it counts at once.
  const box = useTypedBefore<HTMLInputElement>((event) => settle(event.target.value));
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const cells = [...document.querySelectorAll<HTMLInputElement>('[data-quantity-cell]')];
    const next = cells[cells.indexOf(event.currentTarget) + step];
    if (next) next.select();
    else event.currentTarget.blur();
  };
  return (
    <span className="inline-grid justify-items-end gap-0.5">
      <input
        ref={box}
        data-quantity-cell
        inputMode="numeric"
        autoComplete="off"
        aria-label={`Quantity of ${name}`}
        title={min > 1 ? `From ${min} to ${max}` : `Up to ${max}`}
        placeholder="0"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && id}
        className={cn(
          controlStyles({ size: 'sm' }),
          'figures w-16 text-right pointer-coarse:h-11',
          value > 0 && 'border-brand bg-brand-soft/50 font-medium',
        )}
        value={typed ?? (value || '')}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => settle()}
        onKeyDown={move}
      />
      {problem && (
        <span id={id} role="alert" className="whitespace-nowrap text-negative text-xs">
          {problem}
        </span>
      )}
    </span>
  );
}
