import type { ReactNode } from 'react';

export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="grid gap-1">
      <h1 className="text-lg">{title}</h1>
      {children && <p className="text-muted text-sm">{children}</p>}
    </header>
  );
}

/** What else one may have come for, below a form. */
export function Elsewhere({ children }: { children: ReactNode }) {
  return (
    <div className="grid gap-1.5 border-line border-t pt-4 text-muted text-sm [&_a]:text-brand [&_a]:underline [&_a]:underline-offset-2">
      {children}
    </div>
  );
}
