import { changeCost, changePrice, createCategory, createProduct } from '@/server/catalog';
import type { Actor } from '@/server/kernel/actor';
import { OPENED } from './calendar';
import type { SeedFacts } from './facts';
import { demoProducts, productId } from './products';
import { demoCategories } from './products/categories';
import type { Timeline } from './timeline';

/** Prices and costs that have moved since: SKU, days ago, factor, reason. The catalogue above is what was asked at first. */
const costs: [string, number, number, string][] = [
  ['JV-PE-370', 250, 1.03, 'Brass'],
  ['JV-PA-370', 248, 1.03, 'Brass'],
  ['JV-DS-400', 190, 0.97, 'Larger lots'],
  ['JV-CI-25-60', 171, 1.04, 'Electronics'],
  ['JV-CP-550', 64, 1.06, 'Castings dearer since autumn'],
  ['JV-CP-750', 64, 1.05, 'Castings dearer since autumn'],
  ['JV-CP-1100', 64, 1.05, 'Castings dearer since autumn'],
  ['JV-BW4-750', 51, 1.04, 'Copper'],
  ['JV-BW4-1100', 51, 1.04, 'Copper'],
  ['JV-BV-750', 33, 0.96, 'New supplier of controllers'],
  ['JV-DR-370', 22, 1.03, 'Freight'],
  ['JV-PT-24', 18, 1.07, 'Steel'],
];
/** List prices and when they were set, oldest first. */
export const demoPrices: readonly (readonly [sku: string, ago: number, eur: number, reason: string])[] = [
  ['JV-DS-400', 300, 74.9, 'Storm season'],
  ['JV-PE-370', 262, 79, 'Spring list'],
  ['JV-CP-550', 258, 119, 'Spring offer'],
  ['JV-PA-370', 244, 164, 'Brass'],
  ['JV-BW4-750', 236, 379, 'For the drilling season'],
  ['JV-CP-550', 206, 129, 'End of offer'],
  ['JV-DR-370', 205, 79, 'Summer offer'],
  ['JV-DS-400', 198, 69, 'End of storm season'],
  ['JV-CP-750', 186, 165, 'Summer offer'],
  ['JV-PE-370', 178, 69.9, 'Garden weeks'],
  ['JV-DR-370', 160, 89, 'End of offer'],
  ['JV-PE-370', 141, 74.9, 'End of garden weeks'],
  ['JV-CP-750', 133, 179, 'End of offer'],
  ['JV-BW4-750', 120, 399, 'Season over'],
  ['JV-PE-370', 70, 79.9, 'Highest demand of the range'],
  ['JV-BW4-1100', 48, 499, 'Follows copper'],
  ['JV-BV-750', 30, 529, 'Saving passed on'],
  ['JV-DS-400', 27, 64.9, 'Storm season offer'],
  ['JV-DS-400', 9, 69, 'End of offer'],
  ['JV-FT-75', 40, 44.9, 'Season over'],
  ['JV-CI-25-60', 35, 174, 'Heating season'],
  ['JV-JP-750', 15, 214, 'Two competitors below us'],
];

/** Categories, products and how their prices and costs moved in the last year. */
export async function seedCatalog(timeline: Timeline, { people }: SeedFacts) {
  const buyer: Actor = {
    kind: 'staff',
    userId: people.manager.userId,
    role: 'manager',
    functions: ['catalog', 'pricing'],
  };
  timeline.plan(timeline.ago(OPENED - 1), async () => {
    for (const category of demoCategories) await timeline.run(createCategory, category, buyer);
  });
  timeline.plan(timeline.ago(OPENED - 1.5), () =>
    Promise.all(demoProducts.map((product) => timeline.run(createProduct, product, buyer))),
  );
  for (const [sku, days, factor, reason] of costs) {
    const before = demoProducts.find((p) => p.facts.sku === sku)!;
    const costMinor = Math.round(before.costMinor * factor);
    timeline.plan(timeline.ago(days), () =>
      timeline.run(changeCost, { productId: before.productId, costMinor, reason }, buyer),
    );
  }
  for (const [sku, days, eur, reason] of demoPrices)
    timeline.plan(timeline.ago(days), () =>
      // As the system: the list of a year in which nobody had to approve yet.
      timeline.run(changePrice, { productId: productId(sku), priceMinor: Math.round(eur * 100), reason }),
    );
}
