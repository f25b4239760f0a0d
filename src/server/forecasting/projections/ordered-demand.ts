import { readPool } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { OrderCancelled, OrderPlaced } from '@/server/orders/contract';
import { LONGEST_HISTORY } from '../contract';
import { weekOf, weeksBetween, weeksLater } from '../week';

type Row = {
  orderId: string;
  week: string;
  lines: { productId: string; quantity: number }[];
  cancelled: boolean;
};
const id = (e: { data: { orderId: string } }) => ({ orderId: e.data.orderId });

/** What was asked for, by order, in the week it was ordered, whatever was there to send. A cancelled order was no demand. */
export const orderedDemand = projection<Row>({
  name: 'forecasting.ordered-demand',
  table: 'ordered_demand',
  key: ['orderId'],
  mode: 'async',
  on: (on) => [
    on(OrderPlaced, id, (_, { at, data: { orderId, quote } }) => ({
      orderId,
      week: weekOf(at),
      lines: quote.lines.map(({ productId, quantity }) => ({ productId, quantity })),
      cancelled: false,
    })),
    on(OrderCancelled, id, (row) => row && { ...row, cancelled: true }),
  ],
});

/** Units per week, the first week named, up to the week before `before`. */
export type DemandSeries = { since: string; units: number[] };

/**
 * Weekly demand of products up to the week before `before`, zeros included. A series begins where the product was first there or, if
 * later, where the house first sold anything; at most three years. Summed by the database: a cancelled order names no products, so
 * that rows are kept per order.
 */
export async function demandSeries(
  products: readonly { id: string; createdAt: string }[],
  before: string,
): Promise<Map<string, DemandSeries>> {
  const earliest = weeksLater(before, -LONGEST_HISTORY);
  const { rows } = await readPool().query<{ productId: string; week: string; units: string }>({
    name: 'ordered-demand-weekly',
    text: `select l ->> 'productId' as "productId", to_char(d.week, 'YYYY-MM-DD') as week, sum((l ->> 'quantity')::int) as units
      from ordered_demand d cross join lateral jsonb_array_elements(d.lines) l
      where d.week >= $1::date and d.week < $2::date and not d.cancelled and (l ->> 'productId')::uuid = any($3::uuid[]) group by 1, 2`,
    values: [earliest, before, products.map((p) => p.id)],
  });
  const opened = await readPool().query<{ week: string | null }>({
    name: 'ordered-demand-opened',
    text: `select to_char(min(week), 'YYYY-MM-DD') as week from ordered_demand`,
  });
  const open = opened.rows[0]?.week ?? before;
  const series = new Map(
    products.map((p) => {
      const since = [weekOf(p.createdAt), open, earliest].sort().at(-1)!;
      return [p.id, { since, units: Array<number>(Math.max(0, weeksBetween(since, before))).fill(0) }];
    }),
  );
  for (const row of rows) {
    const of = series.get(row.productId);
    const at = of ? weeksBetween(of.since, row.week) : -1;
    if (of && at >= 0 && at < of.units.length) of.units[at] = Number(row.units);
  }
  return series;
}
