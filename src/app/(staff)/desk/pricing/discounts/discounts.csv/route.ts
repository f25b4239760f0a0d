import type { NextRequest } from 'next/server';
import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { discountFilter, scopeText, valueText } from '../words';

/** The discounts as they are filtered now. */
export async function GET(request: NextRequest) {
  const filter = discountFilter(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('discounts', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.pricing.discounts({ ...filter, cursor, limit: 200 }));
    return rows.map(({ terms, ...row }) => ({
      name: row.name,
      code: row.code,
      takes_off: valueText(terms),
      of: scopeText(terms),
      audience: terms.audience,
      from: row.validFrom,
      to: row.validTo,
      uses: row.uses,
      most_uses: row.maxUses,
      given: row.currency && decimal(row.givenMinor, row.currency),
      currency: row.currency,
      state: row.standing,
    }));
  });
}
