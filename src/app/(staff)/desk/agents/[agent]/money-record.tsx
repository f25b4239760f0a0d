import { Panel } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { Money } from '@/app/_ui/money';
import type { Report } from './duty-report';

type Props = { report: Report; currency: string };

/** Money: what was expected and what came, and what was let go by rejecting or changing proposals. */
export function MoneyRecord({ report, currency }: Props) {
  const { outcome, regret, counts } = report;
  const most = Math.max(1, Math.abs(outcome.expectedMinor), Math.abs(outcome.actualMinor));
  const changed = (counts.rejected ?? 0) + (counts.edited ?? 0);
  return (
    <Panel title="In money">
      <div className="grid gap-5 text-sm">
        <div className="grid gap-2">
          <p className="font-medium">Expected and come true{outcome.judged > 0 && `, ${outcome.judged} judged`}</p>
          {outcome.judged === 0 ? (
            <p className="text-dense text-muted">Compared some days after each deed, once there is an outcome.</p>
          ) : (
            <>
              <Amount name="Expected" minor={outcome.expectedMinor} most={most} currency={currency} quiet />
              <Amount name="It was" minor={outcome.actualMinor} most={most} currency={currency} />
            </>
          )}
        </div>
        <div className="grid gap-2">
          <p className="font-medium">Regret</p>
          {changed === 0 ? (
            <p className="text-dense text-muted">Nothing was rejected or changed, so nothing was let go.</p>
          ) : (
            <dl className="grid gap-2 text-dense">
              <Let name="What people rejected was expected to bring" minor={regret.rejectedMinor} currency={currency} />
              <Let
                name="What the policy itself would have done where people rejected or changed"
                minor={regret.twinMinor}
                currency={currency}
              />
            </dl>
          )}
          <p className="text-muted text-xs">
            As it was expected when proposed: no one can know what would have come of it.
          </p>
        </div>
      </div>
    </Panel>
  );
}

type AmountProps = { name: string; minor: number; most: number; currency: string; quiet?: boolean };

function Amount({ name, minor, most, currency, quiet = false }: AmountProps) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)_auto] items-center gap-3 text-dense">
      <span className="text-muted">{name}</span>
      <span className="h-3">
        <span
          className={cn('block h-full rounded-sm', minor < 0 ? 'bg-negative' : quiet ? 'bg-brand/35' : 'bg-brand')}
          style={{ width: `${(Math.abs(minor) / most) * 100}%` }}
        />
      </span>
      <Money minor={minor} currency={currency} signed />
    </div>
  );
}

function Let({ name, minor, currency }: { name: string; minor: number; currency: string }) {
  return (
    <div className="flex items-baseline justify-between gap-6">
      <dt className="text-muted">{name}</dt>
      <dd>
        <Money minor={minor} currency={currency} signed />
      </dd>
    </div>
  );
}
