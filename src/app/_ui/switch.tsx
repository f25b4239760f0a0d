'use client';

import * as Radix from 'radix-ui/switch';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

type Props = ComponentProps<typeof Radix.Root> & { label?: ReactNode; hint?: ReactNode };

/** A setting that takes effect at once. In a form that is sent later, use a `Checkbox`. */
export function Switch({ label, hint, className, id, ...rest }: Props) {
  const ownId = useId();
  const toggle = (
    <Radix.Root
      id={id ?? ownId}
      className={cn(
        'relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent bg-line-strong transition-colors before:absolute before:-inset-y-1 before:inset-x-0 pointer-coarse:before:-inset-y-3 data-[state=checked]:bg-brand disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      <Radix.Thumb className="size-4 translate-x-px rounded-full bg-raised shadow-sm transition-transform data-[state=checked]:translate-x-4.25" />
    </Radix.Root>
  );
  if (!label) return toggle;
  return (
    <span className="flex items-start justify-between gap-4 text-sm">
      <span className="grid gap-0.5">
        <label htmlFor={id ?? ownId} className="font-medium">
          {label}
        </label>
        {hint && <span className="text-dense text-muted">{hint}</span>}
      </span>
      {toggle}
    </span>
  );
}
