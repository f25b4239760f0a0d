'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlStyles } from './control-styles';
import { useTypedBefore } from './use-typed-before';

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, rows = 3, ref, ...rest }: ComponentProps<'textarea'>) {
  const own = useTypedBefore(rest.onChange, ref);
  return (
    <textarea
      ref={own}
      rows={rows}
      className={cn(controlStyles({ size: 'md' }), 'field-sizing-content h-auto min-h-18 py-2 leading-5', className)}
      {...rest}
    />
  );
}
