import type { ComponentProps } from 'react';
import { cn } from '../cn';

/**
 * The frame of a table: scrolls sideways in itself, with a shade where more lies to the side; head stays in sight. What its rows and cells look like is said once, by `rows` in
 * globals.css: a list has five hundred of them, and each word is sent twice, as HTML and for React.
 */
export function Table({ className, children, bare, ...rest }: ComponentProps<'table'> & { bare?: boolean }) {
  return (
    <div className={cn('aside-shade @container relative overflow-x-auto', !bare && 'rounded-lg border border-line')}>
      <table className={cn('rows w-full border-separate border-spacing-0 text-dense', className)} {...rest}>
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
const aligned = { left: '', right: 'text-right', center: 'text-center' };

export function Th({ align = 'left', className, ...rest }: Omit<ComponentProps<'th'>, 'align'> & CellAlign) {
  return <th scope="col" className={cn(aligned[align], className) || undefined} {...rest} />;
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cn('group/row', className)} {...rest} />;
}

type TdProps = Omit<ComponentProps<'td'>, 'align'> & CellAlign & { figures?: boolean };

export function Td({ align = 'left', figures = false, className, ...rest }: TdProps) {
  return (
    <td className={cn(aligned[align], figures && 'figures whitespace-nowrap', className) || undefined} {...rest} />
  );
}
