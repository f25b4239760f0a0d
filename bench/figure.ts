/** One measured figure. `ratio` = value / baseline (both from the same run); `ok` says whether it meets the target ratio. */
export type Figure = {
  name: string;
  unit: string;
  value: number;
  baseline: number;
  ratio: number;
  /** The least ratio wanted; negative: the ratio may be at most its absolute value; null: shown only. */
  target: number | null;
  ok: boolean;
};

/** Takes a figure without what follows from it. A ratio may be given when it is a median of paired rounds. */
export type Report = (figure: Omit<Figure, 'ok' | 'ratio'> & { ratio?: number }) => void;
export type Bench = {
  what: string;
  ownSystem?: boolean;
  run: (report: Report, context: { folder: string }) => Promise<void>;
};

export function print(given: Omit<Figure, 'ok' | 'ratio'> & { ratio?: number }, json: boolean): Figure {
  const ratio = given.ratio ?? given.value / given.baseline;
  const { target } = given;
  const figure = {
    ...given,
    value: tidy(given.value),
    baseline: tidy(given.baseline),
    ratio: tidy(ratio),
    ok: target === null || (target < 0 ? ratio <= -target : ratio >= target),
  };
  if (json)
    console.log(
      JSON.stringify({
        name: figure.name,
        unit: figure.unit,
        value: figure.value,
        baseline: figure.baseline,
        ratio: figure.ratio,
        target,
        ok: figure.ok,
      }),
    );
  else {
    const want = target === null ? '' : target < 0 ? `(at most ${-target})` : `(at least ${target})`;
    console.log(
      `  ${figure.ok ? '✓' : '✗'} ${figure.name.padEnd(58)} ${String(figure.value).padStart(9)} ${figure.unit.padEnd(9)} ratio ${figure.ratio} ${want}`,
    );
  }
  return figure;
}

const tidy = (n: number) => (Math.abs(n) >= 100 ? Math.round(n) : Number(n.toPrecision(3)));

export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The value below which a share of the sample lies (nearest rank). */
export const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!;

/** Runs `clients` loops for a time; answers operations per second. */
export async function closedLoop(
  clients: number,
  ms: number,
  operation: (client: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const until = performance.now() + ms;
  const start = performance.now();
  const counts = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let turn = 0;
      while (performance.now() < until) await operation(client, turn++);
      return turn;
    }),
  );
  return (counts.reduce((a, b) => a + b, 0) * 1000) / (performance.now() - start);
}
