import { costsOf, type ProductCard } from '@/server/catalog';
import { taxRate } from '@/server/pricing';
import type { bomsOf } from '@/server/procurement';

type Bom = Awaited<ReturnType<typeof bomsOf>>[number];

/**
 * What a sale earns that hangs on one unit of a thing: a product's net price less its cost; for a component, that of the products it
 * is built into, weighted by how many of it they take. In the organisation's currency.
 */
export async function contributions(
  products: readonly ProductCard[],
  boms: readonly Bom[],
  sold: ReadonlyMap<string, number>,
  home: { country: string; today: string },
): Promise<Map<string, number>> {
  const tax = taxRate(home.country, home.today);
  const costs = await costsOf(products.map((p) => p.id));
  const found = new Map<string, number>();
  for (const p of products) {
    const net = (p.priceMinor * 10_000) / (10_000 + tax);
    found.set(p.id, Math.max(0, net - (costs.get(p.id) ?? net)));
  }
  const sums = new Map<string, { minor: number; weight: number }>();
  for (const { productId, lines } of boms)
    for (const { componentId, quantity } of lines) {
      const sum = sums.get(componentId) ?? { minor: 0, weight: 0 };
      // What nobody bought yet weighs a little, so that a new product's parts are worth something.
      const weight = (sold.get(productId) ?? 0) + 0.01;
      sum.minor += (weight * (found.get(productId) ?? 0)) / quantity;
      sum.weight += weight;
      sums.set(componentId, sum);
    }
  for (const [id, { minor, weight }] of sums) found.set(id, minor / weight);
  return found;
}
