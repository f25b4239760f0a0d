/**
 * The point between `low` and `high` where a continuous function crosses zero, to the precision of a double. Chandrupatla (1997):
 * inverse quadratic steps where they are safe, bisection otherwise. RangeError when the ends have the same sign.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError('the function has one sign at both ends');
  let t = 0.5;
  for (let step = 0; step < 200; step++) {
    const x = a + t * (b - a);
    const fx = f(x);
    let [c, fc] = [b, fb];
    if (fx > 0 === fa > 0) [c, fc] = [a, fa];
    else [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const [best, fbest] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const limit = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (fbest === 0 || limit > 0.5) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const smooth = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    const quadratic = (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb));
    t = Math.min(1 - limit, Math.max(limit, smooth ? quadratic : 0.5));
  }
  return a;
}
