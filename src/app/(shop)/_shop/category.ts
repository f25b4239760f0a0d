import { shelf } from './data';

/** A category by its address: the way to it, what lies below it, and every product in it. */
export async function categoryAt(slug: string) {
  const { categories, items } = await shelf();
  const category = categories.find((c) => c.slug === slug);
  if (!category) return undefined;
  const children = categories.filter((c) => c.parentId === category.id);
  const parent = categories.find((c) => c.id === category.parentId);
  const ids = new Set([category.id, ...children.map((c) => c.id)]);
  const order = new Map(categories.map((c, i) => [c.id, i]));
  return {
    category,
    path: [...(parent ? [parent] : []), category],
    children,
    items: items
      .filter((item) => ids.has(item.categoryId))
      .sort(
        (a, b) =>
          order.get(a.categoryId)! - order.get(b.categoryId)! ||
          a.kind.localeCompare(b.kind) ||
          a.priceMinor - b.priceMinor,
      ),
  };
}
