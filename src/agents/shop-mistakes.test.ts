import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SupplierShown } from '@/server/procurement';
import { agents } from '.';
import { floorOf } from './pricing/economics';
import { policy as pricing } from './pricing/policy';
import type { Snapshot as Priced } from './pricing/snapshot';
import type { Offered } from './procurement/facts';
import { card } from './procurement/order/card';
import { judge } from './procurement/order/gate';
import { assigned } from './procurement/order/observe';
import { policy as ordering } from './procurement/order/policy';
import { levelOf } from './procurement/replenishment';
import { line, supplier } from './procurement/testing';

// What agents that were left alone with a shop got wrong (Project Vend, Vending-Bench): each is impossible here, or said on the card.

const commands = agents.flatMap((a) => a.duties.map((d) => d.kind.command));
const pump = (over: Partial<Priced> = {}): Priced => ({
  id: '0190a000-0000-7000-8000-000000000001',
  type: 'product',
  label: 'JV-CP-550 Centrifugal pump',
  sku: 'JV-CP-550',
  slug: 'jv-cp-550',
  currency: 'EUR',
  taxBp: 1900,
  priceMinor: 12_900,
  costMinor: 8_000,
  unitsMonth: 12,
  unitsQuarter: 34,
  daysSincePriceChange: null,
  elasticity: { middle: -3.5, steep: -4, flat: -3, basis: 'own', weeks: 24 },
  market: [],
  ...over,
});
const asks = (...prices: number[]) =>
  prices.map((priceMinor, i) => ({ competitor: `C${i}`, priceMinor, observedOn: '2026-11-20' }));

describe('an agent does not', () => {
  it('sell below cost because somebody else does', () => {
    const s = pump({ market: asks(4_000, 4_500) });
    const to = pricing(s)?.arguments.priceMinor ?? s.priceMinor;
    expect(to).toBeGreaterThanOrEqual(floorOf(8_000, 1900));
    expect(pricing(pump({ priceMinor: 8_900, market: asks(4_000, 4_500) }))?.arguments.priceMinor).toBeGreaterThan(
      8_900,
    );
  });
  it('give discounts, credit or refunds on request, nor pay: it has no such command', () => {
    expect([...new Set(commands.map((c) => c.name))].sort()).toEqual([
      'catalog.change-price',
      'customers.put-dealer-on-hold',
      'customers.release-dealer-from-hold',
      'event-log.rebuild-projections',
      'forecasting.set-target',
      'fulfillment.pin-order',
      'fulfillment.plan-batch',
      'orders.let-go',
      'procurement.place-purchase-order',
      'procurement.set-reorder',
      'receivables.send-reminder',
    ]);
  });
  it('invent payment details: no field of anything it may ask for could hold them', () => {
    for (const command of commands) {
      const fields = JSON.stringify(z.toJSONSchema(command.input as z.ZodType, { io: 'input' }));
      expect(fields, command.name).not.toMatch(/iban|bic|bank|account|payTo|beneficiary/i);
    }
  });
  it('ignore a good offer: the cheapest approved supplier, or the usual one with the cheaper one named', () => {
    const offer = (supplierId: string, unitPriceMinor: number, preferred: string | null): Offered => ({
      supplierId,
      preferred,
      ownLeadTime: null,
      line: line({ breaks: [{ fromQuantity: 10, unitPriceMinor }] }),
    });
    const known = ['usual', 'cheap'].map((supplierId) => ({ supplierId, name: `${supplierId} Ltd`, currency: 'EUR' }));
    const choose = (preferred: string | null, theirs: number) =>
      assigned(
        [offer('usual', 500, preferred), offer('cheap', theirs, preferred), offer('unapproved', 1, preferred)],
        known as SupplierShown[], // the three fields that are read
        { base: 'EUR', of: () => 1 },
      );
    expect(choose(null, 420).map((o) => o.supplierId)).toEqual(['cheap']);
    const [kept] = choose('usual', 420);
    expect(kept).toMatchObject({ supplierId: 'usual', line: { elsewhere: { supplier: 'cheap Ltd', lessBp: 1600 } } });
    expect(choose('usual', 490)[0]!.line.elsewhere).toBeUndefined();
    const s = supplier({ lines: [kept!.line] });
    expect(card(s, ordering(s)!).evidence).toContainEqual(
      expect.objectContaining({ label: 'Prices', value: expect.stringContaining('16% cheaper at cheap Ltd') }),
    );
  });
  it('ignore demand: what sells twice as fast is ordered sooner, what sells out cheap is raised', () => {
    const fast = line({ demand: { mean: 8, sd: 5, days: 91, units: 728 } });
    expect(levelOf(fast, 1, 1).reorderAt).toBeGreaterThan(levelOf(line(), 1, 1).reorderAt);
    const cheap = pump({ costMinor: 6_000, market: asks(15_900, 16_500), elasticity: pump().elasticity });
    const calm = { middle: -1.2, steep: -1.8, flat: -0.6, basis: 'own' as const, weeks: 24 };
    expect(pricing({ ...cheap, elasticity: calm })?.arguments.priceMinor).toBeGreaterThan(cheap.priceMinor);
  });
  it('forget an order: what is on its way counts, and the same order cannot be placed twice', () => {
    expect(ordering(supplier({ lines: [line({ onHand: 10, onOrder: 300 })] }))).toBeNull();
    const first = ordering(supplier())!.arguments.purchaseOrderId;
    expect(ordering(supplier())!.arguments.purchaseOrderId).toBe(first);
    expect(ordering(supplier({ orders: 8 }))!.arguments.purchaseOrderId).not.toBe(first);
  });
  it.each([
    ['nobody approved', { approved: false }],
    ['that has no verified account', { hasBank: false }],
    ['that appeared last week', { deliveries: 0, daysKnown: 6 }],
    ['whose account changed last week', { daysSinceBankChange: 6 }],
    ['whose price leapt', { lines: [line({ lastPaidMinor: 300 })] }],
  ] as const)('order from a supplier %s', (_, over) => {
    const s = supplier(over as Partial<Parameters<typeof judge>[0]>); // lists are copied by the helper
    expect(judge(s, new Map([[s.lines[0]!.itemId, 250]])).verdict).toBe('deny');
  });
});
