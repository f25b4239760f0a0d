import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** A sheet of paper with a hairline edge. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('rounded-lg border border-line bg-surface', className)} {...rest} />;
}

type PanelProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Links or buttons on the right of the title. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** No padding around the content: for tables. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A titled part of a page. */
export function Panel({ title, description, actions, footer, flush = false, id, className, children }: PanelProps) {
  return (
    <section id={id} className={cn('overflow-clip rounded-lg border border-line bg-surface', className)}>
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
        <div className="grid min-w-0 gap-0.5">
          <h2 className="text-sm">{title}</h2>
          {description && <p className="text-dense text-muted">{description}</p>}
        </div>
        {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
      </header>
      <div className={cn('border-line border-t', !flush && 'p-4')}>{children}</div>
      {footer && <footer className="border-line border-t px-4 py-3 text-dense text-muted">{footer}</footer>}
    </section>
  );
}
