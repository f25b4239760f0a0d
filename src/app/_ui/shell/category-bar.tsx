'use client';

import { usePathname } from 'next/navigation';
import { href } from '../href';
import { Link } from '../link';
import { tabLink } from '../tab-styles';
import { isCurrent, type NavItem } from './nav';
import { NavCount } from './nav-count';

/** Places side by side below a header, the current one underlined. */
export function CategoryBar({ items, label }: { items: NavItem[]; label: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto [scrollbar-width:none]">
      {items.map((item) => (
        <Link
          key={item.href}
          href={href(item.href)}
          aria-current={isCurrent(item, pathname) ? 'page' : undefined}
          className={tabLink}
        >
          {item.label}
          <NavCount count={item.count} urgent={item.urgent} />
        </Link>
      ))}
    </nav>
  );
}
