import { readPool } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { OrderCancelled, OrderPlaced, OrderShipped } from '@/server/orders/contract';

type Row = {
  orderId: string;
  number: string;
  channel: string;
  customerId: string;
  country: string;
  day: string;
  placedAt: string;
  shippedAt: string | null;
  currency: string;
  netMinor: number;
  taxMinor: number;
  totalMinor: number;
  lines: { productId: string; quantity: number; netMinor: number }[];
  cancelled: boolean;
};
const id = (e: { data: { orderId: string } }) => ({ orderId: e.data.orderId });

/** Orders as the figures see them. Asynchronous: nobody who places an order waits for a chart. */
export const sales = projection<Row>({
  name: 'sale',
  table: 'sale',
  key: ['orderId'],
  mode: 'async',
  on: (on) => [
    on(OrderPlaced, id, (_, { at, data: { orderId, number, channel, customerId, quote } }) => ({
      orderId,
      number,
      channel,
      customerId,
      country: quote.destination,
      day: at.slice(0, 10),
      placedAt: at,
      shippedAt: null,
      currency: quote.currency,
      netMinor: quote.netMinor,
      taxMinor: quote.taxMinor,
      totalMinor: quote.totalMinor,
      lines: quote.lines.map(({ productId, quantity, netMinor }) => ({ productId, quantity, netMinor })),
      cancelled: false,
    })),
    on(OrderShipped, id, (row, { at, data }) => row && { ...row, shippedAt: data.complete ? at : row.shippedAt }),
    on(OrderCancelled, id, (row) => row && { ...row, cancelled: true }),
  ],
});

/** Units and net revenue of one product on one day. */
export type ProductDay = { productId: string; day: string; units: number; netMinor: number };

/** What was sold per product and day since a day (ISO date), cancelled orders left out. Summed by the database: a group by. */
export async function productSales(since: string): Promise<ProductDay[]> {
  const { rows } = await readPool().query<{ productId: string; day: string; units: string; net: string }>({
    name: 'sales-per-product',
    text: `select l ->> 'productId' as "productId", to_char(s.day, 'YYYY-MM-DD') as day, sum((l ->> 'quantity')::int) as units, sum((l ->> 'netMinor')::bigint) as net
      from sale s, jsonb_array_elements(s.lines) l where s.day >= $1::date and not s.cancelled group by 1, 2 order by 2, 1`,
    values: [since],
  });
  return rows.map((r) => ({ productId: r.productId, day: r.day, units: Number(r.units), netMinor: Number(r.net) }));
}
