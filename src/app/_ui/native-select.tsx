'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { type ControlSize, controlStyles } from './control-styles';
import { useTypedBefore } from './use-typed-before';

type Props = Omit<ComponentProps<'select'>, 'size'> & { size?: ControlSize };

/** The browser's own choice list: the right one in forms and on phones. Options as children. */
export function NativeSelect({ size, className, children, ref, ...rest }: Props) {
  const own = useTypedBefore(rest.onChange, ref);
  return (
    <span className={cn('relative block', className)}>
      <select ref={own} className={cn(controlStyles({ size }), 'appearance-none truncate pr-8')} {...rest}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
