import type { Metadata } from 'next';
import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { TabLinks } from '@/app/_ui/tab-links';
import { BatchStrip } from './batch-strip';
import { QueueTable } from './queue-table';
import { readQueue, views } from './read-queue';

export const metadata: Metadata = { title: 'Fulfilment' };

type Search = { view?: string; q?: string; cursor?: string };

export default async function FulfilmentPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { view = '', q, cursor } = await searchParams;
  const { fulfillment } = await api();
  const [page, counts, batches, next, today] = await Promise.all([
    fulfillment.queue({ ...readQueue(view, q), cursor }),
    fulfillment.counts(),
    fulfillment.batches(),
    fulfillment.nextBatch(),
    dayOfPage(),
  ]);
  const waiting = Object.values(counts).reduce((a, b) => a + b, 0);
  const count = (name: string, of: readonly string[]) =>
    name === ''
      ? waiting
      : name === 'shipped'
        ? undefined
        : Object.entries(counts).reduce((n, [s, c]) => (of.includes(s) ? n + c : n), 0);
  return (
    <>
      <PageHeader
        title="Fulfilment"
        description="What must leave next is on top: hours until it leaves, weighted by the customer, the margin and its age."
      >
        <TabLinks
          label="Steps"
          tabs={views.map(([name, label, of]) => ({
            href: name ? `/desk/fulfillment?view=${name}` : '/desk/fulfillment',
            label,
            count: count(name, of),
            current: name === view,
          }))}
        />
      </PageHeader>
      {(view === '' || view === 'queued') && <BatchStrip batches={batches} next={next} />}
      <QueueTable page={page} view={view} q={q ?? ''} today={today} />
    </>
  );
}
