import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { href } from './href';
import { Link } from './link';

export type Crumb = { label: ReactNode; href?: string };

/** Where this page stands. The last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex flex-wrap items-center gap-1 text-dense text-muted">
        {crumbs.map((crumb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: crumbs are a path, their place is their identity
          <li key={index} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden="true" className="size-3 shrink-0 opacity-60" />}
            {crumb.href && index < crumbs.length - 1 ? (
              <Link href={href(crumb.href)} className="truncate rounded-sm hover:text-ink hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate text-ink">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
