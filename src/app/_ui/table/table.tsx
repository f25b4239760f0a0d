import type { ComponentProps } from 'react';
import { cn } from '../cn';

/** The frame of a table: scrolls sideways in itself, head stays in sight. `maxHeight` makes it scroll by itself. */
export function Table({ className, children, bare, ...rest }: ComponentProps<'table'> & { bare?: boolean }) {
  return (
    <div className={cn('relative overflow-x-auto', !bare && 'rounded-lg border border-line bg-surface')}>
      <table className={cn('w-full border-separate border-spacing-0 text-dense', className)} {...rest}>
        {children}
      </table>
    </div>
  );
}

export function Thead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead className={cn('sticky top-0 z-10', className)} {...rest} />;
}

export function Tbody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

type CellAlign = { align?: 'left' | 'right' | 'center' };
const aligned = { left: 'text-left', right: 'text-right', center: 'text-center' };

export function Th({ align = 'left', className, ...rest }: Omit<ComponentProps<'th'>, 'align'> & CellAlign) {
  return (
    <th
      scope="col"
      className={cn(
        'h-9 whitespace-nowrap border-line border-b bg-sunken px-3 font-medium text-muted text-xs first:pl-4 last:pr-4',
        aligned[align],
        className,
      )}
      {...rest}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn(
        'group/row relative scroll-mt-12 -outline-offset-2 transition-colors hover:bg-sunken/60 focus-visible:bg-brand-soft/60 has-[[data-row-checkbox][data-state=checked]]:bg-brand-soft/50 [&_:is(a,button,input):not([data-row-link])]:relative [&_:is(a,button,input):not([data-row-link])]:z-[1] [&:last-child>td]:border-b-0',
        className,
      )}
      {...rest}
    />
  );
}

type TdProps = Omit<ComponentProps<'td'>, 'align'> & CellAlign & { figures?: boolean };

export function Td({ align = 'left', figures = false, className, ...rest }: TdProps) {
  return (
    <td
      className={cn(
        'h-9 border-line/70 border-b px-3 py-1 first:pl-4 last:pr-4',
        aligned[align],
        figures && 'figures whitespace-nowrap',
        className,
      )}
      {...rest}
    />
  );
}
