import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { exponent } from '@/server/kernel/money';

type Props = {
  supplier: Outputs['procurement']['supplier'];
  goodsMinor: number;
  rate: number | null;
  baseCurrency: string;
};

/** What the order comes to as it stands: goods, freight, total, and what that is in our own currency. */
export function OrderTotals({ supplier, goodsMinor, rate, baseCurrency }: Props) {
  const { currency, freightMinor, freeFreightFromMinor, minimumOrderMinor } = supplier;
  const free = freeFreightFromMinor > 0 && goodsMinor >= freeFreightFromMinor;
  const freight = free ? 0 : freightMinor;
  const total = goodsMinor + freight;
  const base = rate && Math.round((total / 10 ** exponent(currency) / rate) * 10 ** exponent(baseCurrency));
  const row = 'flex justify-between gap-4';
  return (
    <Panel title="Total, net">
      <dl className="grid gap-1.5 text-sm" aria-live="polite">
        <div className={row}>
          <dt className="text-muted">Goods</dt>
          <dd>
            <Money minor={goodsMinor} currency={currency} />
          </dd>
        </div>
        <div className={row}>
          <dt className="text-muted">Freight</dt>
          <dd>{freight === 0 ? 'none' : <Money minor={freight} currency={currency} />}</dd>
        </div>
        <div className={`${row} border-line border-t pt-1.5 font-medium text-base`}>
          <dt>Total</dt>
          <dd>
            <Money minor={total} currency={currency} />
          </dd>
        </div>
        {currency !== baseCurrency && (
          <div className={row}>
            <dt className="text-muted">At {rate ? rate : 'no known rate'}</dt>
            <dd className="text-muted">{base ? <Money minor={base} currency={baseCurrency} /> : '–'}</dd>
          </div>
        )}
      </dl>
      {goodsMinor < minimumOrderMinor && (
        <p className="mt-3 text-caution text-dense">
          <Money minor={minimumOrderMinor - goodsMinor} currency={currency} /> below their smallest order.
        </p>
      )}
      {freight > 0 && freeFreightFromMinor > 0 && (
        <p className="mt-3 text-dense text-muted">
          No freight from <Money minor={freeFreightFromMinor} currency={currency} /> on.
        </p>
      )}
    </Panel>
  );
}
