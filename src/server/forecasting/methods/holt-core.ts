// Holt's recursions without allocation: what is searched over and over.

/** Smoothing parameters of Holt's method; phi = 1 leaves the trend undamped. */
export type Smoothing = { alpha: number; beta: number; phi: number };
export type HoltStart = { level: number; trend: number };

/** Sum of squared one-step errors over the first n observations. */
export function holtError(y: Float64Array, n: number, { alpha, beta, phi }: Smoothing, start: HoltStart): number {
  const gain = alpha * beta;
  let { level, trend } = start;
  let sse = 0;
  for (let t = 0; t < n; t++) {
    const drift = phi * trend;
    const forecast = level + drift;
    const e = y[t]! - forecast;
    sse += e * e;
    level = forecast + alpha * e;
    trend = drift + gain * e;
  }
  return sse;
}

const best = { sse: 0, level: 0, trend: 0 };

/**
 * The least squared error for these parameters over all states before the first observation. Errors are linear in the two states,
 * so the best ones solve two equations. Writes into one shared answer; allocates nothing.
 */
export function holtProfile(y: Float64Array, n: number, { alpha, beta, phi }: Smoothing) {
  const gain = alpha * beta;
  const level0 = y[0]!;
  const trend0 = n > 1 ? (y[n - 1]! - level0) / (n - 1) : 0;
  let level = level0;
  let trend = trend0;
  // What one more of either state would add to each forecast, and the sums of their normal equations.
  let [ul, ut, vl, vt] = [1, 0, 0, 1];
  let [ee, eu, ev, uu, uv, vv] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < n; t++) {
    const drift = phi * trend;
    const forecast = level + drift;
    const e = y[t]! - forecast;
    level = forecast + alpha * e;
    trend = drift + gain * e;
    const u = ul + phi * ut;
    const v = vl + phi * vt;
    ul = u - alpha * u;
    ut = phi * ut - gain * u;
    vl = v - alpha * v;
    vt = phi * vt - gain * v;
    ee += e * e;
    eu += e * u;
    ev += e * v;
    uu += u * u;
    uv += u * v;
    vv += v * v;
  }
  const determinant = uu * vv - uv * uv;
  if (determinant > 1e-12 * uu * vv) {
    const dl = (eu * vv - ev * uv) / determinant;
    const dt = (ev * uu - eu * uv) / determinant;
    best.sse = Math.max(0, ee - dl * eu - dt * ev);
    best.level = level0 + dl;
    best.trend = trend0 + dt;
  } else {
    const dl = uu > 0 ? eu / uu : 0;
    best.sse = Math.max(0, ee - dl * eu);
    best.level = level0 + dl;
    best.trend = trend0;
  }
  return best;
}
