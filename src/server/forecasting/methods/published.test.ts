import { describe, expect, it } from 'vitest';
import {
  accuracy,
  croston,
  dampedHolt,
  drift,
  holt,
  holtWintersAdditive,
  holtWintersMultiplicative,
  mase,
  mean,
  naive,
  sba,
  seasonalIndices,
  seasonalNaive,
  ses,
  theta,
} from '.';
import { air, airPassengers, internetUsers, oil, oilFirstEdition, tourists } from './testing/published-series';

const close = (got: readonly number[], wanted: readonly number[], digits: number) => {
  expect(got).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) expect(got[i], `value ${i + 1}`).toBeCloseTo(value, digits);
};

describe('simple exponential smoothing, as published', () => {
  it('of the oil example: parameters, one-step forecasts, errors, intervals', () => {
    const fit = ses(oil);
    expect(fit.parameters.alpha).toBeCloseTo(0.8339, 3);
    expect(fit.forecast(5)[4]).toBeCloseTo(542.68, 2);
    expect(fit.sigma).toBeCloseTo(29.8282, 4);
    const errors = accuracy(oil, fit.fitted);
    expect(errors.rmse).toBeCloseTo(28.12234, 5);
    expect([errors.me, errors.mae, errors.mpe, errors.mape].map((e) => Number(e.toFixed(1)))).toEqual([
      6.4, 22.3, 1.1, 4.6,
    ]);
    expect(mase(oil, fit.fitted, oil)).toBeCloseTo(0.926, 3);
  });
  it('of the oil example with its printed parameters: every figure', () => {
    const fit = ses(oil, { alpha: 0.8338901, initial: { level: 446.5867935 } });
    close(
      fit.fitted,
      [
        446.5868, 445.5672, 451.928, 453.9974, 427.6311, 451.3186, 442.2025, 428.0196, 476.54, 496.4609, 517.1539,
        510.3108, 492.4472, 506.9764, 465.0705, 472.3638, 517.0495, 544.388,
      ],
      3, // the observations are printed to four digits
    );
    expect(fit.forecast(1)[0]).toBeCloseTo(542.6806, 3);
    const errors = accuracy(oil, fit.fitted);
    close(
      [errors.me, errors.rmse, errors.mae, errors.mpe, errors.mape, mase(oil, fit.fitted, oil)],
      [6.401975, 28.12234, 22.2587, 1.097574, 4.610635, 0.9256774],
      4,
    );
    // The package counts the two printed parameters as estimated: sigma² = SSE ÷ (18 − 2).
    const sigma = Math.sqrt(fit.sse / 16);
    expect(sigma).toBeCloseTo(29.8282, 4);
    const [first, second] = fit.intervals(2, 0.8).map(({ low, high }) => ((high - low) / 2 / fit.sigma) * sigma);
    close(
      [542.6806 - first!, 542.6806 + first!, 542.6806 - second!, 542.6806 + second!],
      [504.4541, 580.907, 492.9073, 592.4539],
      3,
    );
  });
  it('of the first edition: three fits', () => {
    const given = ses(oilFirstEdition, { alpha: 0.2, initial: 'first' });
    close(
      given.levels,
      [
        446.6565229, 448.21987962, 449.7084985, 444.49324656, 446.84886283, 445.59670028, 441.54386424, 450.26498098,
        461.4216172, 474.49569042, 482.45033014, 484.80246797,
      ],
      6,
    );
    expect(given.forecast(1)[0]).toBeCloseTo(484.802468, 6);
    expect(ses(oilFirstEdition, { alpha: 0.6, initial: 'first' }).forecast(1)[0]).toBeCloseTo(501.837461, 6);
    const found = ses(oilFirstEdition);
    expect(found.parameters.alpha).toBeCloseTo(0.892, 3);
    expect(found.initial.level).toBeCloseTo(447.47844, 3);
    expect(found.forecast(1)[0]).toBeCloseTo(496.4935, 4);
  });
});

describe("Holt's method, as published", () => {
  it('of the airlines example with given parameters', () => {
    const fit = holt(air.slice(0, 15), { alpha: 0.8, beta: 0.2, initial: 'first' });
    close(fit.forecast(5), [43.76, 45.59, 47.43, 49.27, 51.1], 2);
    close(
      fit.trends,
      [
        3.617628, 3.59006512, 3.33438212, 3.23657639, 2.69263502, 2.46388914, 2.2229097, 1.95959226, 1.47054601,
        1.3604894, 1.28045881, 1.20355193, 1.88267152, 2.09564416, 1.83655482,
      ],
      4,
    );
  });
  it('of the airlines example, estimated: no worse than the printed optimum, whose forecasts it gives', () => {
    const fit = holt(air);
    expect(Math.sqrt(fit.mse)).toBeLessThanOrEqual(2.182343);
    expect(Math.sqrt(fit.mse)).toBeCloseTo(2.18, 2);
    expect(fit.parameters.beta).toBeCloseTo(0.0001, 6);
    const printed = holt(air, { alpha: 0.8302, beta: 0.0001, initial: { level: 15.5715, trend: 2.1017 } });
    expect(Math.sqrt(printed.mse)).toBeCloseTo(2.182343, 4);
    close(printed.forecast(5), [74.6013, 76.70304, 78.80478, 80.90652, 83.00826], 2);
  });
  it('damped, of the airlines example', () => {
    const fit = dampedHolt(air.slice(0, 15), { alpha: 0.8, beta: 0.2 });
    for (const [i, printed] of [42.85, 43.81, 44.66, 45.41, 46.06].entries())
      expect(Math.abs(fit.forecast(5)[i]! - printed)).toBeLessThan(0.01);
  });
});

describe("Holt and Winters' method, as published", () => {
  it('multiplicative, of the tourists example', () => {
    close(holtWintersMultiplicative(tourists, { period: 4 }).forecast(4), [61.3083, 37.373, 46.9652, 51.5578], 3);
  });
  it('additive: states of least squared error cannot be bettered by moving any of them', () => {
    const fit = holtWintersAdditive(tourists, { period: 4 });
    const { level, trend } = fit.initial;
    const seasonal = [1, 2, 3, 4].map((i) => fit.initial[`seasonal${i}`]!);
    const at = (l: number, b: number, s: number[]) =>
      holtWintersAdditive(tourists, { period: 4, ...fit.parameters, initial: { level: l, trend: b, seasonal: s } }).sse;
    const best = at(level!, trend!, seasonal);
    expect(best).toBeCloseTo(fit.sse, 8);
    for (const d of [-0.05, 0.05]) {
      expect(at(level! + d, trend!, seasonal)).toBeGreaterThan(best);
      expect(at(level!, trend! + d, seasonal)).toBeGreaterThan(best);
      for (const i of [0, 1, 2])
        expect(
          at(
            level!,
            trend!,
            seasonal.map((s, k) => (k === i ? s + d : k === 3 ? s - d : s)),
          ),
        ).toBeGreaterThan(best);
    }
  });
});

describe('the Theta method, as the forecast package gives it', () => {
  const y = [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170];
  it('estimated, and with a given alpha', () => {
    close(theta(y).forecast(4), [170.755338497375, 171.51060165527, 172.265864813165, 173.021127971059], 6);
    expect(ses(y, { alpha: 0.3, initial: 'first' }).level).toBeCloseTo(152.600028370006, 10);
    const given = theta(y, { alpha: 0.3, initial: 'first' });
    expect(given.drift * 2).toBeCloseTo(1.51052631578948, 10);
    expect(given.forecast(1)[0]).toBeCloseTo(152.600028370006 + (1.51052631578948 / 2) * ((1 - 0.7 ** 20) / 0.3), 8);
  });
});

describe('the hundred minutes of internet users, third edition', () => {
  const printed = {
    alpha: 0.9999,
    beta: 0.9966439,
    phi: 0.814958,
    initial: { level: 90.35177, trend: -0.01728234 },
  };
  it('damped trend: the printed variance and criterion, and an estimate that is no worse', () => {
    const fit = dampedHolt(internetUsers, printed);
    expect(fit.sse / 95).toBeCloseTo(12.2244, 2);
    expect(100 * Math.log(fit.sse) + 12).toBeCloseTo(717.731, 2);
    expect(dampedHolt(internetUsers).sse).toBeLessThanOrEqual(fit.sse);
  });
  it('errors from rolling origins, estimated anew at each: the printed order, and no larger than printed', () => {
    const errors = (method: typeof ses) => {
      const misses = internetUsers.slice(10).map((y, i) => y - method(internetUsers.slice(0, i + 10)).forecast(1)[0]!);
      return {
        rmse: Math.sqrt(misses.reduce((sum, e) => sum + e * e, 0) / misses.length),
        mae: misses.reduce((sum, e) => sum + Math.abs(e), 0) / misses.length,
      };
    };
    const [simple, linear, damped] = [errors(ses), errors(holt as typeof ses), errors(dampedHolt as typeof ses)];
    expect(simple.rmse).toBeCloseTo(6.05, 1);
    expect(simple.mae).toBeCloseTo(4.81, 1);
    expect(linear.rmse).toBeLessThan(3.88);
    expect(linear.mae).toBeLessThan(3.18);
    expect(damped.rmse).toBeLessThan(3.7);
    expect(damped.mae).toBeLessThan(3.01);
    expect(damped.rmse).toBeLessThan(linear.rmse);
  });
});

describe('the airline passengers, as R and the forecast packages give them', () => {
  it('the indices of classical decomposition, all printed digits', () =>
    close(
      seasonalIndices(airPassengers, 12, 'multiplicative'),
      [
        0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758, 1.2265555, 1.219911, 1.0604919, 0.9217572,
        0.8011781, 0.8988244,
      ],
      7,
    ));
  it("additive Holt and Winters' by R's start and printed parameters: its coefficients", () => {
    // R takes level and trend from the line through the moving average of two seasons, and smooths the season against the new level.
    const middle = Array.from({ length: 12 }, (_, i) => {
      const window = airPassengers.slice(i, i + 13);
      return window.reduce((sum, y, k) => sum + y * (k === 0 || k === 12 ? 0.5 : 1), 0) / 12;
    });
    const slope = middle.reduce((sum, y, i) => sum + (i - 5.5) * y, 0) / 143;
    const level = middle.reduce((a, b) => a + b) / 12 - 6.5 * slope;
    const alpha = 0.2479595;
    const fit = holtWintersAdditive(airPassengers.slice(12), {
      period: 12,
      alpha,
      beta: 0.0345373,
      gamma: 1 - alpha,
      initial: { level, trend: slope, seasonal: seasonalIndices(airPassengers.slice(0, 24), 12, 'additive') },
    });
    expect(fit.sse).toBeCloseTo(21860.18, 2);
    close(
      [fit.level, fit.trend, ...fit.seasonal],
      [
        477.8278, 3.1276, -27.4577, -54.6925, -20.1746, 12.9191, 18.8736, 75.2944, 152.8884, 134.6135, 33.7783,
        -18.3791, -87.7724, -45.8278,
      ],
      2,
    );
  });
  it('Croston, and less its bias', () => {
    expect(croston(airPassengers).forecast(1)[0]).toBeCloseTo(460.3028, 4);
    expect(sba(airPassengers).forecast(1)[0]).toBeCloseTo(437.2876, 4);
  });
});

// Hyndman and Athanasopoulos, 3rd edition, tables 5.2 and 8.7; there β = αβ*.
describe('the growth of variance, by the published closed forms', () => {
  const [alpha, beta, gamma, phi] = [0.4, 0.3, 0.2, 0.9];
  const b = alpha * beta;
  const linear = (h: number) => (h - 1) * (alpha ** 2 + b * alpha * h + (b ** 2 / 6) * h * (2 * h - 1));
  const n = tourists.length;
  const seasons = (h: number) => Math.floor((h - 1) / 4);
  const damped = (h: number) =>
    1 +
    alpha ** 2 * (h - 1) +
    ((b * phi * h) / (1 - phi) ** 2) * (2 * alpha * (1 - phi) + b * phi) -
    ((b * phi * (1 - phi ** h)) / ((1 - phi) ** 2 * (1 - phi ** 2))) *
      (2 * alpha * (1 - phi ** 2) + b * phi * (1 + 2 * phi - phi ** h));
  it.each([
    ['mean', mean(tourists), () => 1 + 1 / n],
    ['naive', naive(tourists), (h: number) => h],
    ['seasonal naive', seasonalNaive(tourists, { period: 4 }), (h: number) => seasons(h) + 1],
    ['drift', drift(tourists), (h: number) => h * (1 + h / (n - 1))],
    ['ses', ses(tourists, { alpha }), (h: number) => 1 + alpha ** 2 * (h - 1)],
    ['holt', holt(tourists, { alpha, beta }), (h: number) => 1 + linear(h)],
    ['damped', dampedHolt(tourists, { alpha, beta, phi }), damped],
    [
      'additive seasons',
      holtWintersAdditive(tourists, { period: 4, alpha, beta, gamma }),
      (h: number) => 1 + linear(h) + gamma * seasons(h) * (2 * alpha + gamma + b * 4 * (seasons(h) + 1)),
    ],
  ] as const)('%s', (_, fit, form) => {
    for (const [i, deviation] of fit.deviations(13).entries())
      expect((deviation / fit.sigma) ** 2, `step ${i + 1}`).toBeCloseTo(form(i + 1), 9);
    const [first] = fit.intervals(1, 0.95);
    expect((first!.high - first!.low) / 2).toBeCloseTo(1.959963984540054 * fit.deviations(1)[0]!, 9);
  });
});
