import { Bot, Sparkles, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { agentWords } from '@/server/decisions/contract';
import { who } from '../_who';
import { Asker, useNames } from './asker';
import { fromOutside } from './from-outside';
import type { Decision } from './inbox';

/** The small print of a card: who thought of it, what waiting means, what became of it and what came of it. */
export function CardFacts({ decision: d }: { decision: Decision }) {
  const { ifIgnored, waiting, effect } = d.details;
  const currency = effect?.currency ?? waiting?.currency;
  return (
    <dl className="grid gap-x-6 gap-y-1 text-dense text-muted sm:grid-cols-[auto_1fr]">
      <Fact name="Who proposes">
        <Proposer decision={d} />
      </Fact>
      <Fact name="If you wait">
        {ifIgnored}{' '}
        {waiting && waiting.perDayMinor !== 0 && (
          <>
            Each day costs about <Money minor={Math.abs(waiting.perDayMinor)} currency={waiting.currency} /> (
            {waiting.summary.charAt(0).toLowerCase() + waiting.summary.slice(1)}).{' '}
          </>
        )}
        {d.status === 'proposed' && (
          <>
            This proposal holds until <DateTime at={d.expiresAt} />.
          </>
        )}
      </Fact>
      {d.decidedAt && (
        <Fact name={d.alone ? 'Decided by itself' : 'Decided'}>
          <DateTime at={d.decidedAt} />
          {d.decidedBy && !d.alone && (
            <>
              {' '}
              by <By who={d.decidedBy} />
            </>
          )}
          {d.note && `: “${d.note}”`}
          {d.reasonCode && `: ${d.reasonCode.replaceAll('-', ' ')}`}
          {d.reason && `, “${d.reason}”`}
        </Fact>
      )}
      {d.executedAt && (
        <Fact name="Carried out">
          <DateTime at={d.executedAt} />
        </Fact>
      )}
      {d.undoneAt && (
        <Fact name="Undone">
          <DateTime at={d.undoneAt} />
        </Fact>
      )}
      {d.outcome && (
        <Fact name="What came of it">
          {d.outcome}
          {currency && d.actualMinor !== null && d.effectMinor !== null && (
            <>
              {' '}
              Expected <Money minor={d.effectMinor} currency={currency} signed />, it was{' '}
              <Money minor={d.actualMinor} currency={currency} signed />.
            </>
          )}
        </Fact>
      )}
      {!fromOutside(d) && (
        <Fact name="Run">
          <Link className="underline underline-offset-2" href={href(`/desk/inbox/runs/${d.runId}`)}>
            All it saw and considered
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="text-ink">{children}</dd>
    </>
  );
}

function Proposer({ decision: d }: { decision: Decision }) {
  const { proposer } = d.details;
  if (d.askedBy) return <Asked decision={d} by={d.askedBy} />;
  const Sign = proposer.by === 'model' ? Sparkles : Bot;
  const tokens = (proposer.inputTokens ?? 0) + (proposer.outputTokens ?? 0);
  return (
    <span>
      <Sign className="mr-1.5 inline size-3.5 align-[-0.125em]" aria-hidden="true" />
      The {agentWords(d.agent)} agent,{' '}
      {proposer.by === 'model'
        ? `by ${proposer.model} (prompt ${proposer.promptVersion}, ${tokens} tokens)`
        : `by its policy (${proposer.policyVersion}${proposer.fallback ? `; ${proposer.fallback}` : ''})`}
      , {Math.round(d.confidence * 100)}% sure {worth(d.trackRecord)}
    </span>
  );
}

function By({ who: by }: { who: string }) {
  return who(by, useNames(), 'a colleague');
}

/** A colleague's own wish, that the agent only put through its gate. */
function Asked({ decision: d, by }: { decision: Decision; by: string }) {
  return (
    <span>
      <UserRound className="mr-1.5 inline size-3.5 align-[-0.125em]" aria-hidden="true" />
      <Asker by={by} /> asked for it; {fromOutside(d) ? 'it went' : `the ${agentWords(d.agent)} agent put it`} through{' '}
      {fromOutside(d) ? `the ${agentWords(d.agent)} agent’s` : 'its'} policy ({d.details.proposer.policyVersion})
    </span>
  );
}

/** What a stated confidence was worth before: without a record it is only a claim. */
const worth = ({ judged, good }: Decision['trackRecord']) =>
  judged === 0 ? '(not yet proven by an outcome)' : `(when as sure before, ${good} of ${judged} turned out well)`;
