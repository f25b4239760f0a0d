import type { ComponentProps } from 'react';
import { type ButtonLook, buttonStyles } from './button-styles';
import { cn } from './cn';
import { Spinner } from './spinner';

export type ButtonProps = ComponentProps<'button'> & ButtonLook & { loading?: boolean };

/**
 * One press, one thing. `accent` is for the single action that matters on a page. While `loading` it keeps its width,
 * says that it is busy and cannot be pressed again.
 */
export function Button({ variant, size, wide, loading = false, disabled, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cn(buttonStyles({ variant, size, wide }), className)}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      {...rest}
    >
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={cn('contents', loading && '[&]:inline-flex [&]:items-center [&]:gap-2 [&]:opacity-0')}>
        {children}
      </span>
    </button>
  );
}
