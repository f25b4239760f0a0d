import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonLook, buttonStyles } from './button-styles';
import { cn } from './cn';
import { Spinner } from './spinner';

export type ButtonProps = ComponentProps<'button'> & ButtonLook & { loading?: boolean };

/** Also keeps the Enter key in a field from sending the form: browsers press its button for that. */
const deaf = (event: MouseEvent) => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * One press, one thing. `accent` is for the single action that matters on a page. While `loading` it keeps its width and the
 * focus (a disabled button loses it, and with it the place of whoever has no mouse), says that it is busy and is deaf.
 */
export function Button({ variant, size, wide, loading = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cn(buttonStyles({ variant, size, wide }), loading && 'aria-disabled:pointer-events-auto', className)}
      {...rest}
      {...(loading && { 'aria-busy': true, 'aria-disabled': true, onClick: deaf })}
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
