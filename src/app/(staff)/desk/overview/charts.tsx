import { AreaChart } from '@/app/_ui/charts/area-chart';
import { BarChart } from '@/app/_ui/charts/bar-chart';
import { formatMoney } from '@/app/_ui/format/money';
import { countryName } from '../customers/_parts/country';
import { periodWords } from './period';
import type { Figures } from './tile';

type Breakdown = NonNullable<Figures['breakdown']>;
type Props = { part: 'time' | 'kinds'; period: Figures['period']; currency: string; breakdown: Breakdown };

/** Net revenue over time, or by category and country. */
export function Charts({ part, period, currency, breakdown }: Props) {
  const { steps, categories, countries } = breakdown;
  const { within } = periodWords[period];
  const format = { kind: 'money', currency } as const;
  const series = [{ key: 'minor', label: 'Net revenue' }];
  const sold = steps.some((step) => step.orders > 0);
  if (part === 'time') {
    const total = steps.reduce((sum, step) => sum + step.netMinor, 0);
    const chart = {
      title: period === 'today' ? 'Net revenue by hour (UTC)' : 'Net revenue by day',
      summary: sold
        ? `${formatMoney(total, currency)} net ${within}.`
        : `Nothing was sold ${within}. Revenue appears here with the first order.`,
      data: sold
        ? steps.map(({ at, netMinor }) => ({ at: period === 'today' ? at.slice(11, 16) : at, minor: netMinor }))
        : [],
      category: 'at',
      categoryFormat: period === 'today' ? ('text' as const) : ('day' as const),
      series,
      format,
      height: 300,
    };
    return <div className="lg:col-span-2">{steps.length > 7 ? <AreaChart {...chart} /> : <BarChart {...chart} />}</div>;
  }
  const ranking = (title: string, rows: { name: string; minor: number }[]) => (
    <BarChart
      lying
      title={title}
      summary={
        rows[0] ? `${rows[0].name} leads with ${formatMoney(rows[0].minor, currency)}.` : `Nothing was sold ${within}.`
      }
      data={rows}
      category="name"
      series={series}
      format={format}
      height={Math.max(140, rows.length * 32 + 28)}
    />
  );
  return (
    <>
      {ranking('Net revenue by category', categories)}
      {ranking(
        'Net revenue by country',
        countries.map(({ name, minor }) => ({ name: countryName(name), minor })),
      )}
    </>
  );
}
