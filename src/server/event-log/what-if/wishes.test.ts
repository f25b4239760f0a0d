import { describe, expect, it } from 'vitest';
import { WhatIf, whatIfWords } from '../contract';
import { partsOf, wishOf } from './wishes';

const tally = (over: object) => ({
  ...{ units: 10, netMinor: 100, marginMinor: 40, outDays: 0, lostUnits: 0, cashMinor: 100, stockMinor: 0 },
  ...over,
});
const product = (over: object = {}) => ({
  ...{ productId: '00000000-0000-4000-8000-000000000001', sku: 'JV-1', name: 'Pump' },
  ...{ priceMinor: 10_000, otherPriceMinor: 10_500, daily: 0.4 },
  real: tally({ outDays: 5 }),
  other: tally({ marginMinor: 90, cashMinor: 70, outDays: 1 }),
  ...over,
});
const reorder = { leadDays: 14, safetyDays: 7, orderDays: 30 };

describe('what is asked for of a what-if', () => {
  it('is measured part by part', () => {
    const both = WhatIf.parse({ percent: 5, reorder });
    expect(partsOf(both).map((p) => [p.what, p.question.percent, p.question.reorder !== null])).toEqual([
      ['price', 5, false],
      ['target', 0, true],
    ]);
    expect(partsOf(WhatIf.parse({ elasticity: -1 }))).toEqual([]);
  });

  it('is a price with what it brought', () => {
    expect(wishOf('price', WhatIf.parse({ percent: 5 }), product())).toEqual({
      productId: product().productId,
      label: 'JV-1 Pump',
      ...{ priceMinor: 10_500, expectedMinor: 10_000 },
      ...{ marginMinor: 50, cashMinor: -30, outDaysWas: 5, outDaysIs: 1 },
    });
    expect(wishOf('price', WhatIf.parse({ percent: 5 }), product({ otherPriceMinor: 10_000 }))).toBeUndefined();
  });

  it('is a target that follows the rule, in order and never without demand', () => {
    const wish = wishOf('target', WhatIf.parse({ reorder }), product());
    expect(wish).toMatchObject({ safetyStock: 3, reorderPoint: 9, targetQuantity: 21 });
    expect(wishOf('target', WhatIf.parse({ reorder }), product({ daily: 0 }))).toBeUndefined();
  });

  it('says itself in words', () => {
    expect(whatIfWords(WhatIf.parse({ percent: -3, elasticity: -1.5, reorder }))).toBe(
      'all prices −3 %, buyers answering by −1.5, reordering for 30 days at 14 days of delivery and 7 of safety',
    );
  });
});
