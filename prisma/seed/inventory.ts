import { adjustStock, assignBin, availabilityOf, receiveStock, setLowStockLevel } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { OPENED } from './calendar';
import type { SeedFacts } from './facts';
import { demoProducts } from './products';
import { random } from './random';
import type { Timeline } from './timeline';

type Shelf = { productId: string; opening: number; low: number; bin: string; kept: boolean };

/** What lies where at first: many of what is cheap, few of what is dear. Every ninth product is not made any more. */
const shelves: Shelf[] = demoProducts.map(({ productId, priceMinor }, i) => {
  const { between } = random(4_711 + i);
  const opening = priceMinor < 6_000 ? between(30, 60) : priceMinor < 25_000 ? between(14, 26) : between(6, 13);
  const aisle = 'ABCDEF'[Math.floor(i / 14)] ?? 'F';
  const bin = `${aisle}-${String((i % 14) + 1).padStart(2, '0')}-${(i % 3) + 1}`;
  return { productId, opening, low: Math.max(2, Math.round(opening * 0.3)), bin, kept: i % 9 !== 4 };
});

/** Opening stock, bins, deliveries every two weeks, and the small corrections of any warehouse. */
export async function seedInventory(timeline: Timeline, { orgId, people }: SeedFacts) {
  const keeper: Actor = {
    kind: 'staff',
    userId: people.fulfilment.userId,
    role: 'operator',
    functions: ['inventory', 'orders', 'fulfillment'],
  };
  const at = (productId: string) => ({ productId, location: MAIN });
  timeline.plan(timeline.ago(OPENED - 2.5), async () => {
    const reference = 'Opening stock, stocktake';
    const all = (put: (shelf: Shelf) => Promise<unknown>) => Promise.all(shelves.map(put));
    await all((s) => timeline.run(receiveStock, { ...at(s.productId), quantity: s.opening, reference }, keeper));
    await all((s) => timeline.run(setLowStockLevel, { ...at(s.productId), level: s.low }, keeper));
    await all((s) => timeline.run(assignBin, { ...at(s.productId), bin: s.bin }, keeper));
  });
  // What is not made any more was made until a hundred days ago.
  for (let n = 0, days = OPENED - 16; days >= 24; n++, days -= 14)
    timeline.plan(timeline.ago(days + 0.1), async () => {
      const left = await asSystem(orgId, () => availabilityOf(shelves.map((s) => s.productId)));
      const reference = `Works order WO-${2080 + n}`;
      await Promise.all(
        shelves.map(async ({ productId, opening, kept }) => {
          const quantity = opening - (left.get(productId) ?? 0);
          if ((kept || days > 100) && quantity > opening * 0.3)
            await timeline.run(receiveStock, { ...at(productId), quantity, reference }, keeper);
        }),
      );
    });
  const corrections: [number, number, number, 'damage' | 'found' | 'sample' | 'theft', string][] = [
    [71, 3, -1, 'damage', 'Dropped from the forklift'],
    [57, 17, -2, 'sample', 'For the trade fair in Cologne'],
    [43, 30, 1, 'found', 'Behind pallet 12'],
    [29, 41, -1, 'theft', 'Missing after the open day'],
    [12, 8, -1, 'damage', 'Housing cracked in transit'],
  ];
  for (const [days, shelf, delta, reason, note] of corrections)
    timeline.plan(timeline.ago(days), () =>
      timeline.run(adjustStock, { ...at(shelves[shelf % shelves.length]!.productId), delta, reason, note }, keeper),
    );
}
