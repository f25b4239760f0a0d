import { readPool } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { dayOf } from '../due';

/** Days overdue on the report's day: not yet due, 1–30, 31–60, 61–90, more. */
export const ageingBuckets = ['current', 'days30', 'days60', 'days90', 'older'] as const;
export type Bucket = (typeof ageingBuckets)[number];
export type AgeingRow = Record<Bucket, number> & {
  customerId: string;
  customerName: string;
  currency: string;
  openMinor: number;
  unappliedMinor: number;
};

// SQL rather than rows: the open amount of each invoice on that day is a sum over the ledger up to it.
const BY_CUSTOMER = `
  with open as (
    select i."customerId", i."customerName", i.currency, i.sequence, $1::date - i."dueOn" as days, sum(e."openMinor") as minor
    from receivable_entry e join invoice i on i."orgId" = e."orgId" and i."invoiceId" = e."invoiceId"
    where e."on" <= $1::date and ($2::text is null or e."customerId" = $2)
    group by i."orgId", i."invoiceId" having sum(e."openMinor") <> 0
  ), aged as (
    select "customerId", (array_agg("customerName" order by sequence desc))[1] as name, min(currency) as currency, sum(minor) as open,
      coalesce(sum(minor) filter (where days <= 0), 0) as current,
      coalesce(sum(minor) filter (where days between 1 and 30), 0) as days30,
      coalesce(sum(minor) filter (where days between 31 and 60), 0) as days60,
      coalesce(sum(minor) filter (where days between 61 and 90), 0) as days90,
      coalesce(sum(minor) filter (where days > 90), 0) as older
    from open group by "customerId"
  ), unapplied as (
    select e."customerId", sum(e."unappliedMinor") as minor, max(e.currency) as currency from receivable_entry e
    where e."on" <= $1::date and ($2::text is null or e."customerId" = $2) group by e."customerId" having sum(e."unappliedMinor") <> 0
  )
  select coalesce(a."customerId", u."customerId") as "customerId", coalesce(a.currency, u.currency) as currency, a.open, a.current, a.days30, a.days60, a.days90, a.older,
    coalesce(a.name, (select i."customerName" from invoice i where i."customerId" = u."customerId" order by i.sequence desc limit 1), '(no invoice yet)') as name, u.minor as unapplied
  from aged a full join unapplied u on u."customerId" = a."customerId" order by a.open desc nulls last, 1`;

type Raw = Record<Bucket | 'open' | 'unapplied', string | null> & {
  customerId: string;
  name: string;
  currency: string;
};

/** What customers owed at the end of a day, by how long it was overdue, the largest debt first. */
export async function ageing(asOf = dayOf(readingTime()), customerId: string | null = null): Promise<AgeingRow[]> {
  const { rows } = await readPool().query<Raw>({ name: 'ageing', text: BY_CUSTOMER, values: [asOf, customerId] });
  return rows.map((row) => ({
    customerId: row.customerId,
    customerName: row.name,
    currency: row.currency,
    current: Number(row.current ?? 0),
    days30: Number(row.days30 ?? 0),
    days60: Number(row.days60 ?? 0),
    days90: Number(row.days90 ?? 0),
    older: Number(row.older ?? 0),
    openMinor: Number(row.open ?? 0),
    unappliedMinor: Number(row.unapplied ?? 0),
  }));
}

/** The sums of an ageing report. */
export const ageingTotals = (
  rows: readonly AgeingRow[],
): Omit<AgeingRow, 'customerId' | 'customerName' | 'currency'> => {
  const sum = (of: (row: AgeingRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    current: sum((r) => r.current),
    days30: sum((r) => r.days30),
    days60: sum((r) => r.days60),
    days90: sum((r) => r.days90),
    older: sum((r) => r.older),
    openMinor: sum((r) => r.openMinor),
    unappliedMinor: sum((r) => r.unappliedMinor),
  };
};

/** Days sales outstanding at the end of a day: what was open against the invoices, less credits, of the 90 days before; null without sales. */
export async function daysSalesOutstanding(asOf = dayOf(readingTime())): Promise<number | null> {
  const { rows } = await readPool().query<{ open: string | null; sales: string | null }>({
    name: 'days-sales-outstanding',
    text: `select sum("openMinor") as open,
        sum("openMinor") filter (where kind in ('invoice', 'credit-note') and "on" > $1::date - 90) as sales
      from receivable_entry where "on" <= $1::date`,
    values: [asOf],
  });
  const [open, sales] = [Number(rows[0]?.open ?? 0), Number(rows[0]?.sales ?? 0)];
  return sales > 0 ? Math.round((open / sales) * 90) : null;
}
