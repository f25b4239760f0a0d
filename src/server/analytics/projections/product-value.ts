import { ProductChanged, ProductCosted, ProductCreated } from '@/server/catalog/contract';
import { StockAdjusted, StockCounted, StockIssued, StockReceived, StockReturned } from '@/server/inventory/contract';
import { readPool } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';

type Row = {
  productId: string;
  sku: string;
  name: string;
  categoryId: string;
  costMinor: number | null;
  currency: string | null;
  onHand: number;
};
const id = (e: { data: { productId: string } }) => ({ productId: e.data.productId });
const moved = (row: Row | undefined, quantity: number) => row && { ...row, onHand: row.onHand + quantity };

/** What a piece costs us now and how many lie here, over all places: for margin and the stock's value. */
export const productValues = projection<Row>({
  name: 'product-value',
  table: 'product_value',
  key: ['productId'],
  mode: 'async',
  on: (on) => [
    on(ProductCreated, id, (row, { data: { productId, facts } }) => ({
      costMinor: row?.costMinor ?? null,
      currency: row?.currency ?? null,
      onHand: row?.onHand ?? 0,
      productId,
      sku: facts.sku,
      name: facts.name,
      categoryId: facts.categoryId,
    })),
    on(
      ProductChanged,
      id,
      (row, { data: { facts } }) => row && { ...row, sku: facts.sku, name: facts.name, categoryId: facts.categoryId },
    ),
    on(ProductCosted, id, (row, { data }) => row && { ...row, costMinor: data.costMinor, currency: data.currency }),
    on(StockReceived, id, (row, { data }) => moved(row, data.quantity)),
    on(StockAdjusted, id, (row, { data }) => moved(row, data.delta)),
    on(StockCounted, id, (row, { data }) => moved(row, data.delta)),
    on(StockIssued, id, (row, { data }) => moved(row, -data.quantity)),
    on(StockReturned, id, (row, { data }) => moved(row, data.to === 'stock' ? data.quantity : 0)),
  ],
});

/** What the stock cost at today's prices, in minor units. SQL: the sum of a product of two columns. */
export async function stockValue(currency: string) {
  const { rows } = await readPool().query<Record<'value' | 'units' | 'products' | 'uncosted', string>>({
    name: 'stock-value',
    text: `select coalesce(sum("onHand" * "costMinor") filter (where currency = $1), 0) as value, coalesce(sum("onHand"), 0) as units,
        count(*) filter (where "onHand" > 0) as products, count(*) filter (where "onHand" > 0 and currency is distinct from $1) as uncosted
      from product_value`,
    values: [currency],
  });
  const row = rows[0]!;
  return {
    valueMinor: Number(row.value),
    units: Number(row.units),
    products: Number(row.products),
    uncosted: Number(row.uncosted),
  };
}
