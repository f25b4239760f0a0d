import { TabLinks } from '@/app/_ui/tab-links';

/** The inbox's views: what they list, and what they say when there is nothing. */
export const views = {
  waiting: {
    label: 'Waiting',
    status: 'waiting',
    mine: false,
    empty: {
      title: 'Nothing waits for you',
      text: 'When an agent sees money in a change, its proposal appears here with its reasons. Agents look by themselves; you can ask one to look now.',
    },
  },
  mine: {
    label: 'Handed to me',
    status: 'waiting',
    mine: true,
    empty: { title: 'Nothing was handed to you', text: 'When a colleague hands you a decision, it waits here.' },
  },
  snoozed: {
    label: 'Snoozed',
    status: 'snoozed',
    mine: false,
    empty: { title: 'Nothing is snoozed', text: 'A snoozed proposal comes back by itself, before it expires.' },
  },
  decided: {
    label: 'Decided',
    status: 'decided',
    mine: false,
    empty: {
      title: 'Nothing has been decided yet',
      text: 'Decisions appear here once they are approved, rejected or expired.',
    },
  },
  observed: {
    label: 'Only noted',
    status: 'shadow',
    mine: false,
    empty: {
      title: 'Nothing was noted',
      text: 'Agents that only observe note here what they would have done. Nothing follows from it.',
    },
  },
} as const;
export type View = keyof typeof views;

export const viewOf = (text: string | undefined): View => (text && text in views ? (text as View) : 'waiting'); // checked by `in`

/** Tabs of everything about decisions; `count` stands beside the waiting ones. */
export function InboxTabs({ view, count }: { view: View | 'runs'; count?: string }) {
  const tabs = Object.entries(views).map(([name, { label }]) => ({
    href: name === 'waiting' ? '/desk/inbox' : `/desk/inbox?view=${name}`,
    label: name === 'waiting' && count ? `${label} (${count})` : label,
    current: name === view,
  }));
  return (
    <TabLinks
      label="Decisions"
      tabs={[...tabs, { href: '/desk/inbox/runs', label: 'Runs', current: view === 'runs' }]}
    />
  );
}
