import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

type Props = {
  title: ReactNode;
  crumbs?: Crumb[];
  description?: ReactNode;
  /** State of the thing, beside its name. */
  badge?: ReactNode;
  /** The next action last; only it may be `accent`. */
  actions?: ReactNode;
  /** Tabs or filters below. */
  children?: ReactNode;
};

/** The top of a page: where, what, in which state, and the one next action. */
export function PageHeader({ title, crumbs, description, badge, actions, children }: Props) {
  return (
    <header className="mb-5 grid gap-3">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-lg">{title}</h1>
            {badge}
          </div>
          {description && <p className="reading text-muted text-sm">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
