import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { api } from '@/app/_api/server';
import { Panel } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { Id } from '@/server/kernel/values';
import { JsonTree } from '../json-tree';
import { ProofButton } from '../proof-button';
import { EventFacts } from './event-facts';
import { Story } from './story';

export const metadata: Metadata = { title: 'Event' };

export default async function EventPage({ params }: PageProps<'/desk/events/[eventId]'>) {
  const { eventId } = await params;
  if (!Id.safeParse(eventId).success) notFound();
  const a = await api();
  const [record, staff] = await Promise.all([
    a.eventLog.get({ eventId }).catch((error: { code?: string }) => {
      if (error.code === 'NOT_FOUND') return null;
      throw error;
    }),
    a.identity.staff(),
  ]);
  if (!record) notFound();
  const names = Object.fromEntries(staff.map((person) => [person.id, person.name]));
  const { event } = record;
  return (
    <>
      <PageHeader
        title={<span className="figures">{event.type}</span>}
        crumbs={[{ label: 'Events', href: '/desk/events' }, { label: `Position ${event.position}` }]}
        actions={<ProofButton kind="event" id={event.id} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          <Panel
            title="What was recorded"
            footer={
              event.hidden.length > 0 &&
              `Hidden here: ${event.hidden.join(', ')}. Personal fields are for staff who work with customers; keys and passwords are for nobody.`
            }
          >
            <JsonTree value={event.data} hidden={event.hidden} />
          </Panel>
          <Story record={record} names={names} />
        </div>
        <EventFacts event={event} names={names} />
      </div>
    </>
  );
}
