import type { Outputs } from '@/app/_api/client';
import { BarChart } from '@/app/_ui/charts/bar-chart';
import { LineChart } from '@/app/_ui/charts/line-chart';
import { formatAmount } from '@/app/_ui/format/money';
import { daysBetween, dollars, monthToDate, ranked, stacked, totals, type UsageRow } from './figures';

type Props = {
  rows: UsageRow[];
  ofMonth: UsageRow[];
  standing: Outputs['budgets']['standing'];
  days: { from: string; until: string };
  within: string;
};
const format = { kind: 'amount', currency: 'USD' } as const;
const usd = (micros: number) => formatAmount(dollars(micros), 'USD');

/** Cost by day and agent, the month against its budget, and cost by model. */
export function Charts({ rows, ofMonth, standing, days, within }: Props) {
  const { data, series } = stacked(rows, daysBetween(days.from, days.until));
  const { costMicros } = totals(rows);
  const all = standing.agents.find(({ agent }) => agent === 'all');
  const limit = all?.monthLimitMicros ?? null;
  const models = ranked(rows, 'model');
  const none = `No model was asked ${within}.`;
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
      <div className="lg:col-span-2">
        <BarChart
          stacked
          title="Cost by day and agent"
          summary={rows.length > 0 ? `${usd(costMicros)} ${within}, from ${days.from} to ${days.until}.` : none}
          data={rows.length > 0 ? data : []}
          category="day"
          categoryFormat="day"
          series={series}
          format={format}
          height={280}
        />
      </div>
      <LineChart
        title="This month against its budget"
        summary={`${usd(all?.monthMicros ?? 0)} spent this month${limit === null ? ', without a limit' : ` of ${usd(limit)}`}.`}
        data={monthToDate(ofMonth, standing.month, standing.day, limit)}
        category="day"
        categoryFormat="day"
        series={[
          { key: 'spent', label: 'Spent' },
          ...(limit === null ? [] : [{ key: 'budget', label: 'Budget', dashed: true }]),
        ]}
        format={format}
        height={220}
      />
      <BarChart
        lying
        title="Cost by model"
        summary={models[0] ? `${models[0].name} cost ${usd(models[0].micros)} ${within}.` : none}
        data={models.slice(0, 6).map(({ name, micros }) => ({ name, cost: dollars(micros) }))}
        category="name"
        series={[{ key: 'cost', label: 'Cost' }]}
        format={format}
        height={220}
      />
    </div>
  );
}
