import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { OfNow } from '../../_of-now';
import { Renew } from '../../events/consumers/renew';
import { PlatformTabs } from '../tabs';
import { CheckAllButton } from './check-all-button';
import { InvariantList } from './invariant-list';

export const metadata: Metadata = { title: 'Invariants' };

export default async function InvariantsPage() {
  const board = await (await api()).platform.invariants();
  const broken = board.filter((it) => it.state === 'broken');
  const unknown = board.filter((it) => it.state === null);
  return (
    <>
      <PageHeader
        title="Invariants"
        description="What must always be true of the books. The worker checks each once a minute; a break is written into the log."
        actions={<CheckAllButton />}
      >
        <PlatformTabs current="invariants" broken={broken.length} />
      </PageHeader>
      <OfNow why="The promises are checked on the books in use. What a check found then stands in the log.">
        {broken.length > 0 ? (
          <Notice
            tone="negative"
            title={`${broken.length} of ${board.length} ${broken.length === 1 ? 'does' : 'do'} not hold`}
            className="mb-4"
          >
            The rows are named below. The log itself is not touched by a fault in a table: a rebuild makes the table
            what the log says.
          </Notice>
        ) : unknown.length === board.length ? (
          <Notice title="Not checked yet" className="mb-4">
            The first check comes within a minute of the worker's start.
          </Notice>
        ) : (
          <Notice tone="positive" title="Everything adds up" className="mb-4">
            All {board.length - unknown.length} promises that were checked hold.
          </Notice>
        )}
        <InvariantList board={board} />
        <Renew seconds={10} />
      </OfNow>
    </>
  );
}
