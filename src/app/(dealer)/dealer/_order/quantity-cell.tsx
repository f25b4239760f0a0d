'use client';
import { type KeyboardEvent, useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { controlStyles } from '@/app/_ui/control-styles';
import { useTypedBefore } from '@/app/_ui/use-typed-before';

type Props = { name: string; value: number; min: number; max: number; onSet: (quantity: number) => void };

/** A quantity in a grid: counts when the field is left; Enter and the arrow keys go to the next and the previous row. */
export function QuantityCell({ name, value, min, max, onSet }: Props) {
  const [typed, setTyped] = useState<string>();
  const settle = (text = typed) => {
    if (text === undefined) return;
    const wanted = Number(text || 0);
    const quantity = wanted === 0 ? 0 : Math.min(max, Math.max(min, wanted));
    setTyped(undefined);
    if (quantity !== value) onSet(quantity);
  };
  // Typed before the page could hear it, and perhaps left: it counts at once.
  const box = useTypedBefore<HTMLInputElement>((event) => settle(event.target.value.replace(/\D/g, '').slice(0, 4)));
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
    <input
      ref={box}
      data-quantity-cell
      inputMode="numeric"
      autoComplete="off"
      aria-label={`Quantity of ${name}`}
      title={min > 1 ? `From ${min} to ${max}` : `Up to ${max}`}
      placeholder="0"
      className={cn(
        controlStyles({ size: 'sm' }),
        'figures w-16 text-right pointer-coarse:h-11',
        value > 0 && 'border-brand bg-brand-soft/50 font-medium',
      )}
      value={typed ?? (value || '')}
      onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))}
      onFocus={(event) => event.target.select()}
      onBlur={() => settle()}
      onKeyDown={move}
    />
  );
}
