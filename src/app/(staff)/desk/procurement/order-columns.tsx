import type { Outputs } from '@/app/_api/client';
import { Money } from '@/app/_ui/money';
import type { Column } from '@/app/_ui/table/data-table';
import { Day } from './_parts/day';
import { OrderState } from './_parts/order-state';

type Order = Outputs['procurement']['orders']['rows'][number];

/** How lists show purchase orders, on the server and in the browser. */
export const orderColumns: Column<Order>[] = [
  { key: 'number', header: 'Number', figures: true, cell: (o) => o.number },
  {
    key: 'supplier',
    header: 'Supplier',
    from: 'medium',
    className: 'max-w-64 truncate',
    cell: (o) => o.supplierName,
  },
  { key: 'state', header: 'State', cell: (o) => <OrderState order={o} /> },
  { key: 'lines', header: 'Lines', align: 'right', figures: true, from: 'wide', cell: (o) => o.lines.length },
  {
    key: 'sent',
    header: 'Sent',
    from: 'wide',
    cell: (o) => (o.sentOn ? <Day day={o.sentOn} /> : <span className="text-muted">not yet</span>),
  },
  { key: 'expected', header: 'Expected', from: 'medium', cell: (o) => <Day day={o.expectedOn} /> },
  {
    key: 'received',
    header: 'Last delivery',
    from: 'wide',
    cell: (o) => (o.receivedOn ? <Day day={o.receivedOn} /> : <span className="text-muted">–</span>),
  },
  {
    key: 'total',
    header: 'Net total',
    align: 'right',
    cell: (o) => <Money minor={o.totalMinor} currency={o.currency} />,
  },
];
