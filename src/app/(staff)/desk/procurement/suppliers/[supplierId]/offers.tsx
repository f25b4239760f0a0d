import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';

/** What they sell, at today's prices. */
export function Offers({ offers }: { offers: Outputs['procurement']['offers'] }) {
  return (
    <Panel title="What they sell" flush>
      <DataTable
        bare
        caption="What they sell"
        rows={offers}
        rowKey={(o) => o.itemId}
        rowHref={(o) =>
          o.itemKind === 'component' ? `/desk/procurement/components/${o.itemId}` : `/desk/catalog/${o.itemId}`
        }
        empty={<EmptyState title="Their prices appear here. Enter them at the component." />}
        columns={[
          { key: 'sku', header: 'SKU', figures: true, cell: (o) => o.sku },
          { key: 'name', header: 'Name', className: 'max-w-64 truncate max-sm:max-w-28', cell: (o) => o.name },
          { key: 'their', header: 'Their number', figures: true, from: 'wide', cell: (o) => o.supplierSku },
          { key: 'lot', header: 'Lot', align: 'right', figures: true, from: 'medium', cell: (o) => o.orderMultiple },
          {
            key: 'from',
            header: 'From',
            align: 'right',
            cell: (o) => <Money minor={o.breaks.at(-1)!.unitPriceMinor} currency={o.currency} />,
          },
          {
            key: 'to',
            header: 'Single lot',
            align: 'right',
            from: 'medium',
            cell: (o) => <Money minor={o.breaks[0]!.unitPriceMinor} currency={o.currency} />,
          },
        ]}
      />
    </Panel>
  );
}
