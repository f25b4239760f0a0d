'use client';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { toast } from '@/app/_ui/toaster';

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  size?: 'sm' | 'md' | 'lg' | 'icon' | 'icon-sm' | null;
  /** While the last change is on its way: further ones wait, the focus stays. */
  busy?: boolean;
  onChange: (quantity: number) => void;
};

/** A whole number between two limits, by typing or by pressing. What is typed counts when the field is left. */
export function QuantityInput({ label, value, min, max, size = 'md', busy = false, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => {
    if (!busy) setTyped(String(value)); // also after a refusal: the field shows what is in the basket
  }, [value, busy]);
  const settle = (text: string) => {
    const number = Number.parseInt(text, 10);
    const next = Number.isNaN(number) ? value : Math.min(max, Math.max(min, number));
    setTyped(String(next));
    if (number > max) toast.info(`At most ${max} of it per order`);
    if (number < min) toast.info(`It is sold from ${min} up`);
    if (next !== value && !busy) onChange(next);
  };
  const step = (by: number) => {
    const next = Math.min(max, Math.max(min, value + by));
    if (next !== value && !busy) onChange(next);
  };
  const height = size === 'lg' ? 'h-12' : size === 'sm' ? 'h-7' : 'h-9';
  const press = 'grid w-9 place-items-center text-muted touch-target hover:text-ink aria-disabled:opacity-40';
  return (
    <fieldset
      aria-label={label}
      aria-busy={busy || undefined}
      className={cn('inline-flex shrink-0 items-stretch rounded-md border border-line-strong/60 bg-surface', height)}
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
        className="figures w-9 rounded-sm bg-transparent text-center text-sm"
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))}
        onBlur={() => settle(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(typed);
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
  );
}
