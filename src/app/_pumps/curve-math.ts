/** One measured point of a pump: flow in m³/h, head in metres of water. */
export type CurvePoint = { flow: number; head: number };

/** What a pipe system asks for: head = static + friction · flow². Friction in m per (m³/h)². */
export type SystemCurve = { static: number; friction: number };

/** Points sorted by flow, each flow once. Throws on fewer than two or on figures that are not finite. */
export function ordered(points: readonly CurvePoint[]): CurvePoint[] {
  const sorted = [...points].sort((a, b) => a.flow - b.flow);
  const once = sorted.filter((point, index) => index === 0 || point.flow > (sorted[index - 1]?.flow ?? 0));
  if (once.length < 2) throw new Error('a pump curve needs two points of different flow');
  if (once.some(({ flow, head }) => !Number.isFinite(flow) || !Number.isFinite(head)))
    throw new Error('a pump curve needs finite figures');
  return once;
}

/** Slopes at the points after Fritsch and Carlson (1980): smooth, and never rising where the measured points fall. */
export function slopes(points: readonly CurvePoint[]): number[] {
  const secants = points.slice(1).map((next, index) => {
    const here = points[index] ?? next;
    return (next.head - here.head) / (next.flow - here.flow);
  });
  return points.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    const left = (points[index]?.flow ?? 0) - (points[index - 1]?.flow ?? 0);
    const right = (points[index + 1]?.flow ?? 0) - (points[index]?.flow ?? 0);
    return (3 * (left + right)) / ((2 * right + left) / before + (right + 2 * left) / after);
  });
}

/** Head in metres at a flow; undefined outside the measured range. Points as `ordered` gives them. */
export function headAt(points: readonly CurvePoint[], flow: number): number | undefined {
  const right = points.findIndex((point) => point.flow >= flow);
  const b = points[right];
  if (!b) return undefined;
  if (b.flow === flow) return b.head;
  const a = points[right - 1];
  if (!a) return undefined;
  const tangent = slopes(points);
  const width = b.flow - a.flow;
  const t = (flow - a.flow) / width;
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * a.head +
    (t3 - 2 * t2 + t) * width * (tangent[right - 1] ?? 0) +
    (3 * t2 - 2 * t3) * b.head +
    (t3 - t2) * width * (tangent[right] ?? 0)
  );
}

export const systemHead = (system: SystemCurve, flow: number) => system.static + system.friction * flow * flow;

/** The system through one wanted point: what friction remains after lifting by the static head. */
export function systemThrough(staticHead: number, wanted: CurvePoint): SystemCurve {
  if (wanted.flow <= 0) return { static: staticHead, friction: 0 };
  return { static: staticHead, friction: Math.max(0, (wanted.head - staticHead) / wanted.flow ** 2) };
}

/**
 * Where pump and system meet: the flow the pump really gives. Undefined when the pump cannot lift that high, or when it
 * would run out beyond its last measured point.
 */
export function dutyPoint(points: readonly CurvePoint[], system: SystemCurve): CurvePoint | undefined {
  const spare = (flow: number) => (headAt(points, flow) ?? Number.NaN) - systemHead(system, flow);
  let low = points[0]?.flow ?? 0;
  let high = points.at(-1)?.flow ?? 0;
  if (!(spare(low) >= 0) || !(spare(high) <= 0)) return undefined;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (spare(middle) >= 0) low = middle;
    else high = middle;
  }
  const flow = (low + high) / 2;
  return { flow, head: systemHead(system, flow) };
}

/** Round steps from 0 that cover `max` with about `count` intervals: 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks(max: number, count = 5): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough * 0.999) ?? 10) * power;
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
