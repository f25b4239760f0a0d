'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { type ControlSize, controlStyles } from './control-styles';
import { useTypedBefore } from './use-typed-before';

type Props = Omit<ComponentProps<'input'>, 'size' | 'prefix'> & {
  size?: ControlSize;
  /** A unit or symbol inside the box, before or after the value. */
  prefix?: ReactNode;
  suffix?: ReactNode;
};

/** One line of text or a number. Wrap it in a `Field` for its label, hint and error. */
export function Input({ size, prefix, suffix, className, ref, ...rest }: Props) {
  const own = useTypedBefore(rest.onChange, ref);
  if (!prefix && !suffix) return <input ref={own} className={cn(controlStyles({ size }), className)} {...rest} />;
  return (
    <span className={cn('relative block w-full', className)}>
      {prefix && <Affix side="left-0 pl-3">{prefix}</Affix>}
      <input ref={own} className={cn(controlStyles({ size }), prefix && 'pl-9', suffix && 'pr-14')} {...rest} />
      {suffix && <Affix side="right-0 pr-3">{suffix}</Affix>}
    </span>
  );
}

function Affix({ side, children }: { side: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'pointer-events-none absolute inset-y-0 flex items-center text-dense text-muted [&_svg]:size-4',
        side,
      )}
    >
      {children}
    </span>
  );
}
