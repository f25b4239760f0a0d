import { Telescope } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { api, organisation, signedIn } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { StatusBadge } from '@/app/_ui/status-badge';
import { LookButton } from '../look-button';
import { StopDialog } from '../stop-dialog';
import { scheduleWords } from '../words';
import { DutyReport } from './duty-report';
import { LadderHistory } from './ladder-history';

export const metadata: Metadata = { title: 'Agent' };

export default async function AgentPage({ params }: PageProps<'/desk/agents/[agent]'>) {
  const { agent: name } = await params;
  const { decisions, identity } = await api();
  const agent = (await decisions.agents()).find((a) => a.name === name);
  if (!agent) notFound();
  const [{ rungs, stopped }, board, reports, story, staff, person, { currency }] = await Promise.all([
    decisions.ladder(),
    decisions.board(),
    Promise.all(agent.duties.map(({ kind }) => decisions.report({ kind }))),
    decisions.ladderStory({ agent: name }),
    identity.staff(),
    signedIn(),
    organisation(),
  ]);
  const owner = person?.actor.kind === 'staff' && person.actor.role === 'owner';
  const still = stopped.some((s) => s.agent === name || s.agent === 'all');
  const mine = agent.duties.flatMap((duty, i) => {
    const [rung, report] = [rungs.find((r) => r.kind === duty.kind), reports[i]];
    return rung && report ? [{ ...duty, rung, report }] : [];
  });
  return (
    <>
      <PageHeader
        title={agent.title}
        crumbs={[{ label: 'Agents', href: '/desk/agents' }, { label: agent.title }]}
        badge={still && <StatusBadge status="problem">Stopped</StatusBadge>}
        description={`${agent.about} It looks ${scheduleWords(agent.schedule)}.`}
        actions={
          <>
            <ButtonLink size="sm" href={`/desk/inbox/runs?agent=${name}`}>
              Runs
            </ButtonLink>
            {!still && <LookButton agent={name} title={agent.title} />}
            {!still && <StopDialog agent={name} title={agent.title} />}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-10">
        {mine.length === 0 ? (
          <Card>
            <EmptyState icon={<Telescope />} title="It has not looked yet">
              Its record appears here once it looks: at its hour, or when you ask it to look now.
            </EmptyState>
          </Card>
        ) : (
          mine.map(({ kind, title, rung, report }) => (
            <DutyReport
              key={kind}
              title={title}
              rung={rung}
              report={report}
              waiting={board.duties[kind]?.waiting ?? 0}
              currency={currency}
              owner={owner}
            />
          ))
        )}
        <LadderHistory
          story={story}
          staff={staff}
          titles={Object.fromEntries(agent.duties.map((d) => [d.kind, d.title]))}
        />
      </div>
    </>
  );
}
