import type { ReactNode } from 'react';
import { cn } from '../cn';
import { href as route } from '../href';
import { Link } from '../link';

type Props = { href: string; label: string; icon: ReactNode; count?: number; className?: string };

/** A sign in a top bar with a number on it: an inbox, a cart. The number is read aloud with the label. */
export function CountLink({ href, label, icon, count = 0, className }: Props) {
  return (
    <Link
      href={route(href)}
      aria-label={count ? `${label}, ${count}` : label}
      title={label}
      className={cn(
        'flex h-9 min-w-9 shrink-0 items-center justify-center rounded-md text-ink touch-target hover:bg-sunken [&_svg]:size-4.5',
        count > 0 && 'px-1.5',
        className,
      )}
    >
      {icon}
      {count > 0 && (
        <span className="figures -mt-3 -ml-1.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 font-medium text-accent-ink text-xs leading-none">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
