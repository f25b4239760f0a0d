import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  bootstrap,
  classify,
  croston,
  dampedHolt,
  drift,
  holt,
  holtWintersAdditive,
  holtWintersMultiplicative,
  isSeasonal,
  mean,
  naive,
  normalCdf,
  normalQuantile,
  pinball,
  sba,
  scale,
  seasonalIndices,
  seasonalNaive,
  ses,
  theta,
  tsb,
  winkler,
} from '.';

const numbers = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 60 });

describe('demand classes', () => {
  it.each([
    [[5, 6, 5, 7, 6, 5], 'smooth', 1],
    [[1, 20, 2, 30, 1, 2], 'erratic', 1],
    [[0, 5, 0, 6, 0, 5], 'intermittent', 2],
    [[0, 1, 0, 30, 0, 2], 'lumpy', 2],
  ] as const)('%j is %s', (series, kind, adi) => {
    expect(classify(series)).toMatchObject({ class: kind, adi });
  });
  it('knows a product that nobody asked for, and refuses negative demand', () => {
    expect(classify([0, 0, 0]).class).toBe('none');
    expect(() => classify([1, -1])).toThrow(RangeError);
  });
  it('cuts at 1.32 and 0.49', () => {
    // Thirty-three periods, twenty-five with demand: exactly 1.32, which counts as sparse.
    expect(classify([...Array(25).fill(4), ...Array(8).fill(0)])).toMatchObject({ class: 'intermittent', adi: 1.32 });
    expect(classify([3, 17]).cv2).toBeCloseTo(0.49, 12);
    expect(classify([3, 17]).class).toBe('erratic');
  });
});

describe('the simple methods', () => {
  it('go on as the last value, season, line or mean did', () => {
    const y = [2, 4, 6, 8, 12];
    expect(naive(y).forecast(2)).toEqual([12, 12]);
    expect(drift(y).forecast(2)).toEqual([14.5, 17]);
    expect(mean(y).forecast(1)).toEqual([6.4]);
    expect(seasonalNaive(y, { period: 2 }).forecast(3)).toEqual([8, 12, 8]);
    expect(seasonalNaive(y, { period: 2 }).fitted.slice(2)).toEqual([2, 4, 6]);
  });
  it('have the intervals of their random walks', () => {
    const y = [3, 5, 4, 6, 7, 6, 9];
    const fit = naive(y);
    const sigma = Math.sqrt(fit.sse / 6);
    const [, , , fourth] = fit.intervals(4, 0.95);
    expect(fourth!.high - fourth!.low).toBeCloseTo(2 * 1.959964 * sigma * 2, 5);
  });
});

describe('sparse demand', () => {
  // Worked by hand: sizes 10, 20, 15 and intervals 3, 3, 4, smoothed by 0.1 from their first values.
  const y = [0, 0, 10, 0, 0, 20, 0, 0, 0, 15];
  it('Croston smooths size and interval when there is demand', () => {
    const fit = croston(y, { alpha: 0.1 });
    expect([fit.size, fit.interval]).toEqual([11.4, 3.1]);
    expect(fit.forecast(2)).toEqual([11.4 / 3.1, 11.4 / 3.1]);
    expect(fit.fitted[2]).toBeNaN();
    expect(fit.fitted[3]).toBeCloseTo(10 / 3, 12);
    expect(fit.fitted[6]).toBeCloseTo(11 / 3, 12);
  });
  it('SBA takes off half of the smoothing', () => {
    expect(sba(y, { alpha: 0.1 }).forecast(1)[0]).toBeCloseTo((0.95 * 11.4) / 3.1, 12);
    expect(sba(y, { alpha: 0.1, beta: 0.2 }).forecast(1)[0]).toBeCloseTo((0.9 * 11.4) / 3.2, 12);
  });
  it('TSB lets a product fade that nobody asks for', () => {
    const fit = tsb([5, 0, 0, 0], { alpha: 0.2, beta: 0.1, initial: { size: 4, interval: 2 } });
    // chance: 0.5 → 0.55 → 0.495 → 0.4455 → 0.40095; size 4 → 4.2
    expect(fit.forecast(1)[0]).toBeCloseTo(0.40095 * 4.2, 12);
    expect(tsb([5, ...Array(60).fill(0)]).forecast(1)[0]).toBeLessThan(0.01);
    expect(croston([5, ...Array(60).fill(0)]).forecast(1)[0]).toBe(5);
  });
  it('nothing asked for is nothing forecast', () => {
    for (const method of [croston, sba, tsb]) expect(method([0, 0, 0]).forecast(2)).toEqual([0, 0]);
  });
  it('estimated smoothing errs no more than the usual one', () => {
    fc.assert(
      fc.property(numbers, (series) => {
        for (const method of [croston, sba, tsb])
          expect(method(series, { alpha: 'optimised', initial: 'mean' }).sse).toBeLessThanOrEqual(
            method(series, { alpha: 0.1, initial: 'mean' }).sse * 1.0001 + 1e-9,
          );
      }),
      { numRuns: 40 },
    );
  });
  it('drawn futures: the same seed the same, their mean the forecast rate', () => {
    const draw = () => bootstrap(y, { h: 4, coverages: [0.8, 0.95], rate: 3.5, seed: 7, paths: 4000 });
    expect(draw()).toEqual({ ...draw(), total: expect.any(Function) });
    const { total, intervals } = draw();
    expect(intervals[0]![0]!.low).toBe(0);
    expect(intervals[1]![0]!.high).toBeGreaterThanOrEqual(intervals[0]![0]!.high);
    const quantiles = Array.from({ length: 199 }, (_, i) => total(4, (i + 1) / 200));
    expect(quantiles.reduce((a, b) => a + b) / 199).toBeCloseTo(14, 0);
  });
});

describe('estimation', () => {
  it('is no worse than any grid of parameters', () => {
    fc.assert(
      fc.property(numbers, (series) => {
        const best = ses(series).sse;
        for (let a = 0.05; a < 1; a += 0.1) expect(best).toBeLessThanOrEqual(ses(series, { alpha: a }).sse + 1e-6);
        const trend = holt(series).sse;
        for (const a of [0.1, 0.5, 0.9])
          for (const b of [0.05, 0.5])
            expect(trend).toBeLessThanOrEqual(holt(series, { alpha: a, beta: b }).sse * 1.001 + 1e-6);
      }),
      { numRuns: 40 },
    );
  });
  it('starts Holt from the states of least squared error', () => {
    const y = [12, 15, 11, 18, 21, 19, 25, 24, 30, 27];
    const fit = holt(y, { alpha: 0.4, beta: 0.2 });
    const { level, trend } = fit.initial as { level: number; trend: number }; // both are always there
    for (const [dl, db] of [
      [0.1, 0],
      [-0.1, 0],
      [0, 0.05],
      [0, -0.05],
    ] as const)
      expect(holt(y, { alpha: 0.4, beta: 0.2, initial: { level: level + dl, trend: trend + db } }).sse).toBeGreaterThan(
        fit.sse,
      );
  });
  it('finds a line, a damped line and a season that are there', () => {
    const line = Array.from({ length: 20 }, (_, t) => 5 + 2 * t);
    expect(holt(line).forecast(2)[1]).toBeCloseTo(47, 6);
    const season = Array.from({ length: 24 }, (_, t) => (100 + t) * [0.8, 1, 1.3, 0.9][t % 4]!);
    expect(holtWintersMultiplicative(season, { period: 4 }).forecast(1)[0]).toBeCloseTo(124 * 0.8, 2);
    const sum = Array.from({ length: 24 }, (_, t) => 50 + t + [-8, 0, 13, -5][t % 4]!);
    expect(holtWintersAdditive(sum, { period: 4 }).forecast(2)[1]).toBeCloseTo(75, 6);
    expect(dampedHolt(line).forecast(30)[29]).toBeLessThan(5 + 2 * 49);
    expect(isSeasonal(season, 4)).toBe(true);
    expect(isSeasonal(line, 4)).toBe(false);
    expect(seasonalIndices(sum, 4, 'additive').map((s) => Math.round(s))).toEqual([-8, 0, 13, -5]);
  });
  it.each([
    ['a short series', () => holt([1, 2])],
    ['no number', () => ses([1, Number.NaN, 2])],
    ['alpha above one', () => ses([1, 2, 3], { alpha: 1.2 })],
    ['a season of half an observation', () => holtWintersAdditive([1, 2, 3, 4], { period: 0.5 })],
    ['fewer than two seasons', () => holtWintersAdditive([1, 2, 3, 4, 5], { period: 4 })],
    ['negative demand', () => croston([1, -2])],
    ['no step ahead', () => theta([1, 2, 3, 4]).forecast(0)],
    ['a probability of one', () => normalQuantile(1)],
  ])('refuses %s', (_, wrong) => expect(wrong).toThrow(RangeError));
});

describe('accuracy', () => {
  it('by hand', () => {
    const a = accuracy([10, 20, 30], [12, 18, 33]);
    expect(a).toMatchObject({ n: 3, me: -1, mae: 7 / 3, bias: -3 / 60 });
    expect(a.rmse).toBeCloseTo(Math.sqrt(17 / 3), 12);
    expect(a.mape).toBeCloseTo((20 + 10 + 10) / 3, 10);
    expect(a.smape).toBeCloseTo((400 / 22 + 400 / 38 + 600 / 63) / 3, 10);
    expect(scale([1, 3, 2, 6])).toEqual({ absolute: 7 / 3, squared: 7 });
    expect(pinball([10, 10], [8, 13], 0.9)).toBeCloseTo((1.8 + 0.3) / 2, 12);
    expect(
      winkler(
        [10, 20],
        [
          { low: 8, high: 12 },
          { low: 8, high: 12 },
        ],
        0.8,
      ),
    ).toBeCloseTo((4 + 4 + 80) / 2, 10);
  });
  it('the normal distribution to the printed tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 12);
    expect(normalCdf(-8)).toBeCloseTo(6.220960574271785e-16, 24);
    expect(normalCdf(normalQuantile(0.123))).toBeCloseTo(0.123, 13);
  });
});
