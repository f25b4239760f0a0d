import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';

/** The newest orders that used it, each leading to its order. */
export function Uses({ uses }: { uses: Outputs['pricing']['discount']['uses'] }) {
  return (
    <Panel title="Used lately" flush>
      <DataTable
        bare
        caption="Orders that used this discount"
        rows={uses}
        rowKey={(use) => use.orderId}
        rowHref={(use) => `/desk/orders/${use.orderId}`}
        empty={
          <EmptyState title="Nobody has used it yet" className="py-8">
            Each order with it appears here.
          </EmptyState>
        }
        columns={[
          { key: 'at', header: 'Order of', cell: (use) => <DateTime at={use.at} /> },
          {
            key: 'state',
            header: 'State',
            cell: (use) => (use.releasedAt ? <span className="text-muted">cancelled, given back</span> : 'counts'),
          },
          {
            key: 'amount',
            header: 'Took off',
            align: 'right',
            cell: (use) => <Money minor={use.amountMinor} currency={use.currency} />,
          },
        ]}
      />
    </Panel>
  );
}
