import { readPool } from '@/server/kernel/database/pools';

/** Orders that left per working day (Monday to Friday) in the two weeks before a day; at least one. SQL: a sum. */
export async function shippedPerDay(day: string): Promise<number> {
  const { rows } = await readPool().query<{ n: string }>({
    name: 'shipped-per-day',
    text: `select count(*) as n from fulfilment where "shippedAt" >= $1::date - 14 and "shippedAt" < $1::date`,
    values: [day],
  });
  return Math.max(1, Math.round(Number(rows[0]!.n) / 10));
}
