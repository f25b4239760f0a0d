'use client';
import { Activity, Pause, Play } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/app/_ui/button';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Kbd } from '@/app/_ui/kbd';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { StatusBadge } from '@/app/_ui/status-badge';
import { type Column, DataTable } from '@/app/_ui/table/data-table';
import type { EventLine } from './event-line';
import { useLiveEvents } from './use-live-events';
import { actorLabel, type Names, shortId } from './words';

type Props = { first: EventLine[]; search: string; names: Names; live: boolean };

/** Who, where and what under the type, where there is no room for columns of their own. */
const Under = ({ event, names }: { event: EventLine; names: Names }) => (
  <span className="grid grid-cols-[minmax(0,1fr)] font-normal text-muted text-xs lg:hidden">
    <span>
      <DateTime at={event.at} style="second" className="figures sm:hidden" />
      <span className="sm:hidden"> · </span>
      {actorLabel(event.by, names)}
    </span>
    <span className="figures">{shortId(event.streamId)}</span>
    <span>{event.what}</span>
  </span>
);

const columns = (names: Names): Column<EventLine>[] => [
  {
    key: 'type',
    header: 'Event',
    cell: (e) => (
      <>
        <span className="figures">{e.type}</span>
        <Under event={e} names={names} />
      </>
    ),
  },
  { key: 'at', header: 'When', figures: true, from: 'medium', cell: (e) => <DateTime at={e.at} style="second" /> },
  {
    key: 'who',
    header: 'Who',
    from: 'wide',
    className: 'max-w-36 truncate',
    cell: (e) => <span title={e.by}>{actorLabel(e.by, names)}</span>,
  },
  {
    key: 'stream',
    header: 'Stream',
    from: 'wide',
    figures: true,
    className: 'max-w-40 truncate',
    cell: (e) => shortId(e.streamId),
  },
  {
    key: 'data',
    header: 'What',
    from: 'wide',
    className: 'w-full max-w-0 truncate text-muted',
    cell: (e) => e.what,
  },
];

/** The stream: newest first, growing while one looks. p pauses, j/k move, Enter opens. */
export function LiveEvents({ first, search, names, live }: Props) {
  const { rows, waiting, paused, line, toggle } = useLiveEvents(search, first, live);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const busy = event.target instanceof HTMLElement && event.target.closest('input,textarea,select,button,a');
      if (event.key !== 'p' || busy || event.ctrlKey || event.metaKey || event.altKey || !live) return;
      toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toggle, live]);
  return (
    <>
      {live && (
        <div className="mb-2 flex min-h-8 items-center justify-between gap-3">
          <span aria-live="polite">
            {paused ? (
              <StatusBadge status="waiting">{waiting ? `Paused, ${waiting} new` : 'Paused'}</StatusBadge>
            ) : line === 'open' ? (
              <StatusBadge status="active">Live</StatusBadge>
            ) : line === 'connecting' ? (
              <StatusBadge status="draft">Connecting</StatusBadge>
            ) : (
              <StatusBadge status="problem">Not live: reload the page</StatusBadge>
            )}
          </span>
          <Button size="sm" onClick={toggle} aria-keyshortcuts="p">
            {paused ? <Play /> : <Pause />} {paused ? 'Resume' : 'Pause'} <Kbd>p</Kbd>
          </Button>
        </div>
      )}
      <ListKeys>
        <DataTable
          caption="Events, newest first"
          columns={columns(names)}
          rows={rows}
          rowKey={(e) => e.id}
          rowHref={(e) => `/desk/events/${e.id}`}
          empty={
            <EmptyState icon={<Activity />} title="No event fits these filters">
              Everything that is done here or by agents appears at once. Remove a filter to see more.
            </EmptyState>
          }
        />
      </ListKeys>
    </>
  );
}
