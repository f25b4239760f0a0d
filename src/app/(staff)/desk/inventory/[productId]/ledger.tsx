import { History } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { DataTable } from '@/app/_ui/table/data-table';
import { movementWords } from '../movement-words';

const signed = (n: number) => (n === 0 ? '' : n > 0 ? `+${n}` : `−${-n}`);

type Props = { productId: string; ledger: Outputs['inventory']['ledger']; numbers: Record<string, string> };

/** Every movement; their sums are the stock. */
export function Ledger({ productId, ledger, numbers }: Props) {
  return (
    <section>
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="text-sm">Ledger</h2>
        {ledger.rows.length > 0 && <CsvLink href={`/desk/inventory/${productId}/csv`} />}
      </div>
      <DataTable
        caption="Ledger"
        rows={ledger.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState icon={<History />} title="Every movement of this product appears here." />}
        columns={[
          { key: 'at', header: 'When', cell: (row) => <DateTime at={row.at} className="whitespace-nowrap" /> },
          { key: 'kind', header: 'What', cell: (row) => movementWords[row.kind] ?? row.kind },
          { key: 'hand', header: 'On hand', align: 'right', figures: true, cell: (row) => signed(row.onHandDelta) },
          {
            key: 'promised',
            header: 'Promised',
            align: 'right',
            figures: true,
            cell: (row) => signed(row.reservedDelta),
          },
          {
            key: 'note',
            header: 'Why',
            className: 'max-w-80 truncate text-muted',
            cell: (row) => (
              <>
                {row.orderId && (
                  <Link className="text-brand hover:underline" href={href(`/desk/orders/${row.orderId}`)}>
                    <span className="figures">{numbers[row.orderId] ?? 'Order'}</span>
                  </Link>
                )}
                {row.orderId && row.note && ', '}
                {row.note}
              </>
            ),
          },
        ]}
      />
      <CursorPager next={ledger.next ? `/desk/inventory/${productId}?cursor=${ledger.next}` : null} />
    </section>
  );
}
