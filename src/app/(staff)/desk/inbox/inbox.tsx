'use client';
import { Inbox as InboxIcon } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { Card } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { EmptyState } from '@/app/_ui/empty-state';
import { Kbd } from '@/app/_ui/kbd';
import { Money } from '@/app/_ui/money';
import { RelativeTime } from '@/app/_ui/relative-time';
import { type Asked, DecisionActions } from './decision-actions';
import { DecisionCard } from './decision-card';
import { StatusWord } from './status-word';
import { useInboxKeys } from './use-inbox-keys';

export type Decision = Outputs['decisions']['list']['rows'][number];
type Props = { decisions: Decision[]; waiting: boolean; first?: string };

/** The approval inbox: list left, card right, keys only if one likes. On a phone the list gives way to the card. */
export function Inbox({ decisions, waiting, first }: Props) {
  const [chosen, setChosen] = useState(first);
  const may = useMay('decisions.approve');
  const [asked, setAsked] = useState<Asked>();
  const at = Math.max(
    0,
    decisions.findIndex((d) => d.id === chosen),
  );
  const current = decisions[at];

  const choose = useCallback((id: string | undefined) => {
    setChosen(id);
    const address = new URL(window.location.href);
    if (id) address.searchParams.set('id', id);
    else address.searchParams.delete('id');
    window.history.replaceState(null, '', address);
  }, []);
  useInboxKeys({
    move: (by) => choose(decisions[Math.min(decisions.length - 1, Math.max(0, at + by))]?.id),
    ask: setAsked,
    on: waiting && !asked && may,
  });
  // After a decision the next one moves up; a card that is gone must not stay open.
  useEffect(() => {
    if (chosen && !decisions.some((d) => d.id === chosen)) choose(undefined);
  }, [chosen, decisions, choose]);

  if (!current)
    return (
      <Card>
        <EmptyState icon={<InboxIcon />} title={waiting ? 'Nothing waits for you' : 'Nothing has been decided yet'}>
          {waiting
            ? 'When an agent sees money in a change, its proposal appears here with its reasons. Agents look once a day; you can ask one to look now.'
            : 'Decisions appear here once they are approved, rejected or expired.'}
        </EmptyState>
      </Card>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <nav aria-label="List of decisions" className={cn('grid gap-1', chosen && 'max-lg:hidden')}>
        {decisions.map((d) => (
          <button
            key={d.id}
            type="button"
            onClick={() => choose(d.id)}
            aria-current={d.id === current.id ? 'true' : undefined}
            className="grid gap-1 rounded-md border border-line bg-surface px-3 py-2.5 text-left text-sm hover:bg-sunken lg:border-transparent lg:bg-transparent aria-[current=true]:lg:border-line aria-[current=true]:lg:bg-surface"
          >
            <span className="font-medium">{d.sentence}</span>
            <span className="flex items-center justify-between gap-3 text-dense text-muted">
              {waiting ? <span className="capitalize">{d.agent} agent</span> : <StatusWord decision={d} />}
              {d.details.effect && d.effectMinor !== null && (
                <span>
                  <Money minor={d.effectMinor} currency={d.details.effect.currency} signed /> a{' '}
                  {d.details.effect.period}
                </span>
              )}
            </span>
            <span className="text-muted text-xs">
              <RelativeTime at={d.decidedAt ?? d.proposedAt} />
            </span>
          </button>
        ))}
        {waiting && may && (
          <p className="hidden flex-wrap gap-x-3 gap-y-1 px-3 pt-3 text-muted text-xs lg:flex">
            <span>
              <Kbd>j</Kbd> <Kbd>k</Kbd> move
            </span>
            <span>
              <Kbd>a</Kbd> approve
            </span>
            <span>
              <Kbd>e</Kbd> edit
            </span>
            <span>
              <Kbd>r</Kbd> reject
            </span>
          </p>
        )}
      </nav>
      <div className={cn(!chosen && 'max-lg:hidden')}>
        <DecisionCard decision={current} onBack={() => choose(undefined)}>
          {current.status === 'proposed' &&
            (may ? (
              <DecisionActions key={current.id} decision={current} asked={asked} ask={setAsked} />
            ) : (
              <p className="text-muted text-sm">A manager with approvals decides on this.</p>
            ))}
        </DecisionCard>
      </div>
    </div>
  );
}
