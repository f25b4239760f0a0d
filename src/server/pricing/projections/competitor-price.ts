import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { CompetitorPriceObserved, CompetitorPriceWithdrawn } from '../contract';

type Row = {
  productId: string;
  observationId: string;
  competitor: string;
  priceMinor: number;
  currency: string;
  url: string | null;
  source: string;
  observedOn: string;
  by: string;
  at: string;
};
const key = ({ data }: { data: { productId: string; observationId: string } }) => ({
  productId: data.productId,
  observationId: data.observationId,
});

/** What competitors asked for the same thing, and when it was seen. */
export const competitorPrices = projection<Row>({
  name: 'competitor-price',
  table: 'competitor_price',
  key: ['productId', 'observationId'],
  mode: 'inline',
  on: (on) => [
    on(CompetitorPriceObserved, key, (_, { data, by, at }) => ({ ...data, by, at })),
    on(CompetitorPriceWithdrawn, key, () => undefined),
  ],
});

export type CompetitorPrice = Row;

/** Observations of products since a day (YYYY-MM-DD), oldest first. */
export async function competitorPricesOf(productIds: readonly string[], since?: string): Promise<CompetitorPrice[]> {
  const rows = await db.competitorPrice.findMany({
    where: { productId: { in: [...productIds] }, ...(since && { observedOn: { gte: new Date(since) } }) },
    orderBy: [{ observedOn: 'desc' }, { at: 'desc' }, { observationId: 'desc' }],
    take: 20_000,
  });
  return rows.reverse().map(({ orgId: _, version: __, lastEventId: ___, ...row }) => ({
    ...row,
    priceMinor: Number(row.priceMinor),
    observedOn: row.observedOn.toISOString().slice(0, 10),
    at: row.at.toISOString(),
  }));
}

/** The newest price of each competitor for each product, seen within `days` before today. */
export async function marketOf(productIds: readonly string[], today: string, days = 45) {
  const since = new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  const newest = new Map<string, Map<string, CompetitorPrice>>();
  for (const seen of await competitorPricesOf(productIds, since)) {
    const of = newest.get(seen.productId) ?? new Map<string, CompetitorPrice>();
    newest.set(seen.productId, of.set(seen.competitor, seen));
  }
  return newest;
}
