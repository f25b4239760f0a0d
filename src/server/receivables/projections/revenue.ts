import type { z } from 'zod';
import { readPool } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import type { AskRevenue } from '../contract';
import { dayOf } from '../due';

/** The first day of the twelve months that end with the month of a day. */
const yearBefore = (to: string) =>
  new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)) - 12, 1)).toISOString().slice(0, 10);

/**
 * Revenue as it was invoiced, per step and currency: invoices less credit notes, each on the day it was issued. Sums over
 * projections; a step without any is not in it. `on` is the first day of a step.
 */
export async function revenue({ from: first, to: last, by }: z.output<typeof AskRevenue>) {
  const to = last ?? dayOf(readingTime());
  const from = first ?? yearBefore(to);
  const { rows } = await readPool().query<{ on: string; currency: string; invoices: string } & Record<Sum, string>>({
    name: 'receivables-revenue',
    text: `select to_char(date_trunc($3, "issuedOn"::timestamp), 'YYYY-MM-DD') as on, currency, sum(invoices) as invoices,
        sum(net) as net, sum(tax) as tax, sum(credited) as credited, sum("creditedTax") as "creditedTax"
      from (select "issuedOn", currency, 1 as invoices, "netMinor" as net, "taxMinor" as tax, 0 as credited, 0 as "creditedTax" from invoice
          where "issuedOn" between $1::date and $2::date
        union all
        select "issuedOn", currency, 0, 0, 0, "amountMinor" - "taxMinor", "taxMinor" from credit_note
          where "issuedOn" between $1::date and $2::date) booked
      group by 1, 2 order by 1, 2`,
    values: [from, to, by],
  });
  const steps = rows.map((row) => {
    const [netMinor, taxMinor] = [Number(row.net), Number(row.tax)];
    const [creditedNetMinor, creditedTaxMinor] = [Number(row.credited), Number(row.creditedTax)];
    const revenueMinor = netMinor - creditedNetMinor;
    const invoices = Number(row.invoices);
    return {
      on: row.on,
      currency: row.currency,
      invoices,
      netMinor,
      taxMinor,
      creditedNetMinor,
      creditedTaxMinor,
      revenueMinor,
    };
  });
  return { from, to, by, rows: steps };
}
type Sum = 'net' | 'tax' | 'credited' | 'creditedTax';
