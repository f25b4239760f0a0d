import type { ReactNode } from 'react';
import { href } from '../href';
import { Link } from '../link';
import { ThemeToggle } from '../theme/theme-toggle';
import { Mark } from './wordmark';

export type FooterColumn = { title: string; links: { href: string; label: string }[] };

type Props = { columns: FooterColumn[]; promise?: ReactNode; legal?: ReactNode };

/** The end of every shop page: where to go next, what is promised, who is behind it. */
export function ShopFooter({ columns, promise, legal }: Props) {
  return (
    <footer className="mt-20 border-line border-t bg-surface text-sm print:hidden">
      <div className="mx-auto grid max-w-[80rem] gap-10 px-4 py-12 sm:px-6 md:grid-cols-[1.4fr_3fr]">
        <div className="grid content-start gap-4">
          <Mark className="size-9" />
          {promise && <p className="max-w-xs text-muted">{promise}</p>}
        </div>
        <div className="grid grid-cols-2 gap-8 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
          {columns.map((column) => (
            <nav
              key={column.title}
              aria-label={column.title}
              className="grid content-start gap-1.5 pointer-coarse:gap-0"
            >
              <p className="font-medium">{column.title}</p>
              {column.links.map((link) => (
                <Link
                  key={link.href}
                  href={href(link.href)}
                  className="w-fit py-0.5 text-muted pointer-coarse:py-2 hover:text-ink hover:underline"
                >
                  {link.label}
                </Link>
              ))}
            </nav>
          ))}
        </div>
      </div>
      <div className="mx-auto max-w-[80rem] px-4 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-4 border-line border-t py-5 text-dense text-muted">
          <div>{legal}</div>
          <ThemeToggle />
        </div>
      </div>
    </footer>
  );
}
