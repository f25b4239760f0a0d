import type { NextRequest } from 'next/server';
import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { discountFilter, scopeText, valueText } from '../words';

/** The discounts as they are filtered now. */
export async function GET(request: NextRequest) {
  const filter = discountFilter(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('discounts', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.pricing.discounts({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['name', (row) => row.name],
      ['code', (row) => row.code],
      ['takes_off', (row) => valueText(row.terms)],
      ['of', (row) => scopeText(row.terms)],
      ['audience', (row) => row.terms.audience],
      ['from', (row) => row.validFrom],
      ['to', (row) => row.validTo],
      ['uses', (row) => row.uses],
      ['most_uses', (row) => row.maxUses],
      ['given', (row) => row.currency && decimal(row.givenMinor, row.currency)],
      ['currency', (row) => row.currency],
      ['state', (row) => row.standing],
    ]);
  });
}
