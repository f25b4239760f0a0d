'use client';
'use client';
import { AlarmClock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Badge } from '@/app/_ui/badge';
import { Checkbox } from '@/app/_ui/checkbox';
import { cn } from '@/app/_ui/cn';
import { Money } from '@/app/_ui/money';
import { RelativeTime } from '@/app/_ui/relative-time';
import { agentWords, periodWords } from '@/server/decisions/contract';
import { Asker } from './asker';
import { fromOutside } from './from-outside';
import type { Decision } from './inbox';
import { StatusWord } from './status-word';

type Props = {
  decisions: Decision[];
  current: string;
  waiting: boolean;
  /** Ids ticked for a decision in bulk; undefined where nothing can be ticked. */
  ticked?: ReadonlySet<string>;
  tick: (id: string) => void;
  choose: (id: string) => void;
};

/** The list on the left: what each wants, what it is worth, how long it still holds. */
export function DecisionList({ decisions, current, waiting, ticked, tick, choose }: Props) {
  const here = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is current, its row comes into view
  useEffect(() => {
    // In a body: new browsers answer with a promise, which an effect must not return.
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {decisions.map((d) => (
        <li
          key={d.id}
          ref={d.id === current ? here : undefined}
          data-current={d.id === current || undefined}
          className="flex items-start gap-2.5 rounded-md border border-line bg-surface px-3 hover:bg-sunken lg:border-transparent lg:bg-transparent data-current:lg:border-line data-current:lg:bg-surface"
        >
          {ticked && (
            <Checkbox
              className="mt-3"
              aria-label={`Select: ${d.sentence}`}
              checked={ticked.has(d.id)}
              onCheckedChange={() => tick(d.id)}
            />
          )}
          <button
            type="button"
            onClick={() => choose(d.id)}
            aria-current={d.id === current ? 'true' : undefined}
            className="grid min-w-0 flex-1 gap-1 py-2.5 text-left text-sm"
          >
            <span className="font-medium">{d.sentence}</span>
            <span className="flex flex-wrap items-center justify-between gap-x-3 text-dense text-muted">
              {waiting ? (
                <span className="first-letter:uppercase">
                  {fromOutside(d) ? <Asker by={d.askedBy ?? ''} /> : `${agentWords(d.agent)} agent`}
                </span>
              ) : (
                <StatusWord decision={d} />
              )}
              <Worth decision={d} />
            </span>
            <span className="flex flex-wrap items-center gap-2 text-muted text-xs">
              <RelativeTime at={d.decidedAt ?? d.proposedAt} />
              {waiting && d.escalatedAt && (
                <Badge tone="negative" icon={<AlarmClock aria-hidden="true" />}>
                  expires soon
                </Badge>
              )}
              {d.alone && <Badge>by itself</Badge>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The expected effect; where there is none, what waiting costs. */
function Worth({ decision: d }: { decision: Decision }) {
  const { effect, waiting } = d.details;
  if (effect)
    return (
      <span className={cn('whitespace-nowrap', effect.minor < 0 && 'text-negative')}>
        <Money minor={effect.minor} currency={effect.currency} signed /> {effect.period && periodWords(effect.period)}
      </span>
    );
  if (!waiting) return null;
  return (
    <span className="whitespace-nowrap">
      <Money minor={-waiting.perDayMinor} currency={waiting.currency} signed /> a day
    </span>
  );
}
