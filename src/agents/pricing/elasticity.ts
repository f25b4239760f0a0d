/** Units sold in a week and the list price of that week, minor units. */
export type Week = { units: number; priceMinor: number };
/** Price elasticity of demand with the range it probably lies in (90 %), and what it rests on. */
export type Elasticity = {
  middle: number;
  steep: number;
  flat: number;
  basis: 'own' | 'category' | 'house';
  weeks: number;
};

/** What the house assumes of a pump until sales say otherwise: mean and standard deviation. */
const HOUSE = { mean: -1.3, sd: 0.5 } as const;
/** Products of a category differ from one another by about this much. */
const SPREAD = 0.4;
const LEAST_WEEKS = 8;
/** A price that hardly moved says nothing about demand. */
const LEAST_MOVE = 1.02;
const Z90 = 1.645;

type Line = { slope: number; variance: number; weeks: number };

/**
 * Slope of log units on log price by least squares, for one product or for several of a category at once: each product's own level
 * is taken out first (fixed effects), so a dear pump is not compared with a cheap one. Undefined when prices hardly moved.
 */
export function logLogSlope(products: readonly (readonly Week[])[]): Line | undefined {
  let [sxx, sxy, weeks, groups] = [0, 0, 0, 0];
  const residuals: { x: number; y: number }[] = [];
  for (const all of products) {
    const points = all
      .filter((w) => w.priceMinor > 0)
      .map((w) => ({ x: Math.log(w.priceMinor), y: Math.log(w.units + 0.5) }));
    const prices = points.map((p) => p.x);
    if (points.length < LEAST_WEEKS || Math.max(...prices) - Math.min(...prices) < Math.log(LEAST_MOVE)) continue;
    const mean = (of: (p: { x: number; y: number }) => number) =>
      points.reduce((sum, p) => sum + of(p), 0) / points.length;
    const [mx, my] = [mean((p) => p.x), mean((p) => p.y)];
    for (const p of points) {
      sxx += (p.x - mx) ** 2;
      sxy += (p.x - mx) * (p.y - my);
      residuals.push({ x: p.x - mx, y: p.y - my });
    }
    weeks += points.length;
    groups++;
  }
  const freedom = weeks - groups - 1;
  if (sxx === 0 || freedom < 1) return undefined;
  const slope = sxy / sxx;
  const left = residuals.reduce((sum, { x, y }) => sum + (y - slope * x) ** 2, 0);
  return { slope, variance: left / freedom / sxx, weeks };
}

/** A measured slope drawn towards what was believed before, each weighed by its precision. */
const shrink = (line: Line | undefined, prior: { mean: number; variance: number }) => {
  if (!line) return prior;
  const [a, b] = [1 / Math.max(line.variance, 1e-4), 1 / prior.variance];
  return { mean: (line.slope * a + prior.mean * b) / (a + b), variance: 1 / (a + b) };
};

/** A product's elasticity: its own weeks shrunk to its category's, the category's to the house's. Never positive, never absurd. */
export function elasticityOf(own: readonly Week[], category: readonly (readonly Week[])[]): Elasticity {
  const pooled = logLogSlope(category);
  const ofCategory = shrink(pooled, { mean: HOUSE.mean, variance: HOUSE.sd ** 2 });
  const line = logLogSlope([own]);
  const { mean, variance } = shrink(line, { mean: ofCategory.mean, variance: ofCategory.variance + SPREAD ** 2 });
  const bound = (e: number) => Math.round(Math.min(-0.2, Math.max(-4, e)) * 100) / 100;
  const half = Z90 * Math.sqrt(variance);
  return {
    middle: bound(mean),
    steep: bound(mean - half),
    flat: bound(mean + half),
    basis: line ? 'own' : pooled ? 'category' : 'house',
    weeks: line?.weeks ?? pooled?.weeks ?? 0,
  };
}

/** Days' sales and price steps as weeks, oldest first. Steps hold the price before them, so the first weeks are known, too. */
export function weeksOf(
  sales: readonly { day: string; units: number }[],
  steps: readonly { at: string; amountMinor: number }[],
  priceNow: number,
  from: string,
  until: string,
): Week[] {
  const weeks: Week[] = [];
  const WEEK = 7 * 86_400_000;
  for (let end = Date.parse(until); end - WEEK >= Date.parse(from); end -= WEEK) {
    const [first, last] = [end - WEEK, end].map((at) => new Date(at).toISOString().slice(0, 10)) as [string, string]; // two in, two out
    const changed = steps.filter((s) => s.at.slice(0, 10) > first && s.at.slice(0, 10) <= last);
    // A week in which the price moved belongs to neither price.
    if (changed.length > 0) continue;
    const units = sales.filter((s) => s.day > first && s.day <= last).reduce((sum, s) => sum + s.units, 0);
    const step = steps.filter((s) => s.at.slice(0, 10) <= first).at(-1);
    const next = steps.find((s) => s.at.slice(0, 10) > last);
    const priceMinor = step?.amountMinor ?? (next ? undefined : priceNow);
    if (priceMinor !== undefined) weeks.unshift({ units, priceMinor });
  }
  return weeks;
}
