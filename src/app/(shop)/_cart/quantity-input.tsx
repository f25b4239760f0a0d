'use client';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { readQuantity } from './read-quantity';

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  size?: 'sm' | 'md' | 'lg' | 'icon' | 'icon-sm' | null;
  /** While the last change is on its way: further ones wait, the focus stays. */
  busy?: boolean;
  onChange: (quantity: number) => void;
  /** Told what is wrong with what stands there, and when it is put right. */
  onProblem?: (problem: string | undefined) => void;
};

/** A whole number between two limits, by typing or by pressing. What is typed counts when the field is left; what is none is said and not taken. */
export function QuantityInput({ label, value, min, max, size = 'md', busy = false, onChange, onProblem }: Props) {
  const [typed, setTyped] = useState(String(value));
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const show = (text: string, wrong?: string) => {
    setTyped(text);
    setProblem(wrong);
    onProblem?.(wrong);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: also after a refusal, and only then: the field shows what is in the basket
  useEffect(() => {
    if (!busy) show(String(value));
  }, [value, busy]);
  const settle = () => {
    const read = typed.trim() === '' ? { quantity: value } : readQuantity(typed, { min, max });
    if ('problem' in read) return show(typed, read.problem);
    show(String(read.quantity));
    if (read.quantity !== value && !busy) onChange(read.quantity);
  };
  const step = (by: number) => {
    const next = Math.min(max, Math.max(min, value + by));
    if (problem) show(String(value));
    if (next !== value && !busy) onChange(next);
  };
  const height = size === 'lg' ? 'h-12' : size === 'sm' ? 'h-7' : 'h-9';
  const press = 'grid w-9 place-items-center text-muted touch-target hover:text-ink aria-disabled:opacity-40';
  return (
    <span className="inline-grid shrink-0 justify-items-start gap-1">
      <fieldset
        aria-label={label}
        aria-busy={busy || undefined}
        className={cn(
          'inline-flex shrink-0 items-stretch rounded-md border bg-surface',
          problem ? 'border-negative' : 'border-line-strong/60',
          height,
        )}
      >
        <button
          type="button"
          className={press}
          aria-label="One fewer"
          aria-disabled={value <= min}
          onClick={() => step(-1)}
        >
          <Minus aria-hidden="true" className="size-3.5" />
        </button>
        <input
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          readOnly={busy}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && id}
          className="figures w-9 rounded-sm bg-transparent text-center text-sm"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
            if (event.key === 'ArrowUp') step(1);
            if (event.key === 'ArrowDown') step(-1);
          }}
        />
        <button
          type="button"
          className={press}
          aria-label="One more"
          aria-disabled={value >= max}
          onClick={() => step(1)}
        >
          <Plus aria-hidden="true" className="size-3.5" />
        </button>
      </fieldset>
      {problem && (
        <span id={id} role="alert" className="text-dense text-negative">
          {problem}
        </span>
      )}
    </span>
  );
}
