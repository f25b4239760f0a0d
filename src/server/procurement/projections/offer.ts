import { readingTime } from '@/server/kernel/database/scope';
import { itemsOf } from '../commands/items';
import { dayOf } from '../days';
import { componentsByIds } from './component.queries';
import { pricesOn } from './price-list';

/** What a supplier sells: each thing with its price list of today, and for components what there is and is on its way. */
export async function offersOf(supplierId: string) {
  const prices = await pricesOn({ supplierId, on: dayOf(readingTime()) });
  const [items, stocks] = await Promise.all([
    itemsOf(prices.map(({ itemKind, itemId }) => ({ kind: itemKind, id: itemId }))),
    componentsByIds(prices.filter((p) => p.itemKind === 'component').map((p) => p.itemId)),
  ]);
  return prices.flatMap((price) => {
    const item = items.get(price.itemId);
    if (!item) return [];
    const stock = stocks.find((c) => c.componentId === price.itemId);
    const { onHand, onOrder, reorderPoint, reorderQuantity, toReorder } = stock ?? {};
    return [
      {
        ...price,
        sku: item.sku,
        name: item.name,
        unit: item.unit,
        stock: stock && { onHand, onOrder, reorderPoint, reorderQuantity, toReorder },
      },
    ];
  });
}
