import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { ProductCosted } from '../contract';

type Row = { productId: string; costMinor: number; currency: string; changedAt: string };

/** What a piece costs us: readable by staff of catalogue and pricing only. */
export const productCosts = projection<Row>({
  name: 'product-cost',
  table: 'product_cost',
  key: ['productId'],
  mode: 'inline',
  on: (on) => [
    on(
      ProductCosted,
      (e) => ({ productId: e.data.productId }),
      (_, { data: { productId, costMinor, currency }, at }) => ({ productId, costMinor, currency, changedAt: at }),
    ),
  ],
});

/** Costs in minor units by product; whoever may not read them gets none. */
export async function costsOf(productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.productCost.findMany({
    where: { productId: { in: [...productIds] } },
    select: { productId: true, costMinor: true },
  });
  return new Map(rows.map((row) => [row.productId, Number(row.costMinor)]));
}
