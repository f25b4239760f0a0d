import { readPool } from '@/server/kernel/database/pools';

/** A customer's orders on account: how many, the day (ISO date) of the first, and what was bought. Money in minor units, net. */
export type OrdersOnTerms = {
  customerId: string;
  orders: number;
  since: string;
  bought: { productId: string; quantity: number; netMinor: number }[];
};

/** What these customers ordered on account in a currency since a day (ISO date), cancelled orders left out. SQL: a group by. */
export async function boughtOnTerms(
  customerIds: readonly string[],
  since: string,
  currency: string,
): Promise<Map<string, OrdersOnTerms>> {
  const { rows } = await readPool().query<OrdersOnTerms>({
    name: 'bought-on-terms',
    text: `with o as (select "customerId", "placedAt", lines from sales_order
        where "customerId" = any($1) and "placedAt" >= $2::date and currency = $3 and "paymentMethod" = 'terms' and status <> 'cancelled'),
      sold as (select "customerId", l ->> 'productId' as "productId", sum((l ->> 'quantity')::int) as quantity, sum((l ->> 'netMinor')::bigint) as net
        from o cross join lateral jsonb_array_elements(lines) l group by 1, 2)
      select "customerId", count(*)::int as orders, to_char(min("placedAt") at time zone 'UTC', 'YYYY-MM-DD') as since,
        (select jsonb_agg(jsonb_build_object('productId', s."productId", 'quantity', s.quantity, 'netMinor', s.net))
          from sold s where s."customerId" = o."customerId") as bought
      from o group by 1`,
    values: [[...customerIds], since, currency],
  });
  return new Map(rows.map((row) => [row.customerId, row]));
}
