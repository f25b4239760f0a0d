'use client';

import { usePathname } from 'next/navigation';
import { cn } from '../cn';
import { href } from '../href';
import { Link } from '../link';
import { isCurrent, type NavItem, type NavSection } from './nav';
import { NavCount } from './nav-count';

type Props = {
  sections: NavSection[];
  label: string /** Signs only below 1024 px. */;
  rail?: boolean;
  onFollow?: () => void;
};

/** The functions of the house, one line each, with what waits in them. */
export function SideNav({ sections, label, rail = false, onFollow }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="grid gap-4">
      {sections.map((section, index) => (
        <div key={section.label ?? index} className="grid gap-px">
          {section.label && (
            <p className={cn('px-2 pb-1 text-muted text-xs', rail && 'max-lg:sr-only')}>{section.label}</p>
          )}
          {section.items.map((item) => (
            <SideLink key={item.href} item={item} rail={rail} current={isCurrent(item, pathname)} onFollow={onFollow} />
          ))}
        </div>
      ))}
    </nav>
  );
}

type LinkProps = { item: NavItem; rail: boolean; current: boolean; onFollow?: () => void };

function SideLink({ item, rail, current, onFollow }: LinkProps) {
  return (
    <Link
      href={href(item.href)}
      aria-current={current ? 'page' : undefined}
      title={rail ? item.label : undefined}
      onClick={onFollow}
      className={cn(
        'relative flex h-8 items-center gap-2.5 rounded-md px-2 text-muted text-sm transition-colors pointer-coarse:h-11 hover:bg-sunken hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:font-medium aria-[current=page]:text-ink [&>svg]:size-4 [&>svg]:shrink-0 aria-[current=page]:[&>svg]:text-brand',
        rail && 'max-lg:justify-center max-lg:px-0',
      )}
    >
      {item.icon}
      <span className={cn('min-w-0 flex-1 truncate', rail && 'max-lg:sr-only')}>{item.label}</span>
      <NavCount
        count={item.count}
        urgent={item.urgent}
        className={rail ? 'max-lg:absolute max-lg:-top-1 max-lg:-right-1.5 max-lg:scale-85' : undefined}
      />
    </Link>
  );
}
