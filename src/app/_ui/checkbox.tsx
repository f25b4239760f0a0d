'use client';

import { Check, Minus } from 'lucide-react';
import * as Radix from 'radix-ui/checkbox';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

type Props = ComponentProps<typeof Radix.Root> & { label?: ReactNode; hint?: ReactNode };

/** Yes or no, sent with its form under `name`; `checked="indeterminate"` means some of them. */
export function Checkbox({ label, hint, className, id, ...rest }: Props) {
  const ownId = useId();
  const box = (
    <Radix.Root
      id={id ?? ownId}
      aria-describedby={hint ? `${id ?? ownId}-hint` : undefined}
      className={cn(
        'group relative grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface text-brand-ink transition-colors before:absolute before:-inset-1.5 pointer-coarse:before:-inset-3.5 hover:border-brand aria-invalid:border-negative data-[state=checked]:border-brand data-[state=checked]:bg-brand data-[state=indeterminate]:border-brand data-[state=indeterminate]:bg-brand disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      <Radix.Indicator>
        <Check strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
        <Minus strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
      </Radix.Indicator>
    </Radix.Root>
  );
  if (!label) return box;
  return (
    <span className="flex items-start gap-2.5 text-sm">
      <span className="flex h-5 items-center">{box}</span>
      <span className="grid gap-0.5">
        <label htmlFor={id ?? ownId}>{label}</label>
        {hint && (
          <span id={`${id ?? ownId}-hint`} className="text-dense text-muted">
            {hint}
          </span>
        )}
      </span>
    </span>
  );
}
