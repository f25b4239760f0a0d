import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  croston,
  dampedHolt,
  fitMethod,
  holtWintersAdditive,
  methods,
  rollingOrigin,
  select,
  ses,
  theta,
  tsb,
} from '.';
import { sparseStart } from './croston';
import { fitHolt } from './holt';
import { fitWinters } from './holt-winters';
import { simpleStart } from './holt-winters-core';
import { random } from './random';
import { QUICK_HOLT, QUICK_LINE, QUICK_WINTERS } from './roll';
import { fitSes } from './ses';

const next = random(11);
const noisy = Array.from({ length: 60 }, (_, t) => Math.round(20 + 0.5 * t + 6 * Math.sin(t) + 8 * next()));

/** The same evaluation, written plainly: at every origin the method is run anew with the parameters of the first. */
function plainly(
  forecast: (upTo: number[], first: number[]) => { forecast: (h: number) => number[] },
  series: number[],
  first: number,
) {
  const errors: number[] = [];
  for (let origin = first; origin < series.length; origin++)
    for (const [i, f] of forecast(series.slice(0, origin), series.slice(0, first)).forecast(4).entries())
      if (origin + i < series.length) errors.push(series[origin + i]! - f);
  return Math.sqrt(errors.reduce((s, e) => s + e * e, 0) / errors.length);
}

describe('rolling origins', () => {
  const first = 40;
  it.each([
    [
      'ses',
      (y: number[], before: number[]) => {
        const { alpha, level } = fitSes(Float64Array.from(before), first, QUICK_LINE);
        return ses(y, { alpha, initial: { level } });
      },
    ],
    [
      'theta',
      (y: number[], before: number[]) => {
        const { alpha, level } = fitSes(Float64Array.from(before), first, QUICK_LINE);
        return theta(y, { alpha, initial: { level } });
      },
    ],
    [
      'damped-holt',
      (y: number[], before: number[]) => {
        const b = Float64Array.from(before);
        const p = { ...fitHolt(b, first, {}, undefined, QUICK_HOLT) };
        const { level, trend } = dampedHolt(before, p).initial as { level: number; trend: number }; // both are always there
        return dampedHolt(y, { ...p, initial: { level, trend } });
      },
    ],
    [
      'holt-winters-additive',
      (y: number[], before: number[]) => {
        const start = simpleStart(Float64Array.from(before), 6, 'additive');
        const p = { ...fitWinters(Float64Array.from(before), first, 'additive', start, {}, QUICK_WINTERS) };
        return holtWintersAdditive(y, { period: 6, ...p, initial: { ...start, seasonal: [...start.seasonal] } });
      },
    ],
    ['drift', (y: number[]) => fitMethod('drift', y)],
    ['mean', (y: number[]) => fitMethod('mean', y)],
    ['naive', (y: number[]) => fitMethod('naive', y)],
    ['seasonal-naive', (y: number[]) => fitMethod('seasonal-naive', y, 6)],
    ['croston', (y: number[], before: number[]) => sparse('croston', y, before)],
    ['tsb', (y: number[], before: number[]) => sparse('tsb', y, before)],
  ] as const)('%s: the quick way is the plain way', (method, forecast) => {
    const quick = rollingOrigin(noisy, method, { horizon: 4, period: 6, first });
    expect(quick.rmse).toBeCloseTo(plainly(forecast, noisy, first), 6);
  });
  it('compare what lies ahead only: a future that is changed changes no forecast made before it', () => {
    const changed = [...noisy.slice(0, 59), 500];
    for (const method of methods) {
      const options = { horizon: 1, period: 6, first: 40 };
      const [a, b] = [noisy, changed].map((y) => rollingOrigin(y, method, options));
      // One error of twenty differs, by what the last value differs.
      expect((b!.me - a!.me) * 20).toBeCloseTo(500 - noisy[59]!, 6);
    }
  });
  it('refuse what cannot be compared', () => {
    expect(() => rollingOrigin([1, 2, 3], 'ses')).toThrow(RangeError);
    expect(() => rollingOrigin(noisy, 'ses', { first: 60 })).toThrow(RangeError);
    expect(() => rollingOrigin(noisy, 'holt-winters-additive', { period: 30, first: 40 })).toThrow(RangeError);
  });
});

function sparse(kind: 'croston' | 'tsb', y: number[], before: number[]) {
  const initial = sparseStart(Float64Array.from(before), before.length, kind, 'mean');
  return (kind === 'croston' ? croston : tsb)(y, { alpha: 0.1, initial });
}

describe('choosing a method', () => {
  it('takes the least error, the simpler of equals, and the mean where there is little', () => {
    expect(select(Array(30).fill(7))).toMatchObject({ method: 'naive', pattern: { class: 'smooth' } });
    expect(select([3, 0, 2]).method).toBe('mean');
    expect(select(Array(30).fill(0))).toMatchObject({ method: 'mean', pattern: { class: 'none' } });
    const line = Array.from({ length: 40 }, (_, t) => 10 + 3 * t);
    expect(select(line).fit.forecast(1)[0]).toBeCloseTo(130, 4);
    const season = Array.from({ length: 60 }, (_, t) => [20, 50, 90, 40][t % 4]!);
    expect(select(season, { period: 4 }).fit.forecast(4).map(Math.round)).toEqual([20, 50, 90, 40]);
  });
  it('offers Croston and his kin for sparse demand only', () => {
    const draw = random(5);
    const sparseSeries = Array.from({ length: 60 }, () => (draw() < 0.3 ? 2 + Math.floor(draw() * 3) : 0));
    expect(
      select(sparseSeries)
        .evaluations.map((e) => e.method)
        .sort(),
    ).toEqual(['croston', 'mean', 'sba', 'ses', 'tsb'].sort());
    expect(select(noisy).evaluations.some((e) => e.method === 'croston')).toBe(false);
  });
  it('always answers with finite forecasts, best first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 70 }),
        fc.constantFrom(1, 4, 13),
        (y, period) => {
          const { fit, evaluations, method } = select(y, { period });
          expect(fit.forecast(6).every(Number.isFinite)).toBe(true);
          expect(fit.intervals(3, 0.9).every((i) => i.high >= i.low)).toBe(true);
          for (const [i, e] of evaluations.slice(1).entries())
            expect(e.rmse).toBeGreaterThanOrEqual(evaluations[i]!.rmse);
          if (evaluations.length > 0) expect(evaluations[0]!.method).toBe(method);
        },
      ),
      { numRuns: 60 },
    );
  });
});
