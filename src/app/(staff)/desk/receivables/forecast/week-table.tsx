'use client';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { formatDay } from '../day-words';

type Weeks = Outputs['receivables']['cashForecast']['weeks'];

/** The expected receipts week by week. */
export function WeekTable({ weeks, currency, laterMinor }: { weeks: Weeks; currency: string; laterMinor: number }) {
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <Panel title="Expected by week" flush footer={<>Expected later, or in doubt: {money(laterMinor)}</>}>
      <DataTable
        bare
        caption="Expected receipts by week"
        rows={weeks}
        rowKey={(w) => w.from}
        columns={[
          { key: 'week', header: 'Week', cell: (w) => `${formatDay(w.from).slice(0, -5)} – ${formatDay(w.to)}` },
          { key: 'due', header: 'Falls due', align: 'right', from: 'medium', cell: (w) => money(w.dueMinor) },
          {
            key: 'expected',
            header: 'Expected',
            align: 'right',
            cell: (w) => <span className="font-medium">{money(w.expectedMinor)}</span>,
          },
          {
            key: 'range',
            header: 'Four weeks in five',
            align: 'right',
            cell: (w) => (
              <span className="text-muted">
                {money(w.lowMinor)} – {money(w.highMinor)}
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
