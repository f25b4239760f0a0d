import { readPool } from '@/server/kernel/database/pools';
import { dayOf, type Span } from '../period';

// Sums are the database's work: thousands of sales become a handful of rows. Cancelled orders never count as sold.

/** Which of the two periods a sale belongs to; `day` is what the index knows. */
const IN_SPAN = `case when "placedAt" >= $2 then 'now' else 'before' end as span from sale
  where day >= $1::date and "placedAt" <= $5 and ("placedAt" >= $2 or "placedAt" between $3 and $4)`;
const bounds = (span: Span) => [dayOf(span.beforeFrom), span.from, span.beforeFrom, span.beforeUntil, span.until];

/** Both periods of a figure. */
export type Both<T> = { now: T; before: T };
const both = <R extends { span: string }, T>(rows: R[], of: (row: R | undefined) => T): Both<T> => ({
  now: of(rows.find((r) => r.span === 'now')),
  before: of(rows.find((r) => r.span === 'before')),
});

type Raw<Columns extends string> = { span: string } & Record<Columns, string | null>;

/** Orders and net revenue (delivery included, tax not) of a period and of the one before. */
export async function salesTotals(span: Span, currency: string) {
  const { rows } = await readPool().query<Raw<'orders' | 'cancelled' | 'net'>>({
    name: 'sales-totals',
    text: `with s as (select cancelled, "netMinor", currency, ${IN_SPAN})
      select span, count(*) filter (where not cancelled) as orders, count(*) filter (where cancelled) as cancelled,
        sum("netMinor") filter (where not cancelled and currency = $6) as net from s group by span`,
    values: [...bounds(span), currency],
  });
  return both(rows, (row) => ({
    orders: Number(row?.orders ?? 0),
    cancelled: Number(row?.cancelled ?? 0),
    netMinor: Number(row?.net ?? 0),
  }));
}

/** Hours from order to the parcel that completed it: the median of orders completed in a period and in the one before. */
export async function hoursToShip(span: Span) {
  const { rows } = await readPool().query<Raw<'shipped' | 'hours'>>({
    name: 'hours-to-ship',
    text: `select case when "shippedAt" >= $1 then 'now' else 'before' end as span, count(*) as shipped,
        percentile_cont(0.5) within group (order by extract(epoch from "shippedAt" - "placedAt")) / 3600 as hours
      from sale where "shippedAt" >= $2 and ("shippedAt" >= $1 or "shippedAt" <= $3) group by 1`,
    values: [span.from, span.beforeFrom, span.beforeUntil],
  });
  return both(rows, (row) => ({ shipped: Number(row?.shipped ?? 0), hours: row ? Number(row.hours) : null }));
}

export type ProductTurnover = {
  span: 'now' | 'before';
  productId: string;
  sku: string;
  name: string;
  categoryId: string | null;
  units: number;
  netMinor: number;
  /** At today's cost; null where no cost is known. */
  costMinor: number | null;
};

/** What was sold per product, in a period and in the one before, beside what it would cost today. */
export async function productTurnover(span: Span, currency: string): Promise<ProductTurnover[]> {
  const { rows } = await readPool().query<
    Omit<ProductTurnover, 'units' | 'netMinor' | 'costMinor'> & Record<'units' | 'net' | 'cost', string | null>
  >({
    name: 'product-turnover',
    text: `with s as (select lines, currency, cancelled, ${IN_SPAN}), sold as (
        select span, (l ->> 'productId')::uuid as id, sum((l ->> 'quantity')::int) as units, sum((l ->> 'netMinor')::bigint) as net
        from s cross join lateral jsonb_array_elements(lines) l where not cancelled and currency = $6 group by 1, 2)
      select span, id as "productId", coalesce(v.sku, '') as sku, coalesce(v.name, '') as name, v."categoryId", units, net,
        case when v.currency = $6 then units * v."costMinor" end as cost
      from sold left join product_value v on v."productId" = sold.id order by net desc, id`,
    values: [...bounds(span), currency],
  });
  return rows.map(({ units, net, cost, ...row }) => ({
    ...row,
    units: Number(units),
    netMinor: Number(net),
    costMinor: cost === null ? null : Number(cost),
  }));
}

/** Net revenue and orders per step of a chart (hours of a day, else days) and country. `at` is the step's begin. */
export async function salesBySteps(span: Span, currency: string) {
  const { rows } = await readPool().query<{ at: Date; country: string; orders: string; net: string }>({
    name: `sales-per-${span.days === 1 ? 'hour' : 'day'}`,
    text: `select date_trunc('${span.days === 1 ? 'hour' : 'day'}', "placedAt", 'UTC') as at, country, count(*) as orders, sum("netMinor") as net
      from sale where day >= $1::date and "placedAt" between $2 and $3 and not cancelled and currency = $4 group by 1, 2 order by 1, 2`,
    values: [dayOf(span.from), span.from, span.until, currency],
  });
  return rows.map((r) => ({
    at: r.at.toISOString(),
    country: r.country,
    orders: Number(r.orders),
    netMinor: Number(r.net),
  }));
}
