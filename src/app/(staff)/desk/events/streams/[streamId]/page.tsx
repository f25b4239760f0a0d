import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { past } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { PageHeader } from '@/app/_ui/page-header';
import { shortId } from '../../words';
import { Versions } from './versions';

export const metadata: Metadata = { title: 'History' };

export default async function StreamPage({ params }: PageProps<'/desk/events/streams/[streamId]'>) {
  const streamId = decodeURIComponent((await params).streamId);
  const a = await api();
  const [history, staff, looking] = await Promise.all([
    missingIsNull(a.eventLog.history({ streamId })),
    a.identity.staff(),
    past(),
  ]);
  if (!history) notFound();
  const names = Object.fromEntries(staff.map((person) => [person.id, person.name]));
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Events', href: '/desk/events' }]}
        title={`History of ${shortId(streamId)}`}
        description="Each version: who, why, what changed and what caused it. Newest first."
        actions={
          <ButtonLink href={`/desk/events?streamId=${encodeURIComponent(streamId)}`} variant="secondary">
            Raw events
          </ButtonLink>
        }
      />
      <Versions versions={history.versions} names={names} looking={looking !== undefined} />
      {history.more > 0 && (
        <p className="mt-3 text-muted text-sm">
          {history.more.toLocaleString('en-US')} earlier versions are in the raw events.
        </p>
      )}
    </>
  );
}
