/** What minimising found. */
export type Minimum = { at: Float64Array; value: number; evaluations: number };

/**
 * Minimum of a function of one variable between two bounds: a coarse look first, so that a second valley is not missed, then
 * golden section (Kiefer 1953) down to `tolerance`.
 */
export function minimiseLine(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-8,
  looks = 12,
): number {
  const step = (high - low) / looks;
  let best = low;
  let least = f(low);
  for (let i = 1; i <= looks; i++) {
    const value = f(low + i * step);
    if (value < least) {
      least = value;
      best = low + i * step;
    }
  }
  let a = Math.max(low, best - step);
  let b = Math.min(high, best + step);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let fc = f(c);
  let fd = f(d);
  while (b - a > tolerance) {
    if (fc < fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - ratio * (b - a);
      fc = f(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + ratio * (b - a);
      fd = f(d);
    }
  }
  const middle = (a + b) / 2;
  // The bound itself may be the minimum: golden section only comes near it.
  let at = f(middle) <= least ? middle : best;
  for (const edge of [low, high]) if (Math.abs(edge - at) < step && f(edge) <= f(at)) at = edge;
  return at;
}

type Bounds = { low: readonly number[]; high: readonly number[] };

/**
 * Minimum of a function of a few variables within a box: Nelder and Mead's simplex (1965), points outside moved to the nearest
 * bound. Stops when the values of the simplex agree to `tolerance` (relative) or after `most` evaluations.
 */
export function minimise(
  f: (x: Float64Array) => number,
  start: readonly number[],
  { low, high }: Bounds,
  { tolerance = 1e-10, most = 400, size = 0.25 } = {},
): Minimum {
  const n = start.length;
  const points = Array.from({ length: n + 1 }, (_, i) => {
    const x = Float64Array.from(start);
    if (i > 0) {
      const k = i - 1;
      const width = Number.isFinite(high[k]! - low[k]!)
        ? (high[k]! - low[k]!) * size
        : Math.max(1, Math.abs(x[k]!)) * size;
      x[k] = x[k]! + width <= high[k]! ? x[k]! + width : x[k]! - width;
    }
    return x;
  });
  const values = new Float64Array(n + 1);
  let evaluations = 0;
  const value = (x: Float64Array) => {
    for (let k = 0; k < n; k++) x[k] = Math.min(high[k]!, Math.max(low[k]!, x[k]!));
    evaluations++;
    const y = f(x);
    return Number.isNaN(y) ? Number.POSITIVE_INFINITY : y;
  };
  for (let i = 0; i <= n; i++) values[i] = value(points[i]!);
  const centre = new Float64Array(n);
  const tried = new Float64Array(n);
  const further = new Float64Array(n);
  const along = (to: Float64Array, from: Float64Array, by: number) => {
    for (let k = 0; k < n; k++) to[k] = centre[k]! + by * (from[k]! - centre[k]!);
    return value(to);
  };
  while (evaluations < most) {
    let best = 0;
    let worst = 0;
    let second = -1;
    for (let i = 1; i <= n; i++) {
      if (values[i]! < values[best]!) best = i;
      if (values[i]! > values[worst]!) worst = i;
    }
    for (let i = 0; i <= n; i++) if (i !== worst && (second < 0 || values[i]! > values[second]!)) second = i;
    if (values[worst]! - values[best]! <= tolerance * (Math.abs(values[best]!) + tolerance)) break;
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let i = 0; i <= n; i++) if (i !== worst) sum += points[i]![k]!;
      centre[k] = sum / n;
    }
    const reflected = along(tried, points[worst]!, -1);
    if (reflected < values[best]!) {
      const expanded = along(further, points[worst]!, -2);
      points[worst]!.set(expanded < reflected ? further : tried);
      values[worst] = Math.min(expanded, reflected);
    } else if (reflected < values[second]!) {
      points[worst]!.set(tried);
      values[worst] = reflected;
    } else {
      const contracted = along(further, points[worst]!, reflected < values[worst]! ? -0.5 : 0.5);
      if (contracted < Math.min(reflected, values[worst]!)) {
        points[worst]!.set(further);
        values[worst] = contracted;
      } else
        for (let i = 0; i <= n; i++) {
          if (i === best) continue;
          for (let k = 0; k < n; k++) points[i]![k] = (points[i]![k]! + points[best]![k]!) / 2;
          values[i] = value(points[i]!);
        }
    }
  }
  let best = 0;
  for (let i = 1; i <= n; i++) if (values[i]! < values[best]!) best = i;
  return { at: points[best]!, value: values[best]!, evaluations };
}
