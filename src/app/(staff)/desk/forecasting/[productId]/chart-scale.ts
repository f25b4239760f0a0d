/** A value at a place along the axis, in steps. */
export type Plotted = { at: number; value: number };
export type Scale = {
  left: number;
  right: number;
  top: number;
  ticks: number[];
  x: (step: number) => number;
  y: (value: number) => number;
};

/** Round steps from zero to at least `highest`, about `count` of them. */
export function roundTicks(highest: number, count = 4): number[] {
  const raw = highest / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw * 0.999) ?? 10 * power;
  const whole = Math.max(step, 1); // units come whole
  return Array.from({ length: Math.ceil(highest / whole) + 1 }, (_, i) => i * whole);
}

/** Where steps and values stand in a picture of this size. */
export function scaleOf(width: number, height: number, steps: number, highest: number): Scale {
  const ticks = roundTicks(highest);
  const most = ticks.at(-1)!;
  const left = 14 + String(most).length * 7;
  const right = width - 10;
  const top = 16;
  const bottom = height - 26;
  return {
    left,
    right,
    top,
    ticks,
    x: (step) => left + ((step + 0.5) / Math.max(1, steps)) * (right - left),
    y: (value) => bottom - (Math.min(value, most) / most) * (bottom - top),
  };
}

const to = (p: Plotted, s: Scale) => `${s.x(p.at).toFixed(1)} ${s.y(p.value).toFixed(1)}`;

/** A line through values. */
export const linePath = (points: readonly Plotted[], s: Scale) =>
  points.map((p, i) => `${i === 0 ? 'M' : 'L'}${to(p, s)}`).join('');

/** The area between two lines. */
export const bandPath = (low: readonly Plotted[], high: readonly Plotted[], s: Scale) =>
  low.length === 0
    ? ''
    : `${linePath(high, s)}${[...low]
        .reverse()
        .map((p) => `L${to(p, s)}`)
        .join('')}Z`;

/** Steps whose weeks are written below, so that they do not touch. */
export function weekTicks(steps: number, width: number): number[] {
  const every = Math.max(1, Math.ceil(steps / Math.max(2, Math.floor(width / 76))));
  return Array.from({ length: Math.floor((steps - 1) / every) + 1 }, (_, i) => i * every);
}

/** Half of the longest week's name in pixels, such as "Nov 30". */
const HALF = 22;
/** The middle of a week's name: that of its step, or as near as the name is not cut off by the edge. */
export const labelAt = (x: number, width: number) => Math.min(Math.max(x, HALF), width - HALF);
