import { csvAnswer } from '@/app/_api/csv';
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
    return items.map((d) => ({
      company: d.company,
      contact: d.name,
      email: d.email,
      phone: d.phone,
      country: d.country,
      'tax number': d.taxId,
      status: d.onHold ? 'on hold' : d.status,
      tier: d.tier,
      'discount %': d.discountBp / 100,
      'credit limit': decimal(d.creditLimitMinor, d.currency),
      'credit held': decimal(d.creditHeldMinor, d.currency),
      currency: d.currency,
      'payment days': d.termsDays,
      applied: d.appliedAt.toISOString(),
    }));
  });
}
