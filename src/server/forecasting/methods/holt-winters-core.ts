import { solve } from './linear';

// The Holt–Winters recursions without allocation. Seasonal states stand by their place in the season.

export type Kind = 'additive' | 'multiplicative';
export type Winters = { alpha: number; beta: number; gamma: number };
export type WintersStart = { level: number; trend: number; seasonal: Float64Array };

/** Where a run over a series ended. The seasonal array is the one given, changed. */
const end = { level: 0, trend: 0, sse: 0 };

/**
 * Runs the recursions over y[from … to) in place on `seasonal`, writing one-step forecasts into `fitted` when given. Answers one
 * shared object: last level, last trend, sum of squared errors.
 */
export function runWinters(
  y: Float64Array,
  from: number,
  to: number,
  kind: Kind,
  p: Winters,
  state: { level: number; trend: number },
  seasonal: Float64Array,
  fitted?: Float64Array,
) {
  const m = seasonal.length;
  const { alpha, beta, gamma } = p;
  let { level, trend } = state;
  let sse = 0;
  for (let t = from, place = from % m; t < to; t++, place = place + 1 === m ? 0 : place + 1) {
    const base = level + trend;
    const s = seasonal[place]!;
    const forecast = kind === 'additive' ? base + s : base * s;
    const e = y[t]! - forecast;
    sse += e * e;
    if (fitted) fitted[t] = forecast;
    let next: number;
    if (kind === 'additive') {
      next = base + alpha * e;
      seasonal[place] = s + gamma * e;
    } else {
      next = s === 0 ? base : base + (alpha * e) / s;
      if (base !== 0) seasonal[place] = s + (gamma * e) / base;
    }
    trend += beta * (next - base);
    level = next;
  }
  end.level = level;
  end.trend = trend;
  end.sse = sse;
  return end;
}

/** States from the first two seasons: mean of the first, mean step between both, differences or ratios to the first's mean. */
export function simpleStart(y: Float64Array, m: number, kind: Kind): WintersStart {
  let first = 0;
  let second = 0;
  const whole = y.length >= 2 * m;
  for (let t = 0; t < m; t++) {
    first += y[t]! / m;
    if (whole) second += y[m + t]! / m;
  }
  const seasonal = new Float64Array(m);
  for (let t = 0; t < m; t++) seasonal[t] = kind === 'additive' ? y[t]! - first : first === 0 ? 1 : y[t]! / first;
  return { level: first, trend: whole ? (second - first) / m : 0, seasonal };
}

/**
 * The additive method's states of least squared error for given parameters: errors are linear in level, trend and m − 1 seasonal
 * states (the last makes their sum zero), so the best ones solve m + 1 equations.
 */
export function additiveProfile(y: Float64Array, n: number, m: number, p: Winters): WintersStart & { sse: number } {
  const start = simpleStart(y, m, 'additive');
  const k = m + 1;
  const responses: Float64Array[] = [];
  const zero = new Float64Array(n);
  for (let i = 0; i < k; i++) {
    const seasonal = new Float64Array(m);
    if (i >= 2) {
      seasonal[i - 2] = 1;
      seasonal[m - 1] = -1;
    }
    const response = new Float64Array(n);
    runWinters(zero, 0, n, 'additive', p, { level: i === 0 ? 1 : 0, trend: i === 1 ? 1 : 0 }, seasonal, response);
    responses.push(response);
  }
  const forecasts = new Float64Array(n);
  runWinters(y, 0, n, 'additive', p, start, start.seasonal.slice(), forecasts);
  const matrix = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t < n; t++) sum += responses[i]![t]! * responses[j]![t]!;
      matrix[i * k + j] = sum;
      matrix[j * k + i] = sum;
    }
    for (let t = 0; t < n; t++) right[i]! += (y[t]! - forecasts[t]!) * responses[i]![t]!;
  }
  const by = new Float64Array(k);
  if (solve(matrix, right, k, by)) {
    start.level += by[0]!;
    start.trend += by[1]!;
    for (let i = 2; i < k; i++) {
      start.seasonal[i - 2]! += by[i]!;
      start.seasonal[m - 1]! -= by[i]!;
    }
  }
  const { sse } = runWinters(y, 0, n, 'additive', p, start, start.seasonal.slice());
  return { ...start, sse };
}
