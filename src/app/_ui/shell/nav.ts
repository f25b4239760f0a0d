import type { ReactNode } from 'react';

export type NavItem = {
  href: string;
  label: string;
  icon?: ReactNode;
  /** How many things in there wait for someone; 0 is not shown. */
  count?: number;
  /** The count is late or at risk. */
  urgent?: boolean;
  /** Current only on this very address, not below it. */
  exact?: boolean;
  /** Stands in the bar at the bottom of a phone; at most four. */
  primary?: boolean;
};

export type NavSection = { label?: string; items: NavItem[] };

/** Whether a page stands at or below a navigation item. */
export function isCurrent(item: Pick<NavItem, 'href' | 'exact'>, pathname: string): boolean {
  return pathname === item.href || (!item.exact && pathname.startsWith(`${item.href}/`));
}
