/** What one fault did: how often it was really brought about (0: not tried, and why stands in `said`), and what was lost by it. */
export type Tried = { what: string; times: number; said: string; lost: number };

/** One line each: a tick only for what happened at least once and lost nothing. */
export const lineOf = ({ what, times, said, lost }: Tried): string =>
  times === 0
    ? `- ${what.padEnd(44)} not tried: ${said}`
    : `${lost === 0 ? '✓' : '✗'} ${what.padEnd(44)} ${said}; lost: ${lost === 0 ? 'nothing' : lost}`;

/** The last line and the exit code: 0 everything tried and nothing lost, 1 something was lost, 2 something was not tried. */
export function conclusion(all: readonly Tried[]): { sentence: string; code: 0 | 1 | 2 } {
  const lost = all.reduce((sum, it) => sum + it.lost, 0);
  const left = all.filter((it) => it.times === 0).map((it) => it.what);
  const tail = left.length > 0 ? ` Not tried: ${left.join(', ')}.` : '';
  if (lost > 0) return { sentence: `${lost} lost.${tail}`, code: 1 };
  return left.length > 0
    ? { sentence: `Nothing was lost by what was tried.${tail}`, code: 2 }
    : { sentence: 'Everything was tried. Nothing was lost.', code: 0 };
}
