'use client';

import { CircleAlert } from 'lucide-react';
import * as Slot from 'radix-ui/slot';
import { type ReactNode, useId } from 'react';
import { cn } from './cn';
import { useStopped } from './form';

type Props = {
  label: ReactNode;
  /** Name of the control in its form; the error summary links to `field-<name>`. */
  name?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Says "optional" beside the label; a field is required unless it says so. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  className?: string;
  /** Exactly one control; it is given id, name and the aria attributes. */
  children: ReactNode;
};

/** Label, control, hint and error as one, wired for screen readers. */
export function Field({ label, name, hint, error: told, optional, hideLabel, className, children }: Props) {
  const ownId = useId();
  const id = name ? `field-${name}` : ownId;
  const stopped = useStopped();
  const error = stopped ? stopped.find((wrong) => wrong.id === id)?.text : told;
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={cn('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-muted">optional</span>}
      </label>
      <Slot.Root
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...(name ? { name } : {})}
      >
        {children}
      </Slot.Root>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-dense text-negative">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-dense text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
