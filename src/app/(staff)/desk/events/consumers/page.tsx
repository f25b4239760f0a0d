import type { Metadata } from 'next';
import { past } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { OfNow } from '../../_of-now';
import { EventTabs } from '../tabs';
import { ConsumerTable } from './consumer-table';
import { Renew } from './renew';

export const metadata: Metadata = { title: 'Consumers' };

export default async function ConsumersPage() {
  const [{ head, consumers }, looking] = await Promise.all([(await api()).eventLog.consumers(), past()]);
  const failed = consumers.filter((consumer) => consumer.state === 'failed');
  const late = consumers.filter((consumer) => consumer.lagSeconds > 30);
  return (
    <>
      <PageHeader
        title="Consumers"
        description={`Reactions and projections that follow the log, and how far each has come.${
          looking ? '' : ` The log ends at position ${head.toLocaleString('en-US')}.`
        }`}
      >
        <EventTabs current="consumers" failing={failed.length} />
      </PageHeader>
      <OfNow why="How far each follower has come is not recorded.">
        {failed.length > 0 && (
          <Notice tone="negative" title={`${failed.length} of ${consumers.length} cannot go on`} className="mb-3">
            Each stands at the event it failed on and is tried again by itself, at longer and longer intervals. Nothing
            is lost; what depends on it waits. When the cause is mended, let it try again now.
          </Notice>
        )}
        {failed.length === 0 && late.length > 0 && (
          <Notice tone="caution" title="Events wait to be worked on" className="mb-3">
            Is the worker running? It follows the log within moments.
          </Notice>
        )}
        <ConsumerTable consumers={consumers} />
        <Renew seconds={5} />
      </OfNow>
    </>
  );
}
