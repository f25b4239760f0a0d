import { z } from 'zod';

/** A start-up problem told in one sentence for the person at the terminal; no stack is printed for it. */
export class Refusal extends Error {}

export type Settings = {
  databaseUrl: string;
  signingKey: string;
  eventKey: string;
  /** The runner's own address: host and port it listens on, and the SDK's INNGEST_BASE_URL. */
  baseUrl: URL;
  /** The application's endpoint, the one `serve()` answers at. */
  serveUrl: URL;
  /** Fixed delay between attempts in milliseconds, for tests; undefined means Inngest's own table. */
  backoffMs: number | undefined;
  checkpointing: boolean;
  syncEveryMs: number;
  parallelCalls: number;
  keepDays: number;
};

const number = (fallback: number) => z.coerce.number().positive().default(fallback);

const environment = z.object({
  INNGEST_SIGNING_KEY: z.string().regex(/^signkey-\w+-(?:[0-9a-f]{2}){16,}$/i),
  INNGEST_EVENT_KEY: z.string().min(8),
  INNGEST_BASE_URL: z.url().default('http://127.0.0.1:8288'),
  INNGEST_SERVE_URL: z.url().optional(),
  SITE_URL: z.url().default('http://127.0.0.1:3000'),
  INNGEST_RUNNER_BACKOFF_MS: z.coerce.number().nonnegative().optional(),
  INNGEST_RUNNER_CHECKPOINTING: z.enum(['0', '1']).default('1'),
  INNGEST_RUNNER_SYNC_MS: number(5_000),
  INNGEST_RUNNER_CALLS: number(32),
  INNGEST_RUNNER_KEEP_DAYS: number(14),
});

const SENTENCES: Record<string, string> = {
  INNGEST_SIGNING_KEY: 'INNGEST_SIGNING_KEY must look like signkey-prod-<64 hexadecimal digits>.',
  INNGEST_EVENT_KEY: 'INNGEST_EVENT_KEY must be set, with at least 8 characters.',
};

/** Reads the runner's settings; throws a `Refusal` with one clear sentence for anything it cannot start with. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  if (env.INNGEST_DEV) {
    throw new Refusal(
      'INNGEST_DEV turns signature checks off in the application: unset it, the runner works signed only.',
    );
  }
  const databaseUrl = env.RUNNER_DATABASE_URL ?? env.DATABASE_URL;
  if (!databaseUrl) throw new Refusal('The runner needs RUNNER_DATABASE_URL or DATABASE_URL.');
  const read = environment.safeParse(env);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    throw new Refusal(SENTENCES[name] ?? `${name} is not valid: ${read.error.issues[0]?.message}.`);
  }
  const it = read.data;
  return {
    databaseUrl,
    signingKey: it.INNGEST_SIGNING_KEY,
    eventKey: it.INNGEST_EVENT_KEY,
    baseUrl: new URL(it.INNGEST_BASE_URL),
    serveUrl: new URL(it.INNGEST_SERVE_URL ?? '/api/inngest', it.SITE_URL),
    backoffMs: it.INNGEST_RUNNER_BACKOFF_MS,
    checkpointing: it.INNGEST_RUNNER_CHECKPOINTING === '1',
    syncEveryMs: it.INNGEST_RUNNER_SYNC_MS,
    parallelCalls: it.INNGEST_RUNNER_CALLS,
    keepDays: it.INNGEST_RUNNER_KEEP_DAYS,
  };
}
