import type { Outputs } from '@/app/_api/client';
import { formatAmount } from '@/app/_ui/format/money';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import { capital, dollars } from './figures';
import { ResetLoop } from './reset-loop';

type Props = Outputs['budgets']['warnings'];
const usd = (micros: number) => formatAmount(dollars(micros), 'USD');

/** Limits that are near or reached, the newest of each, and questions that the loop breaker stopped. */
export function Warnings({ alerts, loops }: Props) {
  const newest = alerts.filter(
    (alert, i) =>
      alerts.findIndex((a) => `${a.agent} ${a.period} ${a.on}` === `${alert.agent} ${alert.period} ${alert.on}`) === i,
  );
  if (newest.length === 0 && loops.length === 0) return null;
  return (
    <div className="grid gap-3">
      {newest.slice(0, 4).map((a) => (
        <Notice
          key={a.id}
          tone={a.level === 100 ? 'negative' : 'caution'}
          title={
            a.level === 100
              ? `The budget of ${whose(a.agent)} for ${when(a)} is spent`
              : `More than 80% of the budget of ${whose(a.agent)} for ${when(a)} is spent`
          }
        >
          {usd(a.spentMicros)} of {usd(a.limitMicros)}, <RelativeTime at={a.at} />.{' '}
          {a.level === 100
            ? 'The agents go on by their own policies and say so on each proposal. Another limit counts from the next call on.'
            : 'At 100% the agents go on by their own policies.'}
        </Notice>
      ))}
      {loops.map((loop) => (
        <Notice
          key={`${loop.agent} ${loop.subjectId} ${loop.promptVersion}`}
          tone="caution"
          title={`The loop breaker stopped the ${loop.agent} agent`}
          action={<ResetLoop loop={loop} />}
        >
          It asked {loop.calls} times in {loop.minutes} minutes about the same subject (
          <span className="figures break-all">{loop.subjectId}</span>, prompt {loop.promptVersion}). It goes on by its
          policy there until somebody has looked.
        </Notice>
      ))}
    </div>
  );
}

const whose = (agent: string) => (agent === 'all' ? 'all agents' : `the ${capital(agent)} agent`);
const when = ({ period, on }: Props['alerts'][number]) => (period === 'month' ? `the month ${on}` : on);
