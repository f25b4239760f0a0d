import type { NextRequest } from 'next/server';
import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { tiers } from '@/server/customers/contract';
import { decimal } from '@/server/kernel/money';
import { readListing } from '../../catalog/listing-address';

type Priced = { currency: string; dealers: { tier: string; netMinor: number }[] };

const priceFor = (tier: string) => (row: Priced) => {
  const dealer = row.dealers.find((d) => d.tier === tier);
  return dealer ? decimal(dealer.netMinor, row.currency) : null;
};

/** The price strategy as it is filtered now. */
export async function GET(request: NextRequest) {
  const { filter } = readListing(Object.fromEntries(request.nextUrl.searchParams));
  return csvAnswer('prices', async () => {
    const a = await api();
    const rows = await allPages((cursor: string | undefined) => a.pricing.strategy({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['sku', (row) => row.sku],
      ['name', (row) => row.name],
      ['cost', (row) => (row.costMinor === null ? null : decimal(row.costMinor, row.currency))],
      ['list_price', (row) => decimal(row.priceMinor, row.currency)],
      ['net_price', (row) => decimal(row.netMinor, row.currency)],
      ['margin_percent', (row) => (row.margin === null ? null : (row.margin * 100).toFixed(1))],
      ...tiers.map((tier) => [`dealer_${tier}`, priceFor(tier)] as const),
      ['market_low', (row) => row.market && decimal(row.market.lowMinor, row.currency)],
      ['market_mean', (row) => row.market && decimal(row.market.meanMinor, row.currency)],
      ['market_high', (row) => row.market && decimal(row.market.highMinor, row.currency)],
      ['index', (row) => row.market?.index ?? null],
      ['currency', (row) => row.currency],
    ]);
  });
}
