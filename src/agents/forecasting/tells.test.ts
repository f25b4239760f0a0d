import { describe, expect, it } from 'vitest';
import { coverOf } from '../procurement/messages/cover';
import type { Snapshot } from './snapshot';
import { tells } from './tells';

const seen = (over: { offTrack?: boolean; available?: number } = {}): Snapshot => ({
  ...{ id: '0d6fd9a4-64ac-4f0e-9b6c-3f5f3a3a7a10', type: 'product', label: 'JV-300 Pump', sku: 'JV-300' },
  ...{ currency: 'EUR', netPriceMinor: 10_000, costMinor: 5000, available: over.available ?? 50, leadTimeDays: 7 },
  demand: {
    ...{ class: 'smooth', method: 'mean', week: '2026-11-23', weeksSeen: 20, weeklyMean: 4, sigma: 1, mase: 0.9 },
    ...{ trackedWeeks: 10, signal: 5, offTrack: over.offTrack ?? false },
  },
  target: {
    ...{ safetyStock: 4, reorderPoint: 10, targetQuantity: 20, serviceLevelBp: 9500 },
    ...{ leadTimeDays: 7, leadTimeSdDays: 1, reviewDays: 7 },
  },
});

describe('what forecasting says to procurement', () => {
  it('is nothing while all is well', () => {
    expect(tells([seen()], '2026-11-21')).toEqual([]);
  });
  it('tells of demand off track and asks for parts of what runs low, once a day', () => {
    const said = tells([seen({ offTrack: true, available: 8 })], '2026-11-21');
    expect(said).toMatchObject([
      { topic: 'forecasting.demand-changed', dedupe: 'demand-changed 2026-11-21' },
      { topic: 'procurement.cover', hoursToAnswer: 24, body: { products: [{ sku: 'JV-300', wanted: 12 }] } },
    ]);
  });
});

describe('what procurement answers', () => {
  const [productId, componentId] = ['p', 'c'];
  const facts = {
    boms: [{ productId, lines: [{ componentId, quantity: 2 }] }],
    components: [{ componentId, sku: 'CAST', onHand: 7 }],
    coming: [{ itemId: componentId, quantity: 40, nextOn: '2026-11-30' }],
  };
  it('is how many can be built, what is missing and when it comes', () => {
    expect(coverOf({ productId, sku: 'JV-300', wanted: 12 }, facts)).toEqual({
      ...{ sku: 'JV-300', buildable: 3 },
      short: [{ sku: 'CAST', missing: 17, onOrder: 40, nextOn: '2026-11-30' }],
    });
    expect(coverOf({ productId, sku: 'JV-300', wanted: 3 }, facts).short).toEqual([]);
    expect(coverOf({ productId: 'bought', sku: 'X', wanted: 3 }, facts).buildable).toBeNull();
  });
});
