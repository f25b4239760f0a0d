import { History } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { DataTable } from '@/app/_ui/table/data-table';

type Props = { componentId: string; unit: string; ledger: Outputs['procurement']['ledger'] };
type Line = Props['ledger']['rows'][number];

const words: Record<Line['kind'], string> = {
  received: 'Received',
  adjusted: 'Adjusted',
  counted: 'Counted',
  consumed: 'Used',
};
const signed = (n: number) => (n === 0 ? '0' : n > 0 ? `+${n}` : `−${-n}`);
const link = 'text-brand hover:underline';

function Why({ line }: { line: Line }) {
  const note = line.short > 0 ? `${line.note}, ${line.short} were missing` : line.note;
  if (line.purchaseOrderId)
    return (
      <Link className={link} href={href(`/desk/procurement/${line.purchaseOrderId}`)}>
        {note}
      </Link>
    );
  if (line.orderId)
    return (
      <Link className={link} href={href(`/desk/orders/${line.orderId}`)}>
        {note}
      </Link>
    );
  return note;
}

/** Every movement with the stock after it. */
export function ComponentLedger({ componentId, unit, ledger }: Props) {
  return (
    <section>
      <h2 className="mb-2 text-sm">Ledger{unit === 'piece' ? '' : `, in ${unit}`}</h2>
      <DataTable
        caption="Ledger"
        rows={ledger.rows}
        rowKey={(line) => line.id}
        empty={<EmptyState icon={<History />} title="Every movement of this component appears here." />}
        columns={[
          {
            key: 'at',
            header: 'When',
            cell: (line) => <DateTime at={line.at} style="date" className="whitespace-nowrap" />,
          },
          { key: 'kind', header: 'What', cell: (line) => words[line.kind] },
          { key: 'delta', header: 'Change', align: 'right', figures: true, cell: (line) => signed(line.delta) },
          { key: 'balance', header: 'On hand', align: 'right', figures: true, cell: (line) => line.balance },
          {
            key: 'note',
            header: 'Why',
            from: 'medium',
            className: 'max-w-80 truncate text-muted',
            cell: (line) => <Why line={line} />,
          },
        ]}
      />
      <CursorPager next={ledger.next ? `/desk/procurement/components/${componentId}?cursor=${ledger.next}` : null} />
    </section>
  );
}
