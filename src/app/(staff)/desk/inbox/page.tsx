import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { AgentFilter } from './agent-filter';
import { AskButton } from './ask-button';
import { Inbox } from './inbox';
import { InboxTabs, viewOf, views } from './inbox-tabs';

export const metadata: Metadata = { title: 'Approvals' };

const PAGE = 40;

export default async function InboxPage({ searchParams }: PageProps<'/desk/inbox'>) {
  const params = await searchParams;
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : undefined);
  const view = viewOf(text('view'));
  const { decisions } = await api();
  const agents = await decisions.agents();
  const [agent, cursor] = [agents.find((a) => a.name === text('agent'))?.name, text('after')];
  const { status, mine, empty } = views[view];
  const { rows, next } = await decisions.list({ status, mine, agent, cursor, limit: PAGE });
  const address = (more: Record<string, string>) =>
    `/desk/inbox?${new URLSearchParams({ ...(view !== 'waiting' && { view }), ...(agent && { agent }), ...more })}`;
  return (
    <>
      <PageHeader
        title="Approvals"
        description="What the agents want to do and may not do without you, dearest first."
        actions={
          <IfMay give="decisions.requestRun">
            <AskButton agents={agents.map(({ name, title }) => ({ name, title }))} />
          </IfMay>
        }
      >
        <InboxTabs view={view} count={view === 'waiting' ? `${rows.length}${next ? '+' : ''}` : undefined} />
      </PageHeader>
      <AgentFilter view={view} agent={agent} agents={agents.map(({ name, title }) => ({ name, title }))} />
      <Inbox
        key={`${view} ${agent} ${cursor}`}
        decisions={rows}
        waiting={view === 'waiting' || view === 'mine'}
        first={text('id')}
        more={next ? address({ after: next }) : undefined}
        empty={empty}
      />
    </>
  );
}
