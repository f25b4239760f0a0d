import type { Metadata } from 'next';
import { past } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { CsvLink } from '@/app/_ui/csv-link';
import { PageHeader } from '@/app/_ui/page-header';
import { EventFilters } from './event-filters';
import { lineOf } from './event-line';
import { filterFrom, searchOf } from './filter';
import { LiveEvents } from './live-events';
import { EventTabs } from './tabs';

export const metadata: Metadata = { title: 'Events' };

export default async function EventsPage({ searchParams }: PageProps<'/desk/events'>) {
  const params = await searchParams;
  const a = await api();
  const filter = filterFrom(params);
  const [page, choices, staff, looking] = await Promise.all([
    a.eventLog.list(filter),
    a.eventLog.choices(),
    a.identity.staff(),
    past(),
  ]);
  const names = Object.fromEntries(staff.map((person) => [person.id, person.name]));
  const search = searchOf(params);
  return (
    <>
      <PageHeader
        title="Events"
        description="Everything that happened, in order. Each event says who did it, what caused it and what it caused."
        actions={<CsvLink href={`/desk/events/events.csv?${search}`} />}
      >
        <EventTabs current="events" />
      </PageHeader>
      <EventFilters choices={choices} names={names} />
      <LiveEvents
        key={`${search}|${filter.cursor ?? ''}`}
        first={page.rows.map(lineOf)}
        search={search}
        names={names}
        live={!filter.cursor && !looking}
      />
      <CursorPager
        previous={filter.cursor ? `?${search}` : null}
        next={page.next ? `?${search}${search ? '&' : ''}cursor=${page.next}` : null}
      >
        {page.rows.length > 0 && `Positions ${page.rows[0]?.position} to ${page.rows.at(-1)?.position}`}
      </CursorPager>
    </>
  );
}
