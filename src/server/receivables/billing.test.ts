import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRejection } from '@/server/kernel/rejection';
import { quote } from '@/server/pricing';
import { DiscountTerms, type Quote } from '@/server/pricing/contract';
import { bill, totals } from './billing';
import { dueOn } from './due';
import { paymentState } from './payment-state';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const home = { country: 'DE', currency: 'EUR' };

/** A real quote, and a way to send its goods in several shipments. */
const sent = fc
  .record({
    wanted: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 9 }), listMinor: fc.integer({ min: 1, max: 99_999 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    dealer: fc.boolean(),
    discountBp: fc.integer({ min: 0, max: 4000 }),
    destination: fc.constantFrom('DE', 'FR', 'CH'),
    value: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('percent' as const), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
        fc.record({
          kind: fc.constant('amount' as const),
          amountMinor: fc.integer({ min: 1, max: 400_000 }),
          currency: fc.constant('EUR'),
        }),
        fc.constant({ kind: 'free-shipping' as const }),
      ),
      { nil: undefined },
    ),
    cuts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ wanted, dealer, discountBp, destination, value, cuts }) => {
    const lines = wanted.map((w, i) => ({ ...w, productId: uuid(i), sku: `S${i}`, name: `Pump ${i}` }));
    const buyer = dealer ? { kind: 'dealer' as const, discountBp, vatCountry: 'AT' } : { kind: 'consumer' as const };
    const asked = { lines, buyer, destination, shippingMethod: 'standard' as const, home, on: '2026-06-01' };
    const terms = value && DiscountTerms.parse({ name: 'Off', value, audience: 'everyone', onDealerPrices: true });
    const made = quote(asked, terms ? [{ discountId: uuid(99), revision: 1, terms }] : []);
    if (isRejection(made)) throw new Error(made.message);
    const shipments: { productId: string; quantity: number }[][] = [[], [], [], []];
    let cut = 0;
    for (const line of lines)
      for (let unit = 0; unit < line.quantity; unit++)
        shipments[cuts[cut++]!]!.push({ productId: line.productId, quantity: 1 });
    return { quote: made, shipments: shipments.filter((s) => s.length > 0) };
  });

const bills = (order: Quote, shipments: { productId: string; quantity: number }[][]) =>
  shipments.map((leaving, i) => bill(order, shipments.slice(0, i).flat(), leaving, i === 0));

describe('bills of an order', () => {
  it('add up to the order to the cent, however it was sent', () =>
    fc.assert(
      fc.property(sent, ({ quote: order, shipments }) => {
        const all = bills(order, shipments);
        const sum = (of: (b: (typeof all)[number]) => number) => all.reduce((n, b) => n + of(b), 0);
        expect(sum((b) => b.totalMinor)).toBe(order.totalMinor);
        expect(sum((b) => b.taxMinor)).toBe(order.taxMinor);
        expect(sum((b) => b.netMinor)).toBe(order.netMinor);
        for (const b of all) {
          expect(
            b.lines.every((l) => l.netMinor + l.taxMinor === l.grossMinor && l.netMinor >= 0 && l.taxMinor >= 0),
          ).toBe(true);
          expect(b.taxes.reduce((n, t) => n + t.netMinor + t.taxMinor, 0)).toBe(b.totalMinor);
          expect(totals(b.lines)).toMatchObject({ totalMinor: b.totalMinor });
        }
        expect(all.filter((b) => b.lines.some((l) => l.sku === null)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    ));
  it('keep the price that the buyer saw on every line', () =>
    fc.assert(
      fc.property(sent, ({ quote: order, shipments }) => {
        for (const { lines } of bills(order, shipments))
          for (const l of lines)
            expect((order.pricesInclude === 'tax' ? l.grossMinor : l.netMinor) + (l.discountMinor ?? 0)).toBe(
              l.unitPriceMinor * l.quantity,
            );
      }),
    ));
});

describe('terms', () => {
  it.each([
    ['terms', 30, '2026-07-01'],
    ['terms', 60, '2026-07-31'],
    ['bank-transfer', null, '2026-06-15'],
    ['card', null, '2026-06-01'],
    ['cash-on-delivery', null, '2026-06-01'],
  ] as const)('%s %s are due on %s', (method, termsDays, day) =>
    expect(dueOn('2026-06-01', { method, termsDays })).toBe(day),
  );
  it.each([
    [{ paidMinor: 0, creditedMinor: 0, refundedMinor: 0 }, 'pending'],
    [{ paidMinor: 1, creditedMinor: 0, refundedMinor: 0 }, 'partly-paid'],
    [{ paidMinor: 100, creditedMinor: 0, refundedMinor: 0 }, 'paid'],
    [{ paidMinor: 60, creditedMinor: 40, refundedMinor: 0 }, 'paid'],
    [{ paidMinor: 0, creditedMinor: 100, refundedMinor: 100 }, 'refunded'],
  ] as const)('%o is %s', (money, word) => expect(paymentState(100, money)).toBe(word));
});
