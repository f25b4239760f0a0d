import { productsByIds } from '@/server/catalog';
import { db } from '@/server/kernel/database/pools';
import type { Item } from '../contract';

export type ItemFacts = { kind: Item['kind']; id: string; sku: string; name: string; unit: string };

/** What these things are called, by id; unknown ones are left out. */
export async function itemsOf(items: readonly Item[]): Promise<Map<string, ItemFacts>> {
  const ids = (kind: Item['kind']) => items.filter((i) => i.kind === kind).map((i) => i.id);
  const [parts, goods] = [ids('component'), ids('product')];
  const [components, products] = await Promise.all([
    parts.length
      ? db.component.findMany({
          where: { componentId: { in: parts } },
          select: { componentId: true, sku: true, name: true, unit: true },
        })
      : [],
    goods.length ? productsByIds(goods) : [],
  ]);
  return new Map<string, ItemFacts>([
    ...components.map(
      ({ componentId: id, sku, name, unit }) => [id, { kind: 'component', id, sku, name, unit }] as const,
    ),
    ...products.map(({ id, sku, name, unit }) => [id, { kind: 'product', id, sku, name, unit }] as const),
  ]);
}
