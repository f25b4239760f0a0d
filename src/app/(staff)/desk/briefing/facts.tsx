import { ChevronRight, CircleAlert, CircleCheck } from 'lucide-react';
import { Panel } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import type { BriefingFact } from '@/server/analytics/contract';

type Props = { title: string; facts: BriefingFact[]; empty: string };

const sign = { plain: null, good: CircleCheck, watch: CircleAlert };
const said = { plain: '', good: 'Good: ', watch: 'Look at this: ' };

/** Lines of a briefing, each leading to what it is about. */
export function Facts({ title, facts, empty }: Props) {
  return (
    <Panel title={title} flush>
      {facts.length === 0 ? (
        <EmptyState title={empty} className="py-8" />
      ) : (
        <ul className="divide-y divide-line">
          {facts.map(({ key, text, href: to, tone }) => {
            const [first, rest] = text.split('; ');
            const Sign = sign[tone];
            return (
              <li key={key}>
                <Link href={href(to)} className="flex min-h-11 items-center gap-3 px-4 py-2 text-sm hover:bg-sunken/60">
                  {Sign && (
                    <Sign
                      aria-hidden="true"
                      className={cn('size-4 shrink-0', tone === 'good' ? 'text-positive' : 'text-caution')}
                    />
                  )}
                  <span className="min-w-0 flex-1">
                    <span className="sr-only">{said[tone]}</span>
                    {first}
                    {rest && <span className="block text-dense text-muted">{rest}</span>}
                  </span>
                  <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted" />
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
