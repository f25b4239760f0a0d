import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../button-link';

type Props = {
  /** Addresses of the neighbouring pages; build them with `withParams`. */
  previous?: string | null;
  next?: string | null;
  /** What is shown: "Rows 1 to 50 of 1,204". */
  children?: ReactNode;
};

/** Leafs through a list by cursor. */
export function CursorPager({ previous, next, children }: Props) {
  if (!previous && !next && !children) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-3 text-dense text-muted">
      <span>{children}</span>
      <span className="flex gap-2">
        {previous && (
          <ButtonLink size="sm" href={previous} rel="prev">
            <ChevronLeft /> Previous
          </ButtonLink>
        )}
        {next && (
          <ButtonLink size="sm" href={next} rel="next">
            Next <ChevronRight />
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
