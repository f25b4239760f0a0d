import { Bot } from 'lucide-react';
import type { Metadata } from 'next';
import { api, signedIn } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { AgentCard } from './agent-card';
import { StopDialog } from './stop-dialog';

export const metadata: Metadata = { title: 'Agents' };

export default async function AgentsPage() {
  const { decisions } = await api();
  const [agents, { rungs, stopped }, board, person] = await Promise.all([
    decisions.agents(),
    decisions.ladder(),
    decisions.board(),
    signedIn(),
  ]);
  const owner = person?.actor.kind === 'staff' && person.actor.role === 'owner';
  const is = (name: string) => stopped.some((s) => s.agent === name);
  return (
    <>
      <PageHeader
        title="Agents"
        description="What each looks after, how far it may go, and what its record says. They rise only when you let them, and fall by themselves."
        actions={
          <>
            <ButtonLink href="/desk/inbox/runs">Runs</ButtonLink>
            <ButtonLink href="/desk/agents/messages">Messages</ButtonLink>
            <ButtonLink href="/desk/agents/replay">Replays</ButtonLink>
            <ButtonLink href="/desk/agents/usage">Usage and budget</ButtonLink>
            {!is('all') && agents.length > 0 && <StopDialog agent="all" />}
          </>
        }
      />
      {agents.length === 0 ? (
        <Card>
          <EmptyState icon={<Bot />} title="No agent works here">
            Agents appear here once they are part of this installation.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {agents.map((agent) => (
            <AgentCard
              key={agent.name}
              agent={agent}
              rungs={rungs.filter((r) => r.agent === agent.name)}
              board={board}
              stopped={{ own: is(agent.name), all: is('all') }}
              owner={owner}
            />
          ))}
        </div>
      )}
    </>
  );
}
