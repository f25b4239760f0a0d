import { forgetShopPages, shopTags } from '@/server/catalog';
import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import {
  StockAdjusted,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReleased,
  StockReserved,
  StockReturned,
} from '../contract';
import { availabilityOf } from '../projections/stock-level.queries';

/** What the shop was last told of a product; lists only say whether there are any, few or none. */
const told = new Map<string, string>();
const words = (available: number) => (available <= 0 ? 'none' : available <= 5 ? String(available) : 'enough');

async function tell(e: { data: { productId: string } }, { orgId }: { orgId: string }) {
  const { productId } = e.data;
  const available = (await asSystem(orgId, () => availabilityOf([productId]))).get(productId) ?? 0;
  if (told.get(productId) === words(available)) return;
  await forgetShopPages([shopTags.shelf, shopTags.product(productId)]);
  told.set(productId, words(available));
}

/** The stock a visitor is told of changed (some, the last five, none): the shop's cached pages are made anew at the next visit. */
export const whenStockChangedRefreshShop = reaction({
  name: 'inventory.when-stock-changed-refresh-shop',
  from: 'new',
  when: (when) => [
    when(StockReceived, tell),
    when(StockAdjusted, tell),
    when(StockCounted, tell),
    when(StockReserved, tell),
    when(StockReleased, tell),
    when(StockIssued, tell),
    when(StockReturned, tell),
  ],
});
