import { History } from 'lucide-react';
import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { namesOf } from '../../_who';
import { AgentFilter } from '../agent-filter';
import { InboxTabs } from '../inbox-tabs';
import { lengthWords, triggerWords } from './words';

export const metadata: Metadata = { title: 'Runs of the agents' };

const PAGE = 60;

export default async function RunsPage({ searchParams }: PageProps<'/desk/inbox/runs'>) {
  const params = await searchParams;
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : undefined);
  const { decisions, identity } = await api();
  const [agents, staff] = await Promise.all([decisions.agents(), identity.staff()]);
  const agent = agents.find((a) => a.name === text('agent'))?.name;
  const { rows: runs, next } = await decisions.runs({ agent, cursor: text('before')?.slice(0, 120), limit: PAGE });
  const title = (name: string) => agents.find((a) => a.name === name)?.title ?? name;
  return (
    <>
      <PageHeader title="Approvals" description="Every time an agent looked, what it saw and what came of it.">
        <InboxTabs view="runs" />
      </PageHeader>
      <AgentFilter
        base="/desk/inbox/runs"
        agent={agent}
        agents={agents.map((a) => ({ name: a.name, title: a.title }))}
      />
      <ListKeys>
        <DataTable
          caption="Runs"
          rows={runs}
          rowKey={(run) => run.id}
          rowHref={(run) => `/desk/inbox/runs/${run.id}`}
          empty={
            <EmptyState
              icon={<History />}
              title={agent ? `The ${title(agent).toLowerCase()} agent has not run yet` : 'No agent has run yet'}
            >
              Agents look at their hours, and whenever somebody asks them to under Agents.
            </EmptyState>
          }
          columns={[
            { key: 'agent', header: 'Agent', cell: (run) => title(run.agent) },
            {
              key: 'state',
              header: 'State',
              from: 'medium',
              cell: (run) => (
                <StatusBadge status={run.status === 'finished' ? 'done' : 'active'}>
                  {run.status === 'finished' ? 'Finished' : 'Running'}
                </StatusBadge>
              ),
            },
            {
              key: 'started',
              header: 'Started',
              className: 'whitespace-nowrap',
              cell: (run) => <RelativeTime at={run.startedAt} />,
            },
            {
              key: 'took',
              header: 'Took',
              align: 'right',
              figures: true,
              from: 'wide',
              cell: (run) =>
                run.finishedAt
                  ? lengthWords(new Date(run.finishedAt).getTime() - new Date(run.startedAt).getTime())
                  : '–',
            },
            {
              key: 'why',
              header: 'Woken by',
              from: 'medium',
              cell: (run) => triggerWords(run.trigger, namesOf(staff)),
            },
            {
              key: 'seen',
              header: 'Saw',
              from: 'wide',
              className: 'max-w-80 truncate',
              cell: (run) => run.summary ?? '',
            },
            { key: 'outcome', header: 'Outcome', cell: (run) => run.outcome ?? '' },
          ]}
        />
      </ListKeys>
      {next && (
        <p className="mt-3 text-sm">
          <Link
            className="underline underline-offset-2"
            href={href(`/desk/inbox/runs?${new URLSearchParams({ ...(agent && { agent }), before: next })}`)}
          >
            Older runs
          </Link>
        </p>
      )}
    </>
  );
}
