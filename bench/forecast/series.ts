import { random } from '../../src/server/forecasting/methods/random';

const WEEKS = 104;

/** Weekly demand of many products over two years, a quarter of each class; the same in every run. */
export function manySeries(count: number): Float64Array[] {
  const next = random(20_261_121);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, (_, i) => {
    const level = 5 + next() * 60;
    const trend = (next() - 0.5) * 0.3;
    const swing = next() * 0.5;
    const phase = next() * 2 * Math.PI;
    return Float64Array.from({ length: WEEKS }, (_, t) => {
      const mean = Math.max(0.5, (level + trend * t) * (1 + swing * Math.sin((2 * Math.PI * t) / 52 + phase)));
      if (i % 4 === 0) return Math.max(0, Math.round(mean + normal() * mean * 0.15)); // smooth
      if (i % 4 === 1) return Math.max(0, Math.round(mean * Math.exp(normal() * 0.9))); // erratic
      if (next() > 0.3) return 0;
      return Math.max(1, Math.round(i % 4 === 2 ? 3 + normal() : mean * Math.exp(normal()))); // intermittent, lumpy
    });
  });
}
