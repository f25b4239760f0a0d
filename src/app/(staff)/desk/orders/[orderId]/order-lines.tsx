import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import type { Figure } from '@/server/event-log/contract';
import { Explain, WithWhy } from '../../events/explain';
import type { Order } from './order-record';

/** What was bought at which price, what of it has left, and what it comes to. */
export function OrderLines({
  order,
  fulfilment,
}: {
  order: Order;
  fulfilment: Outputs['fulfillment']['byOrder'] | null;
}) {
  const { currency } = order;
  const gross = order.quote.pricesInclude === 'tax';
  const moved = (productId: string) => fulfilment?.lines.find((l) => l.productId === productId);
  const { discount, subtotalMinor } = order.quote;
  const sums: [label: string, minor: number, figure?: Figure][] = [
    ['Goods', subtotalMinor],
    ...(discount
      ? [[`${discount.name}${discount.code ? ` (${discount.code})` : ''}`, -discount.amountMinor] as [string, number]]
      : []),
    ['Shipping', order.shippingMinor, 'shipping'],
    [gross ? 'of it VAT' : 'VAT', order.taxMinor, 'order-tax'],
  ];
  return (
    <Panel title={order.itemCount === 1 ? '1 piece' : `${order.itemCount} pieces`} flush>
      <DataTable
        bare
        caption="Lines"
        rows={order.lines}
        rowKey={(line) => line.productId}
        columns={[
          { key: 'sku', header: 'Article', figures: true, cell: (line) => line.sku },
          {
            key: 'name',
            header: 'Description',
            className: 'min-w-24',
            cell: (line) => (
              <>
                <span>{line.name}</span>
                <Returned pieces={moved(line.productId)?.returned} />
              </>
            ),
          },
          { key: 'quantity', header: 'Quantity', align: 'right', figures: true, cell: (line) => line.quantity },
          {
            key: 'shipped',
            header: 'Shipped',
            align: 'right',
            figures: true,
            from: 'medium',
            cell: (line) => moved(line.productId)?.shipped ?? 0,
          },
          {
            key: 'price',
            header: gross ? 'Price' : 'Net price',
            align: 'right',
            from: 'medium',
            cell: (line) => (
              <span className="inline-flex items-center gap-1">
                <Explain figure="unit-price" id={order.id} productId={line.productId} />
                <Money minor={line.unitPriceMinor} currency={currency} />
              </span>
            ),
          },
          {
            key: 'amount',
            header: gross ? 'Amount' : 'Net amount',
            align: 'right',
            cell: (line) => <Money minor={line.unitPriceMinor * line.quantity} currency={currency} />,
          },
        ]}
      />
      <dl className="ml-auto grid w-full max-w-72 gap-1 p-4 text-sm">
        {sums.map(([label, minor, figure]) => (
          <div key={label} className="flex justify-between text-muted">
            <dt>
              {figure ? (
                <WithWhy figure={figure} id={order.id}>
                  {label}
                </WithWhy>
              ) : (
                label
              )}
            </dt>
            <dd>
              <Money minor={minor} currency={currency} />
            </dd>
          </div>
        ))}
        <div className="flex justify-between border-line border-t pt-1 font-medium">
          <dt>
            <WithWhy figure="order-total" id={order.id}>
              Total
            </WithWhy>
          </dt>
          <dd>
            <Money minor={order.totalMinor} currency={currency} />
          </dd>
        </div>
        {order.paidMinor > 0 && (
          <div className="flex justify-between text-muted">
            <dt>Paid</dt>
            <dd>
              <Money minor={order.paidMinor} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}

const Returned = ({ pieces = 0 }: { pieces?: number }) =>
  pieces > 0 && <span className="block text-dense text-muted">{pieces} returned</span>;
