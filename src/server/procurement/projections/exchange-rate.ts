import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { ExchangeRateSet } from '../contract';
import { dayOf } from '../days';

type RateRow = { currency: string; on: string; rate: number; source: string };

export const exchangeRates = projection<RateRow>({
  name: 'procurement.exchange-rate',
  table: 'exchange_rate',
  key: ['currency', 'on'],
  mode: 'inline',
  on: (on) => [
    on(
      ExchangeRateSet,
      ({ data }) => ({ currency: data.currency, on: data.on }),
      (_, { data }) => data,
    ),
  ],
});

/** The latest rate up to a day: units of the currency for one of the organisation's. Null when none is known; 1 for its own. */
export async function rateOn(currency: string, base: string, day: string) {
  if (currency === base) return { rate: 1, on: day };
  const row = await db.exchangeRate.findFirst({
    where: { currency, on: { lte: new Date(day) } },
    orderBy: { on: 'desc' },
  });
  return row && { rate: row.rate, on: dayOf(row.on) };
}

/** The newest rate of each currency. */
export async function currentRates() {
  const rows = await db.exchangeRate.findMany({
    distinct: ['currency'],
    orderBy: [{ currency: 'asc' }, { on: 'desc' }],
  });
  return rows.map(({ currency, on, rate, source }) => ({ currency, on: dayOf(on), rate, source }));
}
