import { readPool } from '@/server/kernel/database/pools';

export type PayingHistory = { settled: number; averageDaysLate: number; onTimeShare: number };

/** How customers paid what they have paid: how many invoices, how late on average, which share by the day. SQL: a sum over invoices. */
export async function payingHistory(customerIds: readonly string[]): Promise<Map<string, PayingHistory>> {
  const { rows } = await readPool().query<{ customerId: string; settled: string; late: string; punctual: string }>({
    name: 'paying-history',
    text: `select "customerId", count(*) as settled, avg("settledOn" - "dueOn") as late, avg(("settledOn" <= "dueOn")::int) as punctual
      from invoice where "settledOn" is not null and "paidMinor" > 0 and "customerId" = any($1) group by "customerId"`,
    values: [[...customerIds]],
  });
  return new Map(
    rows.map((r) => [
      r.customerId,
      { settled: Number(r.settled), averageDaysLate: Number(r.late), onTimeShare: Number(r.punctual) },
    ]),
  );
}
