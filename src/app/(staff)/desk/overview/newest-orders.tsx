import { ShoppingBag } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';
import { OrderState } from '../orders/order-words';

type Orders = NonNullable<Outputs['analytics']['work']['newest']>;

export function NewestOrders({ orders }: { orders: Orders }) {
  return (
    <Panel
      title="Newest orders"
      flush
      actions={
        <Link href={href('/desk/orders')} className="text-brand text-dense hover:underline">
          All orders
        </Link>
      }
    >
      {orders.length === 0 ? (
        <EmptyState
          icon={<ShoppingBag />}
          title="Orders appear here as soon as they are placed."
          action={<ButtonLink href="/">Go to the shop</ButtonLink>}
          className="py-10"
        />
      ) : (
        <Table bare>
          <Thead>
            <tr>
              <Th>Order</Th>
              <Th>Buyer</Th>
              <Th className="max-sm:hidden">Status</Th>
              <Th align="right">Total</Th>
              <Th align="right" className="max-sm:hidden">
                Placed
              </Th>
            </tr>
          </Thead>
          <Tbody>
            {orders.map((order) => (
              <Tr key={order.id}>
                <Td figures>
                  <Link href={href(`/desk/orders/${order.id}`)} className="hover:underline">
                    {order.number}
                  </Link>
                </Td>
                <Td className="w-full max-w-0 truncate">{order.contactName}</Td>
                <Td className="max-sm:hidden">
                  <OrderState status={order.status} />
                </Td>
                <Td align="right">
                  <Money minor={order.totalMinor} currency={order.currency} />
                </Td>
                <Td align="right" className="whitespace-nowrap text-muted max-sm:hidden">
                  <RelativeTime at={order.placedAt} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Panel>
  );
}
