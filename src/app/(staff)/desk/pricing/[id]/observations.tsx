import { Eye } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { WithdrawButton } from './withdraw-button';

type Row = Outputs['pricing']['competitorPrices'][number];
const sources = { entered: 'Entered', csv: 'Imported', api: 'API' };
const sourceOf = (source: string) => Object.entries(sources).find(([key]) => key === source)?.[1] ?? source;

/** What was seen, newest first; a wrong one can be taken back. */
export function Observations({ rows }: { rows: Row[] }) {
  return (
    <Panel title="Observations" description="Of the last ninety days" flush>
      <DataTable
        caption="Competitor prices"
        bare
        rows={rows}
        rowKey={(row) => row.observationId}
        empty={<EmptyState icon={<Eye />} title="Competitor prices appear here once they are entered or imported" />}
        columns={[
          { key: 'on', header: 'Day', cell: (row) => row.observedOn, figures: true },
          { key: 'who', header: 'Competitor', cell: (row) => row.competitor },
          {
            key: 'price',
            header: 'Price',
            align: 'right',
            cell: (row) => <Money minor={row.priceMinor} currency={row.currency} />,
          },
          { key: 'source', header: 'Source', cell: (row) => sourceOf(row.source), from: 'medium' },
          {
            key: 'back',
            header: <span className="sr-only">Take back</span>,
            align: 'right',
            cell: (row) => (
              <IfMay give="pricing.withdrawCompetitorPrice">
                <WithdrawButton
                  productId={row.productId}
                  observationId={row.observationId}
                  competitor={row.competitor}
                />
              </IfMay>
            ),
          },
        ]}
      />
    </Panel>
  );
}
