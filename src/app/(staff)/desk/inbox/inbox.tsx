'use client';
import { Inbox as InboxIcon } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { Card } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Kbd } from '@/app/_ui/kbd';
import { Link } from '@/app/_ui/link';
import { BulkBar } from './bulk-bar';
import { type Asked, DecisionActions } from './decision-actions';
import { DecisionCard } from './decision-card';
import { DecisionList } from './decision-list';
import { useInboxKeys } from './use-inbox-keys';

/** Look-alikes: the same kind of decision pointing the same way. */
const alikeOf = (one: Decision | undefined, all: Decision[]) =>
  all.filter((d) => d.kind === one?.kind && Math.sign(d.effectMinor ?? 0) === Math.sign(one?.effectMinor ?? 0));

export type Decision = Outputs['decisions']['list']['rows'][number];
type Props = {
  decisions: Decision[];
  waiting: boolean;
  first?: string;
  more?: string;
  empty: { title: string; text: string };
};

/** The approval inbox: list left, card right, keys only if one likes. On a phone the list gives way to the card. */
export function Inbox({ decisions, waiting, first, more, empty }: Props) {
  const [chosen, setChosen] = useState(first);
  const may = useMay('decisions.approve');
  const [asked, setAsked] = useState<Asked>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const picked = decisions.filter((d) => ticked.has(d.id));
  const pick = (ids: string[]) => setTicked(new Set(ids));
  const tick = (id: string) => pick(ticked.has(id) ? [...ticked].filter((t) => t !== id) : [...ticked, id]);
  const at = Math.max(
    0,
    decisions.findIndex((d) => d.id === chosen),
  );
  const current = decisions[at];

  const choose = useCallback((id: string | undefined) => {
    setChosen(id);
    const address = new URL(window.location.href);
    // A phone's way back leads from the card to the list; from card to card there is nothing to go back to.
    const step = id && !address.searchParams.has('id') ? 'pushState' : 'replaceState';
    if (id) address.searchParams.set('id', id);
    else address.searchParams.delete('id');
    window.history[step](null, '', address);
  }, []);
  useEffect(() => {
    const back = () => setChosen(new URL(window.location.href).searchParams.get('id') ?? undefined);
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const card = useRef<HTMLDivElement>(null);
  useInboxKeys({
    move: (by) => choose(decisions[Math.min(decisions.length - 1, Math.max(0, at + by))]?.id),
    ask: setAsked,
    tick: () => current && tick(current.id),
    on: waiting && !asked && may,
  });
  // A card is read from its sentence on, wherever in the list it was chosen; on a phone it has the screen to itself.
  useEffect(() => {
    const narrow = window.matchMedia('(max-width: 1023px)').matches;
    if (chosen && (narrow || (card.current?.getBoundingClientRect().top ?? 0) < 0))
      card.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  // After a decision the next one moves up; a card that is gone must not stay open.
  useEffect(() => {
    if (chosen && !decisions.some((d) => d.id === chosen)) choose(undefined);
  }, [chosen, decisions, choose]);

  if (!current)
    return (
      <Card>
        <EmptyState icon={<InboxIcon />} title={empty.title}>
          {empty.text}
        </EmptyState>
      </Card>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <nav
        aria-label="List of decisions"
        className={cn(
          'grid gap-2 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:[scrollbar-width:thin]',
          chosen && 'max-lg:hidden',
        )}
      >
        {picked.length > 0 && <BulkBar ticked={picked} alike={alikeOf(picked[0], decisions)} pick={pick} />}
        <DecisionList
          decisions={decisions}
          current={current.id}
          waiting={waiting}
          ticked={waiting && may ? ticked : undefined}
          tick={tick}
          choose={choose}
        />
        {more && (
          <Link href={href(more)} className="px-3 py-2 text-sm underline underline-offset-2">
            Show more
          </Link>
        )}
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
            <span>
              <Kbd>x</Kbd> select
            </span>
          </p>
        )}
      </nav>
      <div ref={card} className={cn('scroll-mt-16', !chosen && 'max-lg:hidden')}>
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
