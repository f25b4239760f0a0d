import type { Api } from '@/app/_api/server';
import type { NavSection } from '@/app/_ui/shell/nav';
import { inbox, places } from './_nav';

type Staff = { functions: readonly string[] };
const has = ({ functions }: Staff, fn: string) => fn === '*' || functions.includes('*') || functions.includes(fn);

// A number that cannot be had must not keep anybody from working: the place stands without it.
const counted = (count: ((api: Api) => Promise<number>) | undefined, api: Api) =>
  count ? count(api).catch(() => undefined) : undefined;

/** The places this member of staff may go to, with what waits there, and the inbox's number. */
export async function sectionsFor(staff: Staff, api: Api): Promise<{ sections: NavSection[]; waiting: number }> {
  const mine = places.filter(({ fn }) => has(staff, fn));
  const [waiting, ...counts] = await Promise.all([
    has(staff, inbox.fn) ? counted(inbox.count, api) : undefined,
    ...mine.map(({ count }) => counted(count, api)),
  ]);
  const sections: NavSection[] = [];
  for (const [i, { section, href, label, icon: Icon, primary }] of mine.entries()) {
    const last = sections.at(-1);
    const item = { href, label, icon: <Icon />, primary, count: counts[i] };
    if (last && last.label === section) last.items.push(item);
    else sections.push({ label: section, items: [item] });
  }
  return { sections, waiting: waiting ?? 0 };
}
