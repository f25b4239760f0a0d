import type { Outputs } from '@/app/_api/client';
import { cn } from '@/app/_ui/cn';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DutyRow, type Rung } from './duty-row';
import { LookButton } from './look-button';
import { ResumeButton } from './resume-button';
import { StopDialog } from './stop-dialog';
import { scheduleWords } from './words';

type Props = {
  agent: Outputs['decisions']['agents'][number];
  rungs: Rung[];
  board: Outputs['decisions']['board'];
  stopped: { own: boolean; all: boolean };
  owner: boolean;
};

/** One agent: what it looks after, when it looks, and its duties on the ladder. */
export function AgentCard({ agent, rungs, board, stopped, owner }: Props) {
  const last = board.lastRuns[agent.name];
  const still = stopped.own || stopped.all;
  return (
    <section
      aria-label={`${agent.title} agent`}
      className={cn('overflow-clip rounded-lg border bg-surface', still ? 'border-negative' : 'border-line')}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-3">
        <div className="grid min-w-0 flex-1 basis-72 gap-1">
          <h2 className="flex flex-wrap items-center gap-2 text-base">
            <Link href={href(`/desk/agents/${agent.name}`)} className="hover:underline">
              {agent.title}
            </Link>
            {still && <StatusBadge status="problem">Stopped</StatusBadge>}
          </h2>
          <p className="reading text-sm">{agent.about}</p>
          <p className="text-dense text-muted">
            Looks {scheduleWords(agent.schedule)}.{' '}
            {last ? (
              <Link href={href(`/desk/inbox/runs/${last.id}`)} className="underline underline-offset-2">
                Last looked <RelativeTime at={last.startedAt} />
                {last.outcome && `: ${last.outcome}`}
              </Link>
            ) : (
              'It has not looked yet.'
            )}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {!still && <LookButton agent={agent.name} title={agent.title} />}
          {stopped.own ? (
            <ResumeButton agent={agent.name} title={agent.title} />
          ) : (
            !stopped.all && <StopDialog agent={agent.name} title={agent.title} />
          )}
        </div>
      </header>
      {rungs.length === 0 ? (
        <div className="border-line border-t px-4 py-5 text-sm">
          <p className="text-muted">
            Its duties come onto the ladder when it first looks, each at “propose”: a person decides everything.
          </p>
          <ul className="mt-2 list-disc pl-5">
            {agent.duties.map((d) => (
              <li key={d.kind}>{d.title}</li>
            ))}
          </ul>
        </div>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {rungs.map((rung) => (
            <DutyRow
              key={rung.kind}
              agent={agent.name}
              title={agent.duties.find((d) => d.kind === rung.kind)?.title ?? rung.kind}
              rung={rung}
              board={board.duties[rung.kind]}
              owner={owner}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
