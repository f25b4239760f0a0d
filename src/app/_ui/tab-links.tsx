import type { ReactNode } from 'react';
import { CurrentTabInSight } from './current-tab';
import { href } from './href';
import { Link } from './link';
import { tabLink, tabList } from './tab-styles';

export type TabLink = { href: string; label: ReactNode; count?: number; current?: boolean };

/** Tabs that are places: saved views above a list, parts of a record. */
export function TabLinks({ tabs, label }: { tabs: TabLink[]; label: string }) {
  return (
    <nav aria-label={label} className={tabList}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={href(tab.href)}
          aria-current={tab.current ? 'page' : undefined}
          className={tabLink}
          scroll={false}
        >
          {tab.label}
          {tab.count !== undefined && <span className="figures text-muted text-xs">{tab.count}</span>}
        </Link>
      ))}
      <CurrentTabInSight current={tabs.find((tab) => tab.current)?.href} />
    </nav>
  );
}
