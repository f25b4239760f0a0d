import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { api } from '@/app/_api/server';
import { Panel } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { Timeline } from '@/app/_ui/timeline';
import { namesOf, who } from '../../../_who';
import { agentName } from '../../names';
import { handledWords, kindWords, standingOf } from '../words';
import { Join } from './join';

export const metadata: Metadata = { title: 'Messages between agents' };

export default async function ThreadPage({ params }: { params: Promise<{ threadId: string }> }) {
  const threadId = z.uuid().safeParse((await params).threadId);
  if (!threadId.success) notFound();
  const { agentMessages, identity } = await api();
  const [thread, staff] = await Promise.all([agentMessages.thread({ threadId: threadId.data }), identity.staff()]);
  if (!thread) notFound();
  const names = namesOf(staff);
  const person = (by: string) => who(by, names, 'Somebody who has left');
  const { label, badge } = standingOf(thread.status);
  return (
    <>
      <PageHeader
        title={thread.sentence}
        crumbs={[
          { label: 'Agents', href: '/desk/agents' },
          { label: 'Messages', href: '/desk/agents/messages' },
          { label: agentName(thread.from) },
        ]}
        description={`${agentName(thread.from)} to ${agentName(thread.to).toLowerCase()}`}
        actions={<StatusBadge status={badge}>{label}</StatusBadge>}
      />
      <div className="grid grid-cols-1 gap-5">
        <Panel
          title="What was said"
          description={
            thread.joined.length > 0 ? `Joined: ${thread.joined.map(person).join(', ')}` : 'Nobody has joined yet'
          }
        >
          <Timeline
            label="Messages"
            entries={thread.said.map((m) => ({
              id: m.id,
              at: m.sentAt,
              title: m.sentence,
              tone: m.overdueAt ? 'negative' : m.kind === 'answer' || m.kind === 'note' ? 'brand' : 'neutral',
              actor: `${m.to === null ? person(m.from) : agentName(m.from)} ${kindWords[m.kind] ?? m.kind}${m.to ? ` ${agentName(m.to).toLowerCase()}` : ''}`,
              detail: (
                <>
                  {m.deadline && (
                    <p className="text-muted">
                      {m.overdueAt ? 'Had no answer by its deadline, ' : 'Answer by '}
                      <RelativeTime at={m.deadline} />
                    </p>
                  )}
                  {m.handled && <p className="text-muted">{handledWords[m.handled] ?? m.handled}</p>}
                  {m.to && (
                    <details className="mt-1">
                      <summary className="cursor-pointer text-muted">Exact content</summary>
                      <pre className="figures mt-1 overflow-x-auto text-xs">{JSON.stringify(m.body, null, 2)}</pre>
                    </details>
                  )}
                </>
              ),
            }))}
          />
        </Panel>
        {thread.status !== 'closed' && <Join threadId={thread.id} waitsFor={thread.waitsFor} />}
      </div>
    </>
  );
}
