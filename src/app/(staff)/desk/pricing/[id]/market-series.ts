import type { Datum, Series } from '@/app/_ui/charts/chart-types';
import { priceSeries } from '../../catalog/[id]/price-series';

type Step = { at: string; kind: string; amountMinor: number };
type Seen = { competitor: string; priceMinor: number; observedOn: string };

/** A chart holds five lines: our price and the four competitors seen most lately. */
const MOST = 4;

/** Our price by day and each competitor's observations, from a day on until now; and each competitor's newest observation. */
export function marketSeries(prices: readonly Step[], seen: readonly Seen[], since: string, now: Date) {
  const newest = [...new Map(seen.map((o) => [o.competitor, o])).values()].sort((a, b) =>
    b.observedOn.localeCompare(a.observedOn),
  );
  const drawn = newest.slice(0, MOST);
  const last = new Map<string, number>();
  const data: Datum[] = priceSeries(prices, now)
    .filter(({ on }) => on >= since)
    .map(({ on, price }) => {
      for (const o of seen) if (o.observedOn === on) last.set(o.competitor, o.priceMinor);
      // What was seen holds until something else is seen.
      return { on, price, ...Object.fromEntries(drawn.map((o, i) => [`c${i}`, last.get(o.competitor) ?? null])) };
    });
  const series: Series[] = [
    { key: 'price', label: 'Ours' },
    ...drawn.map(({ competitor }, i) => ({ key: `c${i}`, label: competitor })),
  ];
  return { data, series, newest };
}
