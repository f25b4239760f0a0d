/** z of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share (Wilson 1927): where the true share probably lies after `good` of `all`. Without any
 * observation everything is possible: 0 to 1.
 */
export function wilson(good: number, all: number, z = Z): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const share = good / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const whole = 1 + (z * z) / all;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
