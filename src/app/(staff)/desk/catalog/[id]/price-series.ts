type Step = { at: string; kind: string; amountMinor: number };
type Point = { on: string; price: number | null; cost: number | null };

/** Steps as one point per day from the first change until today: an amount holds until it changes. */
export function priceSeries(steps: readonly Step[], today: Date): Point[] {
  const first = steps[0];
  if (!first) return [];
  const points: Point[] = [];
  let [price, cost]: (number | null)[] = [null, null];
  let next = 0;
  const from = Math.max(Date.parse(first.at.slice(0, 10)), today.getTime() - 365 * 86_400_000);
  for (let day = from; day <= today.getTime(); day += 86_400_000) {
    const on = new Date(day).toISOString().slice(0, 10);
    for (; next < steps.length && steps[next]!.at.slice(0, 10) <= on; next++) {
      const step = steps[next]!;
      if (step.kind === 'price') price = step.amountMinor;
      else cost = step.amountMinor;
    }
    points.push({ on, price: price ?? null, cost: cost ?? null });
  }
  return points;
}
