'use client';

import { Menu } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { href } from '../href';
import { Link } from '../link';
import { Sheet } from '../sheet';
import { isCurrent, type NavItem, type NavSection } from './nav';
import { NavCount } from './nav-count';
import { SideNav } from './side-nav';

const cell =
  'relative grid min-h-14 flex-1 place-items-center content-center gap-1 text-muted text-xs aria-[current=page]:text-brand [&>svg]:size-5';

/** A phone's navigation: the four most used places, and all of them behind "More". */
export function BottomNav({ sections, label, more }: { sections: NavSection[]; label: string; more?: ReactNode }) {
  const pathname = usePathname();
  // The menu is open on the page it was opened on: following anything in it closes it.
  const [openOn, setOpenOn] = useState<string>();
  const all = sections.flatMap(({ items }) => items);
  const chosen = all.filter(({ primary }) => primary).slice(0, 4);
  const rest = all.filter((item) => !chosen.includes(item)).reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <>
      <nav
        aria-label={label}
        className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {chosen.map((item) => (
          <BottomLink key={item.href} item={item} current={isCurrent(item, pathname)} />
        ))}
        <button type="button" className={cell} onClick={() => setOpenOn(pathname)}>
          <Menu />
          More
          <NavCount count={rest} className="absolute top-1.5 left-[calc(50%+6px)] scale-85" />
        </button>
      </nav>
      <Sheet
        side="left"
        title="Menu"
        open={openOn === pathname}
        onOpenChange={(open) => setOpenOn(open ? pathname : undefined)}
        footer={more}
      >
        <SideNav sections={sections} label="All functions" onFollow={() => setOpenOn(undefined)} />
      </Sheet>
    </>
  );
}

function BottomLink({ item, current }: { item: NavItem; current: boolean }) {
  return (
    <Link href={href(item.href)} aria-current={current ? 'page' : undefined} className={cell}>
      {item.icon}
      {item.label}
      <NavCount count={item.count} urgent={item.urgent} className="absolute top-1.5 left-[calc(50%+6px)] scale-85" />
    </Link>
  );
}
