import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRejection } from '@/server/kernel/rejection';
import { DiscountTerms, Quote } from './contract';
import { notNow, type Offer, within } from './discount';
import { type Asked, quote } from './quote';
import { shippingMethods } from './shipping';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [pump, hose, pumps] = [uuid(1), uuid(2), uuid(10)];
const home = { country: 'DE', currency: 'EUR' };
const basket = (more: Partial<Asked> = {}): Asked => ({
  lines: [
    {
      productId: pump,
      sku: 'P',
      name: 'Pump',
      quantity: 1,
      listMinor: 11_900,
      weightKg: 4,
      categoryIds: [pumps],
      costMinor: 6_000,
    },
    {
      productId: hose,
      sku: 'H',
      name: 'Hose',
      quantity: 3,
      listMinor: 1_000,
      weightKg: 1,
      categoryIds: [],
      costMinor: 500,
    },
  ],
  buyer: { kind: 'consumer' },
  destination: 'DE',
  shippingMethod: 'standard',
  home,
  on: '2026-11-21',
  ...more,
});
const offer = (terms: Partial<ReturnType<typeof DiscountTerms.parse>>, n = 50): Offer => ({
  discountId: uuid(n),
  revision: 1,
  terms: DiscountTerms.parse({ name: 'Off', value: { kind: 'percent', basisPoints: 1000 }, ...terms }),
});
const sure = (asked: Asked, ...offers: Offer[]): Quote => {
  const answer = quote(asked, offers);
  if (isRejection(answer)) throw new Error(answer.message);
  return answer;
};
const off = (q: Quote) => q.discount?.amountMinor ?? 0;

describe('a discount', () => {
  it('takes its share of the goods and leaves goods and shipping to be seen as they were', () => {
    const q = sure(basket(), offer({}));
    expect(q).toMatchObject({
      subtotalMinor: 14_900,
      shippingMinor: 990,
      discount: { amountMinor: 1490, shippingMinor: 0, name: 'Off', code: null },
      totalMinor: 14_900 + 990 - 1490,
    });
    expect(q.lines.map((l) => [l.discountMinor, l.grossMinor])).toEqual([
      [1190, 10_710],
      [300, 2700],
    ]);
    expect(q.taxMinor).toBe(Math.round((q.totalMinor * 19) / 119));
  });
  it('splits an amount over its lines, and goes no further than they cost', () => {
    const amount = (amountMinor: number) =>
      offer({ value: { kind: 'amount', amountMinor, currency: 'EUR' }, neverBelowCost: false });
    expect(sure(basket(), amount(1000)).lines.map((l) => l.discountMinor)).toEqual([799, 201]);
    const free = sure(basket({ shippingMethod: 'pickup' }), amount(99_900));
    expect(free).toMatchObject({ totalMinor: 0, taxMinor: 0, netMinor: 0, discount: { amountMinor: 14_900 } });
    expect(
      sure(basket(), offer({ value: { kind: 'amount', amountMinor: 1000, currency: 'USD' } })).discount,
    ).toBeUndefined();
  });
  it('counts for its products and categories only', () => {
    expect(sure(basket(), offer({ productIds: [hose] })).lines.map((l) => l.discountMinor)).toEqual([undefined, 300]);
    expect(sure(basket(), offer({ categoryIds: [pumps] })).lines.map((l) => l.discountMinor)).toEqual([
      1190,
      undefined,
    ]);
    expect(off(sure(basket(), offer({ productIds: [uuid(77)] })))).toBe(0);
  });
  it('does not go below cost where that is protected, and hands on what a line cannot take', () => {
    const half = { value: { kind: 'percent', basisPoints: 9000 } } as const;
    // Cost with tax: 71.40 for the pump, 17.85 for the hoses.
    expect(sure(basket(), offer(half)).lines.map((l) => l.grossMinor)).toEqual([7140, 1785]);
    expect(sure(basket(), offer({ ...half, neverBelowCost: false })).lines.map((l) => l.grossMinor)).toEqual([
      1190, 300,
    ]);
    const amount = offer({ value: { kind: 'amount', amountMinor: 5500, currency: 'EUR' } });
    expect(sure(basket(), amount).lines.map((l) => l.discountMinor)).toEqual([4393, 1107]);
    const more = offer({ value: { kind: 'amount', amountMinor: 5970, currency: 'EUR' } });
    expect(sure(basket(), more).lines.map((l) => l.discountMinor)).toEqual([4760, 1210]);
  });
  it('makes standard delivery free, and no other', () => {
    const free = offer({ value: { kind: 'free-shipping' } });
    expect(sure(basket(), free)).toMatchObject({
      shippingMinor: 990,
      shipping: { grossMinor: 0, taxMinor: 0 },
      discount: { amountMinor: 990, shippingMinor: 990 },
      totalMinor: 14_900,
    });
    expect(sure(basket({ shippingMethod: 'express' }), free).discount).toBeUndefined();
  });
  it('waits for its least value of goods', () => {
    expect(off(sure(basket(), offer({ minimumMinor: 14_901 })))).toBe(0);
    expect(off(sure(basket(), offer({ minimumMinor: 14_900 })))).toBe(1490);
  });
  it('does not come on top of a dealer’s own price unless it may', () => {
    const dealer = basket({ buyer: { kind: 'dealer', discountBp: 2000, vatCountry: 'AT' } });
    expect(off(sure(dealer, offer({ audience: 'everyone' })))).toBe(0);
    const q = sure(dealer, offer({ audience: 'everyone', onDealerPrices: true }));
    expect(q).toMatchObject({ pricesInclude: 'no-tax', discount: { amountMinor: Math.round(q.subtotalMinor * 0.1) } });
    const list = basket({ buyer: { kind: 'dealer', discountBp: 0, vatCountry: 'AT' } });
    expect(off(sure(list, offer({ audience: 'everyone' })))).toBe(1252);
  });
  it('is one per order: the one that takes off most', () => {
    const [small, large] = [offer({}, 50), offer({ value: { kind: 'percent', basisPoints: 1500 } }, 51)];
    expect(sure(basket(), small, large).discount?.discountId).toBe(uuid(51));
    expect(sure(basket(), large, small).discount?.discountId).toBe(uuid(51));
  });
  it('counts on its days, for whom it is meant, until it is used up', () => {
    const terms = offer({ validFrom: '2026-11-01', validTo: '2026-11-30', maxUses: 5 }).terms;
    const code = (on: string, uses = 0, kind: 'consumer' | 'dealer' = 'consumer') =>
      notNow(terms, kind, on, uses)?.rejected;
    expect([code('2026-10-31'), code('2026-12-01'), code('2026-11-21', 5), code('2026-11-21', 0, 'dealer')]).toEqual([
      'discount-not-yet',
      'discount-over',
      'discount-used-up',
      'discount-audience',
    ]);
    expect([code('2026-11-01'), code('2026-11-30', 4)]).toEqual([undefined, undefined]);
  });
  it('is refused with terms that make no sense', () => {
    const wrong = (more: object) =>
      DiscountTerms.safeParse({ name: 'Off', value: { kind: 'percent', basisPoints: 1000 }, ...more }).error?.issues[0]
        ?.path[0];
    expect(wrong({ validFrom: '2026-02-02', validTo: '2026-02-01' })).toBe('validTo');
    expect(wrong({ maxUsesPerBuyer: 1 })).toBe('maxUsesPerBuyer');
    expect(wrong({ value: { kind: 'free-shipping' }, productIds: [pump] })).toBe('value');
    expect(wrong({ value: { kind: 'percent', basisPoints: 10_001 } })).toBe('value');
    expect(wrong({ code: 'A B' })).toBe('code');
    expect(DiscountTerms.parse({ name: 'Off', code: ' spring10 ', value: { kind: 'free-shipping' } }).code).toBe(
      'SPRING10',
    );
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const asked: fc.Arbitrary<Asked> = fc.record({
  lines: fc.array(
    fc.record({
      productId: fc.integer({ min: 1, max: 4 }).map(uuid),
      sku: fc.constant('X'),
      name: fc.constant('Thing'),
      quantity: fc.integer({ min: 1, max: 40 }),
      listMinor: fc.integer({ min: 0, max: 200_000 }),
      categoryIds: fc.constantFrom<string[]>([], [pumps]),
      costMinor: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  buyer: fc.oneof(
    fc.constant({ kind: 'consumer' as const }),
    fc.record({
      kind: fc.constant('dealer' as const),
      discountBp: fc.integer({ min: 0, max: 6000 }),
      vatCountry: fc.constantFrom('AT', 'DE', null),
    }),
  ),
  destination: fc.constantFrom('DE', 'AT', 'HU', 'CH', 'US'),
  shippingMethod: fc.constantFrom(...shippingMethods),
  home: fc.constant(home),
  on: fc.constant('2026-11-21'),
});
const terms = fc.record({
  value: fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
    fc.record({
      kind: fc.constant('amount' as const),
      amountMinor: fc.integer({ min: 1, max: 5_000_000 }),
      currency: fc.constant('EUR'),
    }),
  ),
  categoryIds: fc.constantFrom<string[]>([], [pumps]),
  productIds: fc.constantFrom<string[]>([], [pump]),
  onDealerPrices: fc.boolean(),
  neverBelowCost: fc.boolean(),
});

describe('every discounted quote', () => {
  it('adds up exactly: lines, shipping and tax are the total; goods and shipping less the discount are it too', () =>
    fc.assert(
      fc.property(asked, terms, (a, t) => {
        const q = quote(a, [offer(t)]);
        const plain = quote(a);
        if (isRejection(q) || isRejection(plain)) return;
        const parts = [...q.lines, q.shipping];
        expect(sum(parts.map((p) => p.netMinor))).toBe(q.netMinor);
        expect(sum(parts.map((p) => p.taxMinor))).toBe(q.taxMinor);
        expect(sum(parts.map((p) => p.grossMinor))).toBe(q.totalMinor);
        for (const p of parts) {
          expect(p.netMinor + p.taxMinor).toBe(p.grossMinor);
          expect(Math.min(p.netMinor, p.taxMinor, p.grossMinor)).toBeGreaterThanOrEqual(0);
        }
        expect(q.subtotalMinor + q.shippingMinor - off(q)).toBe(q.pricesInclude === 'tax' ? q.totalMinor : q.netMinor);
        expect(sum(q.lines.map((l) => l.discountMinor ?? 0)) + (q.discount?.shippingMinor ?? 0)).toBe(off(q));
        expect([q.subtotalMinor, q.shippingMinor]).toEqual([plain.subtotalMinor, plain.shippingMinor]);
        expect(q.totalMinor).toBeLessThanOrEqual(plain.totalMinor);
        expect(Quote.parse(q)).toEqual(q);
      }),
      { numRuns: 1000 },
    ));
  it('sells no line below a protected cost that it was not sold below before', () =>
    fc.assert(
      fc.property(asked, terms, (a, t) => {
        const q = quote(a, [offer({ ...t, neverBelowCost: true })]);
        if (isRejection(q)) return;
        for (const [i, line] of q.lines.entries())
          if (line.discountMinor)
            // A cent of tax may be another line's by the largest remainder.
            expect(line.netMinor + 1).toBeGreaterThanOrEqual((a.lines[i]!.costMinor ?? 0) * line.quantity);
      }),
      { numRuns: 500 },
    ));
  it('splits within caps without losing or making a cent', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 50_000 })), {
          minLength: 1,
          maxLength: 9,
        }),
        (minor, parts) => {
          const [weights, caps] = [parts.map(([w]) => w), parts.map(([, c]) => c)];
          const got = within(minor, weights, caps);
          const room = sum(parts.map(([w, c]) => (w > 0 ? c : 0)));
          expect(sum(got)).toBe(Math.min(minor, room));
          expect(got.every((part, i) => part >= 0 && part <= caps[i]!)).toBe(true);
        },
      ),
    ));
});
