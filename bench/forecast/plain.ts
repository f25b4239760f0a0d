/**
 * What a first program for the same task does: three smoothing methods, parameters by trying every 0.05, and at every origin a fresh run
 * over an array of its own. No Theta, no seasons, no Croston.
 */
export function plainSelection(series: ArrayLike<number>, horizon: number): { method: string; forecast: number[] } {
  const y = Array.from(series);
  const first = Math.ceil(y.length * 0.6);
  const grid = Array.from({ length: 19 }, (_, i) => (i + 1) * 0.05);
  const candidates = [
    { method: 'mean', runs: [(past: number[]) => flat(past.reduce((a, b) => a + b, 0) / past.length)] },
    { method: 'ses', runs: grid.map((alpha) => (past: number[]) => flat(smooth(past, alpha))) },
    {
      method: 'holt',
      runs: grid.flatMap((alpha) => [0.05, 0.2].map((beta) => (past: number[]) => trend(past, alpha, beta))),
    },
  ];
  const scored = candidates.map(({ method, runs }) => {
    const fitted = runs.map((run) => ({ run, error: oneStep(y.slice(0, first), run) }));
    const { run } = fitted.reduce((a, b) => (b.error < a.error ? b : a));
    const errors: number[] = [];
    for (let origin = first; origin < y.length; origin++) {
      const ahead = run(y.slice(0, origin));
      for (let h = 1; h <= horizon && origin + h <= y.length; h++) errors.push(y[origin + h - 1]! - ahead(h));
    }
    return { method, run, error: errors.reduce((sum, e) => sum + e * e, 0) / errors.length };
  });
  const best = scored.reduce((a, b) => (b.error < a.error ? b : a));
  const ahead = best.run(y);
  return { method: best.method, forecast: Array.from({ length: horizon }, (_, i) => ahead(i + 1)) };
}

type Ahead = (h: number) => number;
const flat =
  (level: number): Ahead =>
  () =>
    level;
const smooth = (past: number[], alpha: number) => past.reduce((level, v) => level + alpha * (v - level), past[0]!);

function trend(past: number[], alpha: number, beta: number): Ahead {
  let [level, slope] = [past[0]!, past[1]! - past[0]!];
  for (const v of past.slice(1)) {
    const before = level;
    level = alpha * v + (1 - alpha) * (level + slope);
    slope = beta * (level - before) + (1 - beta) * slope;
  }
  return (h) => level + h * slope;
}

/** Squared one-step errors over the second half of what lies before the first origin, each from a run of its own. */
function oneStep(past: number[], run: (past: number[]) => Ahead): number {
  let sum = 0;
  for (let t = Math.floor(past.length / 2); t < past.length; t++) sum += (past[t]! - run(past.slice(0, t))(1)) ** 2;
  return sum;
}
