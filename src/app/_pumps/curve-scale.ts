import { type CurvePoint, slopes } from './curve-math';

export type Frame = { width: number; height: number; left: number; right: number; top: number; bottom: number };

/** From figures to pixels inside a frame; both axes start at zero. */
export function scales(frame: Frame, maxFlow: number, maxHead: number) {
  const wide = frame.width - frame.left - frame.right;
  const high = frame.height - frame.top - frame.bottom;
  return {
    x: (flow: number) => frame.left + (flow / maxFlow) * wide,
    y: (head: number) => frame.top + high - (head / maxHead) * high,
    flowAt: (x: number) => ((x - frame.left) / wide) * maxFlow,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The pump's curve as an SVG path: the same cubic that `headAt` reads, as Bézier pieces. */
export function curvePath(points: readonly CurvePoint[], x: (flow: number) => number, y: (head: number) => number) {
  const tangent = slopes(points);
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${round(x(point.flow))} ${round(y(point.head))}`;
      const third = (point.flow - before.flow) / 3;
      const out = [before.flow + third, before.head + third * (tangent[index - 1] ?? 0)] as const;
      const into = [point.flow - third, point.head - third * (tangent[index] ?? 0)] as const;
      return `C${[...out.entries(), ...into.entries(), ...[point.flow, point.head].entries()]
        .map(([axis, value]) => round(axis === 0 ? x(value) : y(value)))
        .join(' ')}`;
    })
    .join('');
}
