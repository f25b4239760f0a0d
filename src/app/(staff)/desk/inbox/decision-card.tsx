import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { IfMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import { periodWords } from '@/server/decisions/contract';
import { CardFacts } from './card-facts';
import { fromOutside } from './from-outside';
import type { Decision } from './inbox';
import { StatusWord } from './status-word';
import { UndoButton } from './undo-button';

type Props = { decision: Decision; onBack: () => void; children: ReactNode };

/** Ten seconds to a good decision: the sentence, the effect, why, what else, who, what if not; then the buttons. */
export function DecisionCard({ decision: d, onBack, children }: Props) {
  const { effect, changes, evidence, options, gate, far } = d.details;
  return (
    <Card className="grid gap-5 p-5 lg:p-6">
      <div className="grid gap-2">
        <Button variant="ghost" size="sm" className="justify-self-start lg:hidden" onClick={onBack}>
          <ArrowLeft aria-hidden="true" /> All decisions
        </Button>
        <div className="flex flex-wrap items-center gap-2 text-dense text-muted">
          <StatusWord decision={d} />
          <span>
            proposed <RelativeTime at={d.proposedAt} />
          </span>
        </div>
        <h2 className="text-balance text-lg">{d.sentence}</h2>
        <p className="reading text-sm">{fromOutside(d) ? `“${d.rationale}”` : d.rationale}</p>
      </div>
      {effect && (
        <section aria-label="Expected effect" className="rounded-lg bg-sunken p-4">
          <p className={cn('text-xl', effect.minor >= 0 ? 'text-positive' : 'text-negative')}>
            <Money minor={effect.minor} currency={effect.currency} signed />
            <span className="ml-2 text-muted text-sm">{periodWords(effect.period)}</span>
          </p>
          <p className="mt-1 text-dense text-muted">
            {effect.lowMinor !== effect.highMinor && (
              <>
                probably between <Money minor={effect.lowMinor} currency={effect.currency} signed /> and{' '}
                <Money minor={effect.highMinor} currency={effect.currency} signed />.{' '}
              </>
            )}
            {effect.summary}.
          </p>
        </section>
      )}
      <section aria-label="What changes" className="grid gap-1 text-sm">
        {changes.map((c) => (
          <p key={c.field} className="flex flex-wrap items-center gap-x-3">
            <span className="text-muted">{c.field}</span>
            {c.before && (
              <>
                <span className="figures line-through decoration-muted">{c.before}</span>
                <ArrowRight aria-label="becomes" className="size-3.5 text-muted" />
              </>
            )}
            <span className="figures font-medium">{c.after}</span>
          </p>
        ))}
      </section>
      <div className="grid gap-5 empty:hidden md:grid-cols-2">
        {evidence.length > 0 && (
          <section className="grid content-start gap-2">
            <h3 className="font-medium text-dense text-muted">Why</h3>
            <ul className="grid gap-1.5 text-sm">
              {evidence.map((e) => (
                <li key={e.label}>
                  {e.href ? (
                    <Link
                      href={href(e.href)}
                      className="font-medium underline decoration-line-strong underline-offset-2 hover:decoration-ink"
                    >
                      {e.label}
                    </Link>
                  ) : (
                    <span className="font-medium">{e.label}</span>
                  )}
                  : {e.value}
                </li>
              ))}
            </ul>
          </section>
        )}
        {options.length > 0 && (
          <section className="grid content-start gap-2">
            <h3 className="font-medium text-dense text-muted">What else was considered</h3>
            <ul className="grid gap-1.5 text-sm">
              {options.map((o) => (
                <li key={o.label} className="flex justify-between gap-3">
                  <span className={cn(o.chosen && 'font-medium')}>
                    {o.label}
                    {o.chosen && <span className="text-muted"> (proposed)</span>}
                  </span>
                  {o.effectMinor !== null && effect && (
                    <Money minor={o.effectMinor} currency={effect.currency} signed />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {far && (
        <Notice tone="caution" title="The model and the policy differ">
          {far}
        </Notice>
      )}
      {gate.reasons.some((r) => r !== far) && (
        <Notice title="The policy">{gate.reasons.filter((r) => r !== far).join(' ')}</Notice>
      )}
      <CardFacts decision={d} />
      {d.status === 'executed' && (
        <IfMay give="decisions.undo">
          <UndoButton decision={d} />
        </IfMay>
      )}
      {children}
    </Card>
  );
}
