import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { DealerPriceAgreed, DealerPriceEnded } from '../contract';

type Row = { customerId: string; productId: string; netMinor: number; currency: string; agreedAt: string };
const key = ({ data }: { data: { customerId: string; productId: string } }) => ({
  customerId: data.customerId,
  productId: data.productId,
});

/** Net prices agreed with a dealer. The dealer sees their own. */
export const priceAgreements = projection<Row>({
  name: 'price-agreement',
  table: 'price_agreement',
  key: ['customerId', 'productId'],
  mode: 'inline',
  on: (on) => [
    on(DealerPriceAgreed, key, (_, { data, at }) => ({ ...data, agreedAt: at })),
    on(DealerPriceEnded, key, () => undefined),
  ],
});

/** A dealer's agreements, the newest first. */
export async function agreementsOf(customerId: string) {
  const rows = await db.priceAgreement.findMany({
    where: { customerId },
    orderBy: [{ agreedAt: 'desc' }, { productId: 'asc' }],
    take: 500,
  });
  return rows.map(({ productId, netMinor, currency, agreedAt }) => ({
    productId,
    netMinor: Number(netMinor),
    currency,
    agreedAt: agreedAt.toISOString(),
  }));
}

/** A dealer's agreed net prices in minor units, by product. */
export async function agreedPrices(customerId: string): Promise<Map<string, number>> {
  const rows = await db.priceAgreement.findMany({ where: { customerId }, select: { productId: true, netMinor: true } });
  return new Map(rows.map((row) => [row.productId, Number(row.netMinor)]));
}
