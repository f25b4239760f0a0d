import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { readView, readWords } from '../_parts/read-view';

const MOST = 5000;

/** The list as it is filtered, the latest 5,000 applications. */
export function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  return csvAnswer('dealers', async () => {
    const ask = { status: readView(params.get('view')), q: readWords(params.get('q')), limit: MOST };
    const { items } = await (await api()).customers.dealers(ask);
    return table(items, [
      ['company', (d) => d.company],
      ['contact', (d) => d.name],
      ['email', (d) => d.email],
      ['phone', (d) => d.phone],
      ['country', (d) => d.country],
      ['tax number', (d) => d.taxId],
      ['status', (d) => (d.onHold ? 'on hold' : d.status)],
      ['tier', (d) => d.tier],
      ['discount %', (d) => d.discountBp / 100],
      ['credit limit', (d) => decimal(d.creditLimitMinor, d.currency)],
      ['credit held', (d) => decimal(d.creditHeldMinor, d.currency)],
      ['currency', (d) => d.currency],
      ['payment days', (d) => d.termsDays],
      ['applied', (d) => d.appliedAt.toISOString()],
    ]);
  });
}
