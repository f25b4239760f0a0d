import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { TabLinks } from '@/app/_ui/tab-links';
import { DataTable } from '@/app/_ui/table/data-table';

export const metadata: Metadata = { title: 'Runs of the agents' };

export default async function RunsPage() {
  const runs = await (await api()).decisions.runs({ limit: 100 });
  return (
    <>
      <PageHeader title="Approvals" description="Every time an agent looked, what it saw and what came of it.">
        <TabLinks
          label="Decisions"
          tabs={[
            { href: '/desk/inbox', label: 'Waiting' },
            { href: '/desk/inbox?view=decided', label: 'Decided' },
            { href: '/desk/inbox/runs', label: 'Runs', current: true },
          ]}
        />
      </PageHeader>
      {runs.length === 0 ? (
        <Card>
          <EmptyState title="No agent has run yet">
            Agents look once a day, and whenever somebody asks them to.
          </EmptyState>
        </Card>
      ) : (
        <DataTable
          caption="Runs"
          rows={runs}
          rowKey={(run) => run.id}
          columns={[
            { key: 'agent', header: 'Agent', cell: (run) => <span className="capitalize">{run.agent}</span> },
            {
              key: 'state',
              header: 'State',
              cell: (run) => (
                <StatusBadge status={run.status === 'finished' ? 'done' : 'active'}>
                  {run.status === 'finished' ? 'Finished' : 'Running'}
                </StatusBadge>
              ),
            },
            { key: 'started', header: 'Started', cell: (run) => <RelativeTime at={run.startedAt} /> },
            {
              key: 'why',
              header: 'Why',
              cell: (run) => (run.trigger.startsWith('user:') ? 'somebody asked' : run.trigger),
              from: 'medium',
            },
            { key: 'seen', header: 'Saw', cell: (run) => run.summary ?? '', from: 'wide' },
            { key: 'outcome', header: 'Outcome', cell: (run) => run.outcome ?? '' },
          ]}
        />
      )}
    </>
  );
}
