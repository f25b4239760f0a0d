import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import {
  addComponent,
  addSupplier,
  approveSupplier,
  changeSupplierBank,
  receiveComponent,
  setBillOfMaterials,
  setExchangeRate,
  setSupplierPrice,
} from '@/server/procurement';
import { OPENED } from './calendar';
import type { SeedFacts } from './facts';
import { demoOrders } from './orders-plan';
import { type DemoComponent, demoBoms, demoComponents, demoResale } from './procurement-components';
import { Purchasing } from './procurement-orders';
import { demoSuppliers } from './procurement-suppliers';
import { productId } from './products';
import { random } from './random';
import type { Timeline } from './timeline';

/** Units of a currency for one euro, at the beginning of each month: the order of magnitude of the ECB's reference rates. */
const rates: Record<string, [number, number, number, number]> = {
  PLN: [4.2471, 4.2553, 4.2435, 4.2543],
  SEK: [10.9845, 10.8765, 10.836, 10.892],
  USD: [1.1585, 1.1706, 1.1711, 1.1684],
};

// Reorder points are set for more than the year's mean: the house grows.
const GROWN = 1.4;
/** How many of a component the demo's orders need in a day. */
const perDay = new Map<string, number>();
for (const { items, cancelledAfter } of demoOrders)
  for (const { productId, quantity } of cancelledAfter === null ? items : [])
    for (const line of demoBoms.find((b) => b.productId === productId)?.lines ?? [])
      perDay.set(line.componentId, (perDay.get(line.componentId) ?? 0) + (line.quantity * quantity * GROWN) / OPENED);

const lots = (quantity: number, lot: number) => Math.max(1, Math.ceil(quantity / lot)) * lot;
const leadOf = (part: DemoComponent) => demoSuppliers.find((s) => s.key === part.supplier)!.facts.leadTimeDays;

/** Suppliers, components with opening stock, price lists, bills of materials, and a year of purchasing by reorder points. */
export async function seedProcurement(timeline: Timeline, { orgId, people }: SeedFacts) {
  const buyer: Actor = {
    kind: 'staff',
    userId: people.buyer.userId,
    role: 'operator',
    functions: ['procurement', 'inventory'],
  };
  const owner: Actor = { kind: 'staff', userId: people.owner.userId, role: 'owner', functions: ['*'] };
  const day = (ago: number) => timeline.ago(ago).toISOString().slice(0, 10);

  timeline.plan(timeline.ago(OPENED - 1.7), async () => {
    for (const [currency, values] of Object.entries(rates))
      await timeline.run(
        setExchangeRate,
        { currency, on: day(OPENED - 1), rate: values[0], source: 'ECB reference rate' },
        buyer,
      );
    for (const { supplierId, facts, contact, iban, key } of demoSuppliers.filter((s) => s.key !== 'blueriver')) {
      await timeline.run(addSupplier, { supplierId, facts, contacts: [contact] }, buyer);
      if (iban) await timeline.run(changeSupplierBank, { supplierId, holder: facts.name, iban }, buyer);
      const note =
        key === 'hailong' ? 'Visited in March, account confirmed by video call' : 'Register and account checked';
      await timeline.run(approveSupplier, { supplierId, note }, owner);
    }
  });
  for (let ago = OPENED - 28, month = 1; ago > 80; ago -= 30, month++)
    timeline.plan(timeline.ago(ago), async () => {
      for (const [currency, values] of Object.entries(rates)) {
        const rate = Math.round(values[0] * (1 + 0.012 * Math.sin(month * 1.7)) * 10_000) / 10_000;
        await timeline.run(setExchangeRate, { currency, on: day(ago), rate, source: 'ECB reference rate' }, buyer);
      }
    });
  for (const [i, ago] of [66, 36, 6].entries())
    timeline.plan(timeline.ago(ago), async () => {
      for (const [currency, values] of Object.entries(rates))
        await timeline.run(
          setExchangeRate,
          { currency, on: day(ago), rate: values[i + 1]!, source: 'ECB reference rate' },
          buyer,
        );
    });
  timeline.plan(timeline.ago(OPENED - 1.8), async () => {
    const add = async (part: DemoComponent, i: number) => {
      const { between } = random(9_173 + i);
      const need = perDay.get(part.componentId) ?? 0.2;
      const reorderPoint = Math.ceil(need * (leadOf(part) * 1.35 + 9));
      const reorderQuantity = lots(need * 32, part.lot);
      await timeline.run(
        addComponent,
        {
          componentId: part.componentId,
          facts: {
            sku: part.sku,
            name: part.name,
            kind: part.kind,
            unit: part.unit,
            supplierId: demoSuppliers.find((s) => s.key === part.supplier)!.supplierId,
            bin: `K-${String((i % 24) + 1).padStart(2, '0')}-${(i % 3) + 1}`,
            notes: '',
          },
          reorderPoint,
          reorderQuantity,
          standardCostMinor: part.cents,
        },
        buyer,
      );
      const quantity = reorderPoint + Math.round((reorderQuantity * between(10, 110)) / 100);
      await timeline.run(
        receiveComponent,
        {
          componentId: part.componentId,
          quantity,
          reference: 'Opening stock, stocktake',
          purchaseOrderId: null,
          receiptId: null,
        },
        buyer,
      );
    };
    await Promise.all(demoComponents.map(add));
    await Promise.all(demoBoms.map((bom) => timeline.run(setBillOfMaterials, bom, buyer)));
    await Promise.all(demoComponents.map((part, i) => price(part, OPENED - 1, 1, i)));
  });

  /** A list in the supplier's currency: the first break at one lot, cheaper by the carton and by the pallet. */
  async function price(part: DemoComponent, ago: number, factor: number, i: number) {
    const { supplierId, facts } = demoSuppliers.find((s) => s.key === part.supplier)!;
    const cents = part.cents * factor * (facts.currency === 'EUR' ? 1 : rates[facts.currency]![0]);
    const breaks = [
      { fromQuantity: part.lot, unitPriceMinor: Math.max(1, Math.round(cents * 1.06)) },
      { fromQuantity: part.lot * 5, unitPriceMinor: Math.max(1, Math.round(cents)) },
      { fromQuantity: part.lot * 20, unitPriceMinor: Math.max(1, Math.round(cents * 0.93)) },
    ];
    const item = { kind: 'component' as const, id: part.componentId };
    const supplierSku = `${facts.name.slice(0, 2).toUpperCase()}-${4_100 + i * 7}`;
    const terms = { supplierSku, breaks, orderMultiple: part.lot, leadTimeDays: null, validFrom: day(ago) };
    await timeline.run(setSupplierPrice, { supplierId, item, ...terms }, buyer);
  }
  timeline.plan(timeline.ago(OPENED - 1.9), async () => {
    const { supplierId } = demoSuppliers.find((s) => s.key === 'brescia')!;
    for (const [sku, cents, lot] of demoResale)
      await timeline.run(
        setSupplierPrice,
        {
          supplierId,
          item: { kind: 'product', id: productId(sku) },
          supplierSku: `B${sku.slice(3)}`,
          breaks: [
            { fromQuantity: lot, unitPriceMinor: cents },
            { fromQuantity: lot * 5, unitPriceMinor: Math.round(cents * 0.94) },
          ],
          orderMultiple: lot,
          leadTimeDays: null,
          validFrom: day(OPENED - 1),
        },
        buyer,
      );
  });
  // Castings and copper grew dearer; the bearings of a second source are offered by the electrics dealer.
  timeline.plan(timeline.ago(58), async () => {
    for (const [i, part] of demoComponents.entries())
      if (part.supplier === 'harz') await price(part, 58, 1.05, i);
      else if (part.supplier === 'nordmotor') await price(part, 58, 1.03, i);
      else if (part.kind === 'bearing') await price({ ...part, supplier: 'vogt', cents: part.cents * 1.1 }, 58, 1, i);
  });
  timeline.plan(timeline.ago(5), async () => {
    const { supplierId, facts, contact } = demoSuppliers.find((s) => s.key === 'blueriver')!;
    await timeline.run(addSupplier, { supplierId, facts, contacts: [contact] }, buyer);
  });

  const purchasing = new Purchasing(timeline, buyer, demoSuppliers);
  for (let ago = OPENED - 4; ago >= 0; ago--)
    timeline.plan(timeline.ago(ago + 0.4), () => asSystem(orgId, () => purchasing.day(ago)));
}
