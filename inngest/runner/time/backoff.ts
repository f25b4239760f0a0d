const TABLE_S = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200] as const;
const JITTER_MS = 30_000;

/** The delay in milliseconds before attempt `attempt` (1 is the first retry): Inngest's own table plus jitter, or `fixedMs`. */
export function retryDelay(attempt: number, fixedMs?: number, random: () => number = Math.random): number {
  if (fixedMs !== undefined) return fixedMs;
  const seconds = TABLE_S[Math.min(Math.max(attempt, 1), TABLE_S.length) - 1] ?? 7_200;
  return seconds * 1_000 + Math.floor(random() * JITTER_MS);
}

/** The delay while the application cannot be reached: half a second, doubling up to thirty seconds, for ever. */
export const redeliveryDelay = (count: number): number => Math.min(500 * 2 ** Math.min(count, 10), 30_000);
