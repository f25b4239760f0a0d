import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { TabLinks } from '@/app/_ui/tab-links';
import { AskButton } from './ask-button';
import { Inbox } from './inbox';

export const metadata: Metadata = { title: 'Approvals' };

export default async function InboxPage({ searchParams }: PageProps<'/desk/inbox'>) {
  const { view, id } = await searchParams;
  const status = view === 'decided' ? 'decided' : 'waiting';
  const { rows } = await (await api()).decisions.list({ status, limit: 100 });
  return (
    <>
      <PageHeader
        title="Approvals"
        description="What the agents want to do and may not do without you."
        actions={
          <IfMay give="decisions.requestRun">
            <AskButton agent="pricing" label="Ask the pricing agent to look now" />
          </IfMay>
        }
      >
        <TabLinks
          label="Decisions"
          tabs={[
            {
              href: '/desk/inbox',
              label: 'Waiting',
              current: status === 'waiting',
              count: status === 'waiting' ? rows.length : undefined,
            },
            { href: '/desk/inbox?view=decided', label: 'Decided', current: status === 'decided' },
            { href: '/desk/inbox/runs', label: 'Runs' },
          ]}
        />
      </PageHeader>
      <Inbox decisions={rows} waiting={status === 'waiting'} first={typeof id === 'string' ? id : undefined} />
    </>
  );
}
