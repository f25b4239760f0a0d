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
        'relative grid size-9 shrink-0 place-items-center rounded-md text-ink touch-target hover:bg-sunken [&_svg]:size-4.5',
        className,
      )}
    >
      <span className="relative">
        {icon}
        {count > 0 && (
          <span className="figures absolute -top-2 -right-2.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 font-medium text-accent-ink text-xs leading-none">
            {count > 99 ? '99+' : count}
          </span>
        )}
      </span>
    </Link>
  );
}
