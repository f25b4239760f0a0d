import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { DiscountRedeemed, DiscountReleased } from '../contract';

type Row = {
  orderId: string;
  discountId: string;
  customerId: string;
  buyerIds: string[];
  amountMinor: number;
  currency: string;
  at: string;
  releasedAt: string | null;
};
const key = (e: { data: { orderId: string } }) => ({ orderId: e.data.orderId });

/** Which order used which discount. */
export const discountRedemptions = projection<Row>({
  name: 'pricing.discount-redemption',
  table: 'discount_redemption',
  key: ['orderId'],
  mode: 'inline',
  on: (on) => [
    on(DiscountRedeemed, key, (_, { data, at }) => ({ ...data, at, releasedAt: null })),
    on(DiscountReleased, key, (row, { at }) => row && { ...row, releasedAt: at }),
  ],
});

/** An order's use of a discount, as it was taken. */
export type Redemption = Omit<Row, 'at' | 'releasedAt'>;

/** What an order used, or null. */
export async function redemptionOf(orderId: string): Promise<Redemption | null> {
  const row = await db.discountRedemption.findFirst({ where: { orderId } });
  if (!row) return null;
  const { discountId, customerId, buyerIds, amountMinor, currency } = row;
  return { orderId, discountId, customerId, buyerIds, amountMinor: Number(amountMinor), currency };
}

/** How many orders of somebody known by any of these names use a discount. */
export const usesOfBuyer = (discountId: string, buyerIds: readonly string[]) =>
  buyerIds.length === 0
    ? Promise.resolve(0)
    : db.discountRedemption.count({ where: { discountId, releasedAt: null, buyerIds: { hasSome: [...buyerIds] } } });

/** The newest uses of a discount. */
export async function redemptionsOf(discountId: string, take = 50) {
  const rows = await db.discountRedemption.findMany({
    where: { discountId },
    orderBy: [{ at: 'desc' }, { orderId: 'desc' }],
    take,
  });
  return rows.map(({ orderId, customerId, amountMinor, currency, at, releasedAt }) => ({
    orderId,
    customerId,
    amountMinor: Number(amountMinor),
    currency,
    at: at.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
  }));
}
