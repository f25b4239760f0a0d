import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '@/server/kernel/event';
import { WhatIf } from '../contract';
import { Worlds } from './worlds';

const DAY = 86_400_000;
const FIRST = 20_000;
let position = 0;
const on = (day: number, type: string, data: unknown): AnyEvent => ({
  id: String(++position),
  streamId: 's',
  version: 1,
  position,
  at: new Date((FIRST + day) * DAY + 3_600_000).toISOString(),
  by: 'system:test',
  type,
  data,
});
const stock = (day: number, verb: string, quantity: number, orderId = 'o') =>
  on(day, `stock.${verb}`, { productId: 'p', location: 'main', quantity, orderId });
const sale = (day: number, quantity: number, orderId = `o${day}`) => [
  stock(day, 'reserved', quantity, orderId),
  on(day, 'order.placed', {
    orderId,
    quote: { currency: 'EUR', lines: [{ productId: 'p', quantity, netMinor: quantity * 10_000 }] },
  }),
];
const cancelled = (day: number, quantity: number, orderId: string) => [
  stock(day, 'released', quantity, orderId),
  on(day, 'order.cancelled', { orderId }),
];
const shop = [
  on(-40, 'product.created', { productId: 'p', facts: { sku: 'JV-1', name: 'Pump' } }),
  on(-40, 'product.price-changed', { productId: 'p', priceMinor: 11_900 }),
  on(-40, 'product.cost-changed', { productId: 'p', costMinor: 6000 }),
  stock(-40, 'received', 50),
];
const live = (question: Partial<WhatIf>, events: AnyEvent[], lastDay = 9) => {
  const worlds = new Worlds(WhatIf.parse(question), FIRST, 'EUR');
  for (const event of [...shop, ...events]) worlds.take(event);
  worlds.end(FIRST + lastDay);
  return worlds.items.get('p')!;
};
const week = [
  ...sale(-3, 4),
  ...sale(1, 10),
  ...sale(2, 5),
  ...cancelled(3, 5, 'o2'),
  stock(4, 'received', 3),
  ...sale(5, 36),
];

describe('the other world', () => {
  it('is this one when nothing is asked', () => {
    const { real, other, available, otherAvailable } = live({}, week);
    expect(other).toEqual(real);
    expect(otherAvailable).toBe(available);
    expect(real).toMatchObject({
      units: 46,
      netMinor: 460_000,
      costMinor: 276_000,
      receivedMinor: 18_000,
      lostUnits: 0,
    });
    expect(available).toBe(50 - 4 - 10 + 3 - 36);
  });

  it('sells the same dearer, or less where buyers answer', () => {
    expect(live({ percent: 10 }, week).other).toMatchObject({
      units: 46,
      netMinor: expect.closeTo(506_000, 4),
      costMinor: 276_000,
    });
    const answered = live({ percent: 10, elasticity: -1 }, week).other;
    expect(answered.units).toBeCloseTo(46 / 1.1);
    expect(answered.netMinor).toBeCloseTo(460_000);
    expect(live({ prices: { '00000000-0000-4000-8000-000000000000': 1 } }, week).other.units).toBe(46);
  });

  it('cannot sell what it has not got', () => {
    const { other } = live({ percent: -50, elasticity: -1 }, week);
    expect(other.units).toBeLessThanOrEqual(50 - 4 + 3);
    expect(other.lostUnits).toBeGreaterThan(0);
    expect(other.outDays).toBeGreaterThan(0);
  });

  it('takes back what was cancelled', () => {
    const question = { percent: 20, elasticity: -1 };
    const without = [...sale(1, 10)];
    const taken = live(question, [...without, ...sale(2, 5, 'x'), ...cancelled(3, 5, 'x')]);
    const never = live(question, without);
    expect(taken.other.netMinor).toBeCloseTo(never.other.netMinor);
    expect(taken.otherAvailable).toBeCloseTo(never.otherAvailable);
  });

  it('reorders by its own rule, and its goods take their time', () => {
    const busy = Array.from({ length: 30 }, (_, i) => sale(i - 20, 2, `b${i}`)).flat();
    const reorder = { leadDays: 3, safetyDays: 2, orderDays: 10 };
    const { real, other } = live({ reorder }, busy);
    expect(real.receivedMinor).toBe(0);
    expect(other.receivedMinor).toBeGreaterThan(0);
    expect(other.lostUnits).toBe(0);
    expect(other.units).toBe(real.units);
    const lazy = live({ reorder: { leadDays: 60, safetyDays: 0, orderDays: 1 } }, busy);
    expect(lazy.other.lostUnits).toBeGreaterThan(0);
    expect(lazy.other.receivedMinor).toBe(0);
  });
});
