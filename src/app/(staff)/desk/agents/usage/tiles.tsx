import type { Outputs } from '@/app/_api/client';
import { formatAmount } from '@/app/_ui/format/money';
import { formatNumber, formatPercent } from '@/app/_ui/format/number';
import { Progress } from '@/app/_ui/progress';
import { Stat } from '@/app/_ui/stat';
import { dollars, totals, type UsageRow } from './figures';
import { toneOf } from './tone';

type Props = { standing: Outputs['budgets']['standing']; rows: UsageRow[]; within: string };
const usd = (micros: number) => formatAmount(dollars(micros), 'USD');

/** The month against its budget, and what the period's calls were like. */
export function Tiles({ standing, rows, within }: Props) {
  const all = standing.agents.find(({ agent }) => agent === 'all');
  const spent = all?.monthMicros ?? 0;
  const limit = all?.monthLimitMicros ?? null;
  const { calls, answeredShare, perProposalMicros, proposals, cacheShare, msPerCall } = totals(rows);
  const count = (n: number) => formatNumber(n, { digits: 0 });
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4" aria-label="Figures">
      <li className="col-span-2 grid content-start gap-2 rounded-lg border border-line bg-surface px-4 py-3 lg:col-span-1">
        <span className="text-dense text-muted">Spent this month</span>
        <span className="figures font-medium text-lg leading-8 tracking-tight">
          {usd(spent)}
          {limit !== null && <span className="font-normal text-muted text-sm"> of {usd(limit)}</span>}
        </span>
        {limit !== null && (
          <Progress
            value={dollars(spent)}
            max={dollars(limit)}
            tone={toneOf(spent, limit)}
            label={`${usd(spent)} of ${usd(limit)} spent this month`}
          />
        )}
        <span className="text-muted text-xs">
          {usd(all?.dayMicros ?? 0)} today
          {all && all.heldMicros > 0 && `, ${usd(all.heldMicros)} set aside for calls under way`}
        </span>
      </li>
      <li className="grid">
        <Stat
          label="Calls"
          value={count(calls)}
          hint={
            answeredShare === null
              ? `none ${within}`
              : `${formatPercent(answeredShare)} answered, ${formatNumber((msPerCall ?? 0) / 1000, { digits: 1, unit: 's' })} each`
          }
        />
      </li>
      <li className="grid">
        <Stat
          label="Cost of a proposal"
          value={perProposalMicros === null ? '–' : usd(perProposalMicros)}
          hint={`${count(proposals)} proposals by a model ${within}`}
        />
      </li>
      <li className="grid">
        <Stat
          label="Read from the cache"
          value={cacheShare === null ? '–' : formatPercent(cacheShare)}
          hint="share of all tokens that went in; they cost a tenth or less"
        />
      </li>
    </ul>
  );
}
