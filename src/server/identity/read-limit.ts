import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientAddress } from './client-address';
import type { Limit } from './rate-limit';

/**
 * How much one address may read, generous enough for an office behind one. Counted in memory, of several web processes in that of
 * their parent (`bin/web.mjs`): a read never costs a write. What changes something is counted in the database (`rate-limit.ts`).
 */
export const readLimits = {
  /** Questions of pages, answers of the API. */
  read: { points: 1200, seconds: 60 },
  /** Pages made per request, and what browsers fetch of them ahead: a list of links asks for dozens. */
  page: { points: 6000, seconds: 60 },
  /** Papers, pictures and files that are made for whoever asks. */
  made: { points: 180, seconds: 60 },
  /** Streams opened; each then stays open. */
  stream: { points: 600, seconds: 60 },
} satisfies Record<string, Limit>;
export type ReadKind = keyof typeof readLimits;

type Limiter = Pick<RateLimiterMemory, 'consume'>;
const limiter = (kind: ReadKind): Limiter => {
  const { points, seconds: duration } = readLimits[kind];
  const options = { keyPrefix: `read-${kind}`, points, duration };
  return cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs: PARENT_MS })
    : new RateLimiterMemory(options);
};
/** How long the parent may take to count, milliseconds. */
const PARENT_MS = 3000;

const limiters: Record<ReadKind, Limiter> = {
  read: limiter('read'),
  page: limiter('page'),
  made: limiter('made'),
  stream: limiter('stream'),
};

/** Counts a read, or several at once, by the address it comes from. Seconds to wait before reading again; 0 if it may be now. */
export async function mustWaitToRead(
  headers: { get(name: string): string | null },
  kind: ReadKind,
  times = 1,
): Promise<number> {
  // Benchmarks send a town's requests from one address; never set it where others can reach.
  if (process.env.JOVEY_READ_LIMITS === '0') return 0;
  try {
    await limiters[kind].consume(clientAddress(headers) ?? 'unknown', times);
    return 0;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1000));
    return 0; // Who counts does not answer: that must not close the shop.
  }
}

/** The sentence for somebody who reads too fast. */
export const tooFast = (seconds: number) =>
  `Too many requests came from your network. Nothing was lost; please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`;
