import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { past } from '@/app/_api/past';
import { api, signedIn } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { PageHeader } from '@/app/_ui/page-header';
import { shortId } from '../../words';
import { recordOf } from './record-link';
import { Versions } from './versions';

export const metadata: Metadata = { title: 'History' };

export default async function StreamPage({ params }: PageProps<'/desk/events/streams/[streamId]'>) {
  const streamId = decodeURIComponent((await params).streamId);
  const a = await api();
  const [history, staff, looking, person] = await Promise.all([
    missingIsNull(a.eventLog.history({ streamId })),
    a.identity.staff(),
    past(),
    signedIn(),
  ]);
  if (!history) notFound();
  const names = Object.fromEntries(staff.map((person) => [person.id, person.name]));
  const record = recordOf(history.streamType, streamId);
  const functions = person?.actor.kind === 'staff' ? person.actor.functions : [];
  const mayOpen = record && functions.some((fn) => fn === '*' || fn === record.fn);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Events', href: '/desk/events' }]}
        title={`History of ${history.name ? `${history.streamType.replaceAll('-', ' ')} ${history.name}` : shortId(streamId)}`}
        description="Each version: who, why, what changed and what caused it. Newest first."
        actions={
          <>
            <ButtonLink href={`/desk/events?streamId=${encodeURIComponent(streamId)}`} variant="ghost">
              Raw events
            </ButtonLink>
            {mayOpen && <ButtonLink href={record.page}>Open the record</ButtonLink>}
          </>
        }
      />
      <Versions versions={history.versions} currency={history.currency} names={names} looking={looking !== undefined} />
      {history.more > 0 && (
        <p className="mt-3 text-muted text-sm">
          {history.more.toLocaleString('en-US')} earlier versions are in the raw events.
        </p>
      )}
    </>
  );
}
