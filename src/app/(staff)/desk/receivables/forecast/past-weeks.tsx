'use client';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { formatDay } from '../day-words';

type Past = Outputs['receivables']['cashForecast']['past'];

/** The same forecast made anew for past weeks, with what was known then, beside what came. */
export function PastWeeks({ past, currency }: { past: Past; currency: string }) {
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <Panel
      title="How good it is"
      description="Made anew for each past week with what was known then, for invoices that were open then."
      flush
    >
      <DataTable
        bare
        caption="Forecast and receipts of past weeks"
        rows={[...past].reverse()}
        rowKey={(t) => t.asOf}
        empty={<EmptyState title="No week has passed yet." className="py-8" />}
        columns={[
          { key: 'week', header: 'Week after', cell: (t) => formatDay(t.asOf) },
          { key: 'expected', header: 'Expected', align: 'right', cell: (t) => money(t.expectedMinor) },
          { key: 'actual', header: 'Came in', align: 'right', cell: (t) => money(t.actualMinor) },
          {
            key: 'inside',
            header: 'Within its range',
            from: 'medium',
            cell: (t) => (t.actualMinor >= t.lowMinor && t.actualMinor <= t.highMinor ? 'Yes' : 'No'),
          },
        ]}
      />
    </Panel>
  );
}
