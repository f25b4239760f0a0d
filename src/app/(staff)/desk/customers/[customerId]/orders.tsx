import type { Outputs } from '@/app/_api/client';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { OrderStatus } from '@/app/(dealer)/dealer/_parts/order-status';

type Props = { orders: Outputs['orders']['list']['rows']; email: string; more: boolean };

/** The customer's latest orders. */
export function Orders({ orders, email, more }: Props) {
  return (
    <Panel
      title="Orders"
      flush
      actions={
        more && (
          <ButtonLink size="sm" href={`/desk/orders?${new URLSearchParams({ q: email })}`}>
            All orders
          </ButtonLink>
        )
      }
    >
      <DataTable
        bare
        caption="Orders of this customer"
        rows={orders}
        rowKey={(order) => order.id}
        rowHref={(order) => `/desk/orders/${order.id}`}
        columns={[
          { key: 'number', header: 'Order', figures: true, cell: (o) => o.number },
          { key: 'at', header: 'Placed', cell: (o) => <DateTime at={o.placedAt} style="date" /> },
          { key: 'status', header: 'State', cell: (o) => <OrderStatus status={o.status} /> },
          {
            key: 'total',
            header: 'Total',
            align: 'right',
            cell: (o) => <Money minor={o.totalMinor} currency={o.currency} />,
          },
        ]}
        empty={<EmptyState title="No order yet" className="py-8" />}
      />
    </Panel>
  );
}
