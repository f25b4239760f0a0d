import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

/** Expected receipts, half a year by week. */
export function GET() {
  return csvAnswer('cash-forecast', async () => {
    const { receivables } = await api();
    const { weeks, currency } = await receivables.cashForecast({ weeks: 26 });
    return table(weeks, [
      ['from', (w) => w.from],
      ['to', (w) => w.to],
      ['falls due', (w) => decimal(w.dueMinor, currency)],
      ['expected', (w) => decimal(w.expectedMinor, currency)],
      ['low', (w) => decimal(w.lowMinor, currency)],
      ['high', (w) => decimal(w.highMinor, currency)],
      ['currency', () => currency],
    ]);
  });
}
