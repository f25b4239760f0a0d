import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MINOR } from '@/server/kernel/money';
import { isRejection } from '@/server/kernel/rejection';
import { Quote } from './contract';
import { type Asked, quote } from './quote';
import { shippingMethods } from './shipping';
import { isEu, taxRate } from './tax-rates';

const home = { country: 'DE', currency: 'EUR' };
const pump = { productId: '00000000-0000-4000-8000-000000000001', sku: 'JV-CP-550', name: 'Pump', weightKg: 12 };
const basket = (more: Partial<Asked> = {}): Asked => ({
  lines: [{ ...pump, quantity: 1, listMinor: 11_900 }],
  buyer: { kind: 'consumer' },
  destination: 'DE',
  shippingMethod: 'standard',
  home,
  on: '2026-11-21',
  ...more,
});
const sure = (asked: Asked): Quote => {
  const answer = quote(asked);
  if (isRejection(answer)) throw new Error(answer.message);
  return answer;
};

describe('quote', () => {
  it('keeps the list price at home and names the tax within', () => {
    expect(sure(basket())).toMatchObject({
      taxRule: 'domestic',
      taxBp: 1900,
      pricesInclude: 'tax',
      subtotalMinor: 11_900,
      shippingMinor: 1690,
      totalMinor: 13_590,
      taxMinor: 2170,
      netMinor: 11_420,
    });
  });
  it('keeps the gross price inside the Union and takes the tax of the destination', () => {
    expect(sure(basket({ destination: 'HU' }))).toMatchObject({
      taxRule: 'destination',
      taxBp: 2700,
      totalMinor: 11_900 + 3990,
      taxMinor: Math.round((15_890 * 27) / 127),
    });
  });
  it('takes the home tax off an export', () => {
    expect(sure(basket({ destination: 'CH' }))).toMatchObject({
      taxRule: 'export',
      pricesInclude: 'no-tax',
      subtotalMinor: 10_000,
      taxMinor: 0,
      shippingMinor: 5874,
    });
  });
  it('gives a dealer the net list less the discount, plus home tax', () => {
    const q = sure(basket({ buyer: { kind: 'dealer', discountBp: 2500, vatCountry: 'AT' } }));
    expect(q).toMatchObject({ pricesInclude: 'no-tax', subtotalMinor: 7500, taxBp: 1900, shippingMinor: 1420 });
    expect(q.totalMinor).toBe(7500 + 1420 + Math.round((7500 + 1420) * 0.19));
    expect(q.lines[0]).toMatchObject({ unitPriceMinor: 7500, listPriceMinor: 10_000, discountBp: 2500 });
  });
  it('charges no tax on a dealer of another member state who has a tax number', () => {
    const buyer = { kind: 'dealer', discountBp: 0, vatCountry: 'AT' } as const;
    expect(sure(basket({ buyer, destination: 'AT' }))).toMatchObject({ taxRule: 'reverse-charge', taxMinor: 0 });
    expect(sure(basket({ buyer: { ...buyer, vatCountry: null }, destination: 'AT' }))).toMatchObject({
      taxRule: 'destination',
      taxBp: 2000,
    });
  });
  it('charges it on a dealer whose number is of our own country, wherever the goods go', () => {
    const buyer = { kind: 'dealer', discountBp: 0, vatCountry: 'DE' } as const;
    expect(sure(basket({ buyer, destination: 'AT' }))).toMatchObject({ taxRule: 'destination', taxBp: 2000 });
  });
  it('lets an agreed net price win over the discount', () => {
    const agreed = new Map([[pump.productId, 6999]]);
    const q = sure(basket({ buyer: { kind: 'dealer', discountBp: 2500, vatCountry: 'AT', agreed } }));
    expect(q.lines[0]).toMatchObject({ unitPriceMinor: 6999, discountBp: 3001 });
  });
  it('refuses a way of shipping that is not offered', () => {
    const heavy = [{ ...pump, quantity: 10, listMinor: 11_900 }];
    expect(quote(basket({ lines: heavy, shippingMethod: 'express' }))).toMatchObject({ field: 'shippingMethod' });
    expect(quote(basket({ destination: 'FR', shippingMethod: 'pickup' }))).toMatchObject({
      rejected: 'shipping-not-offered',
    });
    expect(quote(basket({ destination: 'ZZ' }))).toMatchObject({ rejected: 'shipping-not-offered' });
  });
  it('refuses more than sums of orders could hold', () => {
    const dear = [{ ...pump, quantity: 2, listMinor: MOST_MINOR }];
    expect(quote(basket({ lines: dear }))).toMatchObject({ rejected: 'too-large' });
  });
  it('ships free at home from a value', () => {
    expect(sure(basket({ lines: [{ ...pump, quantity: 2, listMinor: 7500 }] })).shippingMinor).toBe(0);
  });
  it('knows the rates of former days', () => {
    expect([taxRate('DE', '2020-08-01'), taxRate('EE', '2025-06-30'), taxRate('CH', '2026-01-01')]).toEqual([
      1600, 2200, 0,
    ]);
  });
});

const line = fc.record({
  productId: fc.uuid(),
  sku: fc.constant('JV-X'),
  name: fc.constant('Thing'),
  quantity: fc.integer({ min: 1, max: 60 }),
  listMinor: fc.integer({ min: 0, max: 900_000 }),
  weightKg: fc.option(fc.double({ min: 0.01, max: 80, noNaN: true }), { nil: undefined }),
});
const asked: fc.Arbitrary<Asked> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  buyer: fc.oneof(
    fc.constant({ kind: 'consumer' as const }),
    fc.record({
      kind: fc.constant('dealer' as const),
      discountBp: fc.integer({ min: 0, max: 6000 }),
      vatCountry: fc.constantFrom('AT', 'DE', null),
    }),
  ),
  destination: fc.constantFrom('DE', 'AT', 'HU', 'FI', 'LU', 'CH', 'US', 'NO'),
  shippingMethod: fc.constantFrom(...shippingMethods),
  home: fc.constant(home),
  on: fc.constant('2026-11-21'),
});
const ok = (a: Asked) => {
  const q = quote(a);
  return isRejection(q) ? undefined : q;
};
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('every quote', () => {
  it('adds up exactly, part by part', () => {
    fc.assert(
      fc.property(asked, (a) => {
        const q = ok(a);
        if (!q) return;
        const parts = [...q.lines, q.shipping];
        expect(sum(parts.map((p) => p.netMinor))).toBe(q.netMinor);
        expect(sum(parts.map((p) => p.taxMinor))).toBe(q.taxMinor);
        expect(sum(parts.map((p) => p.grossMinor))).toBe(q.totalMinor);
        for (const p of parts) expect(p.netMinor + p.taxMinor).toBe(p.grossMinor);
        expect(q.subtotalMinor).toBe(sum(q.lines.map((l) => l.unitPriceMinor * l.quantity)));
        expect(Quote.parse(q)).toEqual(q);
      }),
      { numRuns: 500 },
    );
  });
  it('is never negative, and its tax within a cent per part of the exact one', () => {
    fc.assert(
      fc.property(asked, (a) => {
        const q = ok(a);
        if (!q) return;
        for (const p of [...q.lines, q.shipping]) {
          expect(Math.min(p.netMinor, p.taxMinor, p.grossMinor)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(p.taxMinor - (p.netMinor * q.taxBp) / 10_000)).toBeLessThan(2);
        }
        expect(q.taxRule === 'export' || q.taxRule === 'reverse-charge').toBe(q.taxBp === 0);
        expect(isEu(q.destination) || q.taxMinor === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('never costs less goods for more goods, or less for a smaller discount', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2000 }), (a, extra, less) => {
        const [first, ...rest] = a.lines;
        const more = ok({ ...a, lines: [{ ...first!, quantity: first!.quantity + extra }, ...rest] });
        const q = ok(a);
        if (q && more) expect(more.subtotalMinor).toBeGreaterThanOrEqual(q.subtotalMinor);
        if (!q || a.buyer.kind === 'consumer') return;
        const dearer = ok({ ...a, buyer: { ...a.buyer, discountBp: Math.max(0, a.buyer.discountBp - less) } });
        expect(dearer!.totalMinor).toBeGreaterThanOrEqual(q.totalMinor);
      }),
      { numRuns: 500 },
    );
  });
});
