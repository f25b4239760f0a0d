import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { Day } from '../../_parts/day';
import { PriceDialog } from './price-dialog';

type Background = Outputs['procurement']['componentBackground'];
type Props = {
  component: { componentId: string; sku: string; supplierId: string | null };
  prices: Background['prices'];
  paid: Background['paid'];
  suppliers: { supplierId: string; name: string; currency: string }[];
};

/** What suppliers ask, by quantity, newest list first; and what was paid last. */
export function Prices({ component, prices, paid, suppliers }: Props) {
  const name = (id: string) => suppliers.find((s) => s.supplierId === id)?.name ?? 'Unknown';
  const newest = new Set(prices.filter((p, i) => prices.findIndex((o) => o.supplierId === p.supplierId) === i));
  return (
    <Panel
      title="Prices"
      flush
      actions={
        <IfMay give="procurement.setPrice">
          <PriceDialog component={component} suppliers={suppliers} />
        </IfMay>
      }
    >
      <DataTable
        bare
        caption="Price lists"
        rows={prices}
        rowKey={(p) => `${p.supplierId}-${p.validFrom}`}
        empty={<EmptyState title="No supplier has a price for it yet." />}
        columns={[
          {
            key: 'supplier',
            header: 'Supplier',
            className: 'max-w-48 truncate',
            cell: (p) => (
              <Link className="text-brand hover:underline" href={href(`/desk/procurement/suppliers/${p.supplierId}`)}>
                {name(p.supplierId)}
              </Link>
            ),
          },
          {
            key: 'from',
            header: 'Valid from',
            cell: (p) => (
              <span className={newest.has(p) ? '' : 'text-muted'}>
                <Day day={p.validFrom} />
              </span>
            ),
          },
          {
            key: 'breaks',
            header: 'Each, from so many on',
            cell: (p) => (
              <span className={newest.has(p) ? '' : 'text-muted'}>
                {p.breaks.map((b, i) => (
                  <span key={b.fromQuantity} className="whitespace-nowrap">
                    {i > 0 && ' · '}
                    <span className="figures text-muted">{b.fromQuantity.toLocaleString('en-US')}:</span>{' '}
                    <Money minor={b.unitPriceMinor} currency={p.currency} />
                  </span>
                ))}
              </span>
            ),
          },
          { key: 'multiple', header: 'Lot', align: 'right', figures: true, from: 'wide', cell: (p) => p.orderMultiple },
        ]}
      />
      {paid.length > 0 && (
        <ul className="grid gap-1 border-line border-t p-4 text-sm">
          {paid.map((p) => (
            <li key={p.supplierId} className="text-muted">
              Last paid to {p.supplierName}:{' '}
              <Money minor={p.unitPriceMinor} currency={p.currency} className="text-ink" /> each for{' '}
              {p.quantity.toLocaleString('en-US')}, on <Day day={p.sentOn} /> with{' '}
              <Link
                className="figures text-brand hover:underline"
                href={href(`/desk/procurement/${p.purchaseOrderId}`)}
              >
                {p.number}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
