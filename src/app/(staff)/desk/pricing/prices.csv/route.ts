import type { NextRequest } from 'next/server';
import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { readListing } from '../../catalog/listing-address';

/** The price strategy as it is filtered now. */
export async function GET(request: NextRequest) {
  const { filter } = readListing(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('prices', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.pricing.strategy({ ...filter, cursor, limit: 200 }));
    return rows.map((row) => ({
      sku: row.sku,
      name: row.name,
      cost: row.costMinor === null ? null : decimal(row.costMinor, row.currency),
      list_price: decimal(row.priceMinor, row.currency),
      net_price: decimal(row.netMinor, row.currency),
      margin_percent: row.margin === null ? null : (row.margin * 100).toFixed(1),
      ...Object.fromEntries(row.dealers.map((d) => [`dealer_${d.tier}`, decimal(d.netMinor, row.currency)])),
      market_low: row.market && decimal(row.market.lowMinor, row.currency),
      market_mean: row.market && decimal(row.market.meanMinor, row.currency),
      market_high: row.market && decimal(row.market.highMinor, row.currency),
      index: row.market?.index ?? null,
      currency: row.currency,
    }));
  });
}
