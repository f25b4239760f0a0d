import { describe, expect, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import { ForecastMade, ForecastsRequested, ForecastTracked, TargetCleared, TargetSet } from '../contract';
import { forecastOf } from '../forecast-of';
import { aForecast, aTarget, ids } from '../histories';
import { weekOf, weeksLater } from '../week';
import { recordForecast } from './record-forecast';
import { requestForecasts } from './request-forecasts';
import { restoreTarget } from './restore-target';
import { setTarget } from './set-target';

const { productId, runId } = ids;
const facts = { forecastDemand: 4.5 };

describe('weeks', () => {
  it('begin on Monday, in UTC', () => {
    expect(weekOf('2026-06-01T00:00:00Z')).toBe('2026-06-01');
    expect(weekOf('2026-06-07T23:59:59Z')).toBe('2026-06-01');
    expect(weekOf('1969-12-30T00:00:00Z')).toBe('1969-12-29');
    expect(weeksLater('2026-12-28', 1)).toBe('2027-01-04');
  });
});

describe('asking for forecasts', () => {
  it('is done once however often', () => {
    given()
      .when(requestForecasts, { runId })
      .records(ForecastsRequested({ runId, productIds: null }));
    given(ForecastsRequested({ runId, productIds: null }))
      .when(requestForecasts, { runId })
      .records();
  });
});

describe('recording a forecast', () => {
  const first = { productId, week: '2026-06-01', forecast: aForecast('2026-06-01', [4, 6, 5]) };
  const made = ForecastMade({ productId, week: '2026-06-01', ...first.forecast });
  it('is the first, and the same again is nothing', () => {
    given().when(recordForecast, first).records(made);
    given(made).when(recordForecast, first).records();
  });
  it('says first what became of the weeks since', () => {
    const forecast = aForecast('2026-06-15', [4, 6, 5, 9, 3], 'kept');
    const at = { productId, method: 'mean' as const };
    given(made)
      .when(recordForecast, { productId, week: '2026-06-15', forecast })
      .records(
        ForecastTracked({
          ...at,
          week: '2026-06-01',
          forecast: 5,
          actual: 9,
          weeks: 1,
          sumOfErrors: 4,
          meanAbsoluteError: 4,
          signal: 1,
          offTrack: false,
        }),
        ForecastTracked({
          ...at,
          week: '2026-06-08',
          forecast: 5,
          actual: 3,
          weeks: 2,
          sumOfErrors: 2,
          meanAbsoluteError: 3,
          signal: 2 / 3,
          offTrack: false,
        }),
        ForecastMade({ productId, week: '2026-06-15', ...forecast }),
      );
  });
  it('goes off track when it misses to one side for long, and is then judged anew', () => {
    const late = aForecast('2026-07-06', [5, 5, 5, 9, 9, 9, 9, 9], 'off-track');
    const { decided } = given(made).when(recordForecast, { productId, week: '2026-07-06', forecast: late });
    expect(decided).toMatchObject([
      {},
      {},
      {},
      {},
      { data: { signal: 5, offTrack: true } },
      { data: { why: 'off-track' } },
    ]);
  });
  it('never goes back', () => {
    given(made)
      .when(recordForecast, { ...first, week: '2026-05-25' })
      .refused('outdated');
  });
});

describe('targets', () => {
  const set = TargetSet({ productId, ...aTarget, forecastDemand: 4.5, reason: 'Season' });
  const wanted = { productId, ...aTarget, reason: 'Season' };
  it('are set, and the same again is nothing', () => {
    given().when(setTarget, wanted, { facts }).records(set);
    given(set).when(setTarget, wanted, { facts }).records();
  });
  it('are in order: safety stock, reorder point, target', () => {
    given()
      .when(setTarget, { ...wanted, reorderPoint: 2 }, { facts })
      .refused('below-safety');
    given()
      .when(setTarget, { ...wanted, targetQuantity: 10 }, { facts })
      .refused('below-reorder-point');
  });
  it('are not changed from what is no longer there', () => {
    given(set)
      .when(setTarget, { ...wanted, expectedTarget: 7 }, { facts })
      .refused('stale');
    given()
      .when(setTarget, { ...wanted, expectedTarget: null }, { facts })
      .records(set);
  });
  it('are taken back to what they were, or to none', () => {
    given(set)
      .when(restoreTarget, { productId, before: null, lowLevel: 3 })
      .records(TargetCleared({ productId, reason: 'Taken back' }));
    const before = { ...aTarget, targetQuantity: 30 };
    given(set)
      .when(restoreTarget, { productId, before, lowLevel: 3 })
      .records(TargetSet({ productId, ...before, forecastDemand: null, reason: 'Taken back' }));
  });
});

describe('the forecast of a product', () => {
  const units = Array.from({ length: 30 }, (_, t) => 20 + (t % 3));
  const history = { since: '2026-01-05', units };
  const week = weeksLater(history.since, 30);
  it('reaches twelve weeks, never below zero, wider for more certainty', () => {
    const f = forecastOf(productId, week, history);
    expect(f).toMatchObject({ class: 'smooth', why: 'first', since: '2026-01-05' });
    expect(f.points).toHaveLength(12);
    expect(f.points[0]!.week).toBe(week);
    for (const p of f.points) {
      expect(p.low95).toBeLessThanOrEqual(p.low80);
      expect(p.high80).toBeLessThanOrEqual(p.high95);
      expect(p.low95).toBeGreaterThanOrEqual(0);
    }
    expect(forecastOf(productId, week, history)).toEqual(f);
  });
  it('keeps its method between comparisons, and drops it when off track', () => {
    const { compared, sigma } = forecastOf(productId, week, history);
    const standing = { method: 'drift' as const, comparedWeek: weeksLater(week, -1), compared, sigma, offTrack: false };
    expect(forecastOf(productId, week, history, standing)).toMatchObject({ why: 'kept', method: 'drift' });
    expect(forecastOf(productId, week, history, { ...standing, offTrack: true }).why).toBe('off-track');
    expect(forecastOf(productId, week, history, { ...standing, comparedWeek: weeksLater(week, -4) }).why).toBe(
      'compared',
    );
  });
  it('of a new product is empty, not wrong', () => {
    const f = forecastOf(productId, week, { since: week, units: [] });
    expect(f).toMatchObject({ class: 'none', method: 'mean', adi: null });
    expect(f.points.every((p) => p.mean === 0 && p.high95 === 0)).toBe(true);
  });
});
