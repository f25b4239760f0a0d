import type { NextRequest } from 'next/server';
import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { readListing } from '../listing-address';

/** The catalogue as it is filtered now. */
export async function GET(request: NextRequest) {
  const { filter } = readListing(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('products', async () => {
    const a = await api();
    const [products, categories] = await Promise.all([
      allPages((cursor: string | undefined) => a.catalog.list({ ...filter, cursor, limit: 200 })),
      a.catalog.categories(),
    ]);
    const names = new Map(categories.map((c) => [c.id, c.name]));
    return table(products, [
      ['sku', (p) => p.sku],
      ['name', (p) => p.name],
      ['category', (p) => names.get(p.categoryId) ?? ''],
      ['on_sale', (p) => (p.active ? 'yes' : 'no')],
      ['list_price', (p) => decimal(p.priceMinor, p.currency)],
      ['cost', (p) => (p.costMinor === null ? null : decimal(p.costMinor, p.currency))],
      ['currency', (p) => p.currency],
      ['flow_lpm', (p) => p.specifications.maxFlowLpm ?? null],
      ['head_m', (p) => p.specifications.maxHeadM ?? null],
      ['power_w', (p) => p.specifications.powerW ?? null],
      ['weight_kg', (p) => p.specifications.weightKg ?? null],
      ['lead_time_days', (p) => p.leadTimeDays],
    ]);
  });
}
