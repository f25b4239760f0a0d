import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { ProductCosted, ProductPriced } from '../contract';

type Row = {
  productId: string;
  eventId: string;
  kind: 'price' | 'cost';
  amountMinor: number;
  previousMinor: number | null;
  currency: string;
  reason: string;
  by: string;
  at: string;
};

const key = (e: { id: string; data: { productId: string } }) => ({ productId: e.data.productId, eventId: e.id });

/** Every price and cost a product has had, and why. */
export const priceHistory = projection<Row>({
  name: 'price-history',
  table: 'price_history',
  key: ['productId', 'eventId'],
  mode: 'inline',
  on: (on) => [
    on(ProductPriced, key, (_, { id, at, by, data: { priceMinor, ...data } }) => ({
      ...data,
      eventId: id,
      kind: 'price',
      amountMinor: priceMinor,
      by,
      at,
    })),
    on(ProductCosted, key, (_, { id, at, by, data: { costMinor, ...data } }) => ({
      ...data,
      eventId: id,
      kind: 'cost',
      amountMinor: costMinor,
      by,
      at,
    })),
  ],
});

export type PriceStep = Omit<Row, 'kind'> & { kind: string };

/** Price and cost steps of products, oldest first, of one moment the price first; of one product at most the newest 500. */
export async function pricesOf(productIds: readonly string[], since?: Date): Promise<PriceStep[]> {
  const rows = await db.priceHistory.findMany({
    where: { productId: { in: [...productIds] }, ...(since && { at: { gte: since } }) },
    orderBy: [{ at: 'desc' }, { kind: 'asc' }, { eventId: 'desc' }],
    take: 500 * Math.max(1, productIds.length),
  });
  return rows.reverse().map(({ orgId: _, version: __, lastEventId: ___, ...row }) => ({
    ...row,
    amountMinor: Number(row.amountMinor),
    previousMinor: row.previousMinor === null ? null : Number(row.previousMinor),
    at: row.at.toISOString(),
  }));
}
