import { MessagesSquare } from 'lucide-react';
import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { TabLinks } from '@/app/_ui/tab-links';
import { DataTable } from '@/app/_ui/table/data-table';
import { AgentFilter } from '../../inbox/agent-filter';
import { agentName } from '../names';
import { standingOf } from './words';

export const metadata: Metadata = { title: 'Messages between agents' };

const PAGE = 50;
const views = ['overdue', 'waiting', 'answered', 'told', 'closed'] as const;
const base = '/desk/agents/messages';

export default async function MessagesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const params = await searchParams;
  const status = views.find((v) => v === params.status);
  const cursor = typeof params.before === 'string' ? params.before.slice(0, 120) : undefined;
  const { agentMessages, decisions } = await api();
  const agents = await decisions.agents();
  const agent = agents.find((a) => a.name === params.agent)?.name;
  const [{ rows: threads, next }, topics] = await Promise.all([
    agentMessages.threads({ status, agent, cursor, limit: PAGE }),
    agentMessages.topics(),
  ]);
  const link = (over: Record<string, string | undefined>) => {
    const all = Object.entries({ status, agent, ...over }).flatMap(([k, v]) => (v ? [[k, v]] : []));
    return all.length > 0 ? `${base}?${new URLSearchParams(all)}` : base;
  };
  return (
    <>
      <PageHeader
        title="Messages between agents"
        crumbs={[{ label: 'Agents', href: '/desk/agents' }, { label: 'Messages' }]}
        description="What the agents tell and ask each other. You can read along, answer in an agent’s place, and end a thread."
      >
        <TabLinks
          label="State"
          tabs={[
            { href: link({ status: undefined }), label: 'All', current: !status },
            ...views.map((v) => ({ href: link({ status: v }), label: standingOf(v).label, current: v === status })),
          ]}
        />
      </PageHeader>
      <AgentFilter base={base} agent={agent} agents={agents.map((a) => ({ name: a.name, title: a.title }))} />
      <DataTable
        caption="Threads"
        rows={threads}
        rowKey={(t) => t.id}
        rowHref={(t) => `${base}/${t.id}`}
        empty={
          <EmptyState icon={<MessagesSquare />} title="No messages here">
            Agents write to each other when one of them sees what another should know.
          </EmptyState>
        }
        columns={[
          { key: 'what', header: 'About', className: 'max-w-96 truncate max-sm:max-w-44', cell: (t) => t.sentence },
          {
            key: 'who',
            header: 'From, to',
            from: 'wide',
            cell: (t) => `${agentName(t.from)} → ${agentName(t.to)}`,
          },
          {
            key: 'topic',
            header: 'Topic',
            from: 'wide',
            cell: (t) => topics.find((known) => known.topic === t.topic)?.title ?? t.topic,
          },
          {
            key: 'state',
            header: 'State',
            cell: (t) => <StatusBadge status={standingOf(t.status).badge}>{standingOf(t.status).label}</StatusBadge>,
          },
          {
            key: 'deadline',
            header: 'Answer by',
            from: 'wide',
            cell: (t) => (t.waitsFor && t.deadline ? <RelativeTime at={t.deadline} /> : '–'),
          },
          { key: 'last', header: 'Last message', from: 'medium', cell: (t) => <RelativeTime at={t.lastAt} /> },
        ]}
      />
      {next && (
        <p className="mt-3 text-sm">
          <Link className="underline underline-offset-2" href={href(link({ before: next }))}>
            Older threads
          </Link>
        </p>
      )}
    </>
  );
}
