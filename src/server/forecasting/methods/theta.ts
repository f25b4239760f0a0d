import { type Fit, fitOf } from './fit';
import { isSeasonal, seasonalIndices } from './season';
import { checked, type Series, steps } from './series';
import { type InitialLevel, ses } from './ses';

export type ThetaFit = Fit & {
  level: number /** Half the slope of the line through all observations. */;
  drift: number;
};

type Given = {
  alpha?: number;
  initial?: InitialLevel;
  /** Observations in a season; a season that shows in the autocorrelation is taken out first and put back (multiplicative). */
  period?: number;
  /** Take the season out without asking the test (true) or never (false). */
  seasonal?: boolean;
};

/** Slope of the least-squares line through the first n observations. */
export function slopeOf(y: Float64Array, n: number): number {
  const middle = (n - 1) / 2;
  let up = 0;
  for (let t = 0; t < n; t++) up += (t - middle) * y[t]!;
  return up / ((n * (n * n - 1)) / 12);
}

/**
 * The two-line Theta method (Assimakopoulos and Nikolopoulos 2000) in the form of Hyndman and Billah (2003): simple exponential
 * smoothing with a drift of half the slope of the line through all observations.
 */
export function theta(series: Series, { alpha, initial, period = 1, seasonal }: Given = {}): ThetaFit {
  const raw = checked(series, 3);
  const m = steps('period', period);
  const positive = raw.every((v) => v > 0);
  const wanted = m > 1 && raw.length >= 2 * m && positive && (seasonal ?? isSeasonal(raw, m));
  const indices = wanted ? seasonalIndices(raw, m, 'multiplicative') : [1];
  const index = (t: number) => indices[t % indices.length]!;
  const y = raw.map((v, t) => v / index(t));
  const n = y.length;
  const smooth = ses(y, { alpha, initial });
  const a = smooth.parameters.alpha!;
  const slope = slopeOf(y, n) / 2;
  // What the line of half the slope has gained on the smoothed level after t observations.
  const lead = (t: number) => (a > 0 ? (1 - (1 - a) ** t) / a : t);
  const fit = fitOf({
    method: 'theta',
    parameters: { alpha: a, drift: slope },
    initial: smooth.initial,
    y: raw,
    fitted: smooth.fitted.map((f, t) => (f + slope * lead(t)) * index(t)),
    estimated: (alpha === undefined ? 1 : 0) + 2,
    point: (h) => (smooth.level + slope * (h - 1 + lead(n))) * index(n + h - 1),
    growth: (h) => (1 + (h - 1) * a * a) * index(n + h - 1) ** 2,
  });
  return { ...fit, level: smooth.level, drift: slope };
}
