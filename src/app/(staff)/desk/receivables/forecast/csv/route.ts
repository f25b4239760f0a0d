import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

/** Expected receipts, half a year by week. */
export function GET() {
  return csvAnswer('cash-forecast', async () => {
    const { receivables } = await api();
    const { weeks, currency } = await receivables.cashForecast({ weeks: 26 });
    return weeks.map((w) => ({
      from: w.from,
      to: w.to,
      'falls due': decimal(w.dueMinor, currency),
      expected: decimal(w.expectedMinor, currency),
      low: decimal(w.lowMinor, currency),
      high: decimal(w.highMinor, currency),
      currency,
    }));
  });
}
