import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';

const WAIT_MS = 2_000;

const Steps = z.object({
  data: z.object({
    status: z.string(),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    steps: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        op: z.string(),
        /** Counted from nought, as the engine does. */
        attempt: z.int(),
        savedAt: z.string(),
        error: z.string().nullable(),
      }),
    ),
    waits: z.array(z.object({ name: z.string().nullable(), kind: z.string(), until: z.string() })),
    /** What is under way: how often it was tried and what went wrong the last time. */
    calls: z.array(z.object({ attempt: z.int(), runAt: z.string(), error: z.string().nullable() })),
  }),
});
export type DurableSteps =
  | ({ is: 'known' } & z.infer<typeof Steps>['data'])
  /** A real Inngest server drives it and shows it better. */
  | { is: 'elsewhere'; href: string }
  | { is: 'unknown'; why: string };

/** The durable steps of a run with their times, attempts and errors, as the engine that drives it tells them. Never their contents. */
export async function durableSteps(runId: string): Promise<DurableSteps> {
  // Only a run that the asker may see is asked about: the engine knows nothing of organisations.
  const run = await db.agentRun.findFirst({ where: { id: runId }, select: { id: true } });
  if (!run) return { is: 'unknown', why: 'There is no such run.' };
  const { INNGEST_RUNNER, INNGEST_BASE_URL, INNGEST_DASHBOARD_URL, INNGEST_SIGNING_KEY } = process.env;
  if (INNGEST_RUNNER === 'server')
    return { is: 'elsewhere', href: dashboardOf(runId, INNGEST_DASHBOARD_URL ?? INNGEST_BASE_URL) };
  if (!INNGEST_BASE_URL || !INNGEST_SIGNING_KEY)
    return { is: 'unknown', why: 'No durable engine is set up here, so its steps are not known.' };
  try {
    const answer = await fetch(new URL(`/v0/runs/${encodeURIComponent(runId)}/steps`, INNGEST_BASE_URL), {
      headers: { authorization: `Bearer ${hashed(INNGEST_SIGNING_KEY)}` },
      signal: AbortSignal.timeout(WAIT_MS),
      cache: 'no-store',
    });
    if (answer.status === 404)
      return { is: 'unknown', why: 'The durable engine does not hold this run: it keeps ended ones for two weeks.' };
    if (!answer.ok) return { is: 'unknown', why: `The durable engine answered ${answer.status}.` };
    return { is: 'known', ...Steps.parse(await answer.json()).data };
  } catch {
    return { is: 'unknown', why: 'The durable engine cannot be reached at the moment.' };
  }
}

/** Where a real server shows a run: a dashboard's own address holds `{runId}`, a self-hosted one has its usual page. */
export const dashboardOf = (runId: string, base = 'https://app.inngest.com/env/production/runs/{runId}') =>
  base.includes('{runId}')
    ? base.replace('{runId}', encodeURIComponent(runId))
    : `${base.replace(/\/+$/, '')}/run?runID=${encodeURIComponent(runId)}`;

const PREFIX = /^signkey-\w+-/;
/** The signing key as Inngest's API takes it: SHA-256 of its bytes behind the same prefix. */
const hashed = (key: string) =>
  `${PREFIX.exec(key)?.[0] ?? ''}${createHash('sha256')
    .update(Buffer.from(key.replace(PREFIX, ''), 'hex'))
    .digest('hex')}`;
