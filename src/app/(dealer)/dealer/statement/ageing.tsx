import { Money } from '@/app/_ui/money';
import { Stat } from '@/app/_ui/stat';

type Totals = { current: number; days30: number; days60: number; days90: number; older: number };
const buckets: [keyof Totals, string][] = [
  ['current', 'Not due yet'],
  ['days30', '1 to 30 days late'],
  ['days60', '31 to 60 days'],
  ['days90', '61 to 90 days'],
  ['older', 'More than 90 days'],
];

/** What is open today, by how late it is. */
export function Ageing({ totals, currency }: { totals: Totals; currency: string }) {
  return (
    <section aria-label="Open amounts by age" className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {buckets.map(([key, label]) => (
        <Stat key={key} label={label} value={<Money minor={totals[key]} currency={currency} />} />
      ))}
    </section>
  );
}
