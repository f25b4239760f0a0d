import { z } from 'zod';
import { compileCondition, compileKey } from '../expression/compile';
import { parseCron } from '../time/cron';
import { moment } from '../time/duration';

const concurrency = z.object({
  limit: z.number().int().nonnegative(),
  key: z.string().nullish(),
  scope: z.enum(['fn', 'env', 'account']).nullish(),
});

/** A function's configuration as the SDK sends it. Strict: an option unknown to this runner is refused, not ignored. */
const configuration = z.strictObject({
  id: z.string(),
  name: z.string().nullish(),
  triggers: z.array(
    z.union([
      z.strictObject({ event: z.string(), expression: z.string().nullish() }),
      z.strictObject({ cron: z.string() }),
    ]),
  ),
  steps: z.record(
    z.string(),
    z.looseObject({
      runtime: z.looseObject({ type: z.literal('http') }),
      retries: z.object({ attempts: z.number().int().nonnegative().nullish() }).nullish(),
    }),
  ),
  idempotency: z.string().nullish(),
  concurrency: z.union([z.number(), concurrency, z.array(concurrency)]).nullish(),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: z.string().nullish(), timeout: z.string().nullish() }))
    .nullish(),
});

/** Options whose meaning needs the real server's queue. */
const REFUSED = ['batchEvents', 'debounce', 'throttle', 'rateLimit', 'singleton', 'priority', 'timeouts'] as const;
const DEFAULT_RETRIES = 4;

type Limit = { limit: number; scope: 'fn' | 'env' | 'account'; key: string | undefined };

/** One function, checked: everything in it is something this runner does exactly. */
export type Fn = {
  id: string;
  attempts: number;
  triggers: { event: string; expression: string | undefined }[];
  crons: string[];
  idempotency: string | undefined;
  limits: Limit[];
  cancels: { event: string; if: string | undefined; timeout: string | undefined }[];
};

/** Reads one function's configuration. Throws with every reason for which the embedded runner refuses it. */
export function readConfiguration(raw: Record<string, unknown>): Fn {
  const id = String(raw.id);
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== null));
  const refused = REFUSED.filter((name) => name in given);
  if (refused.length)
    throw new Error(`${id}: ${refused.join(', ')} needs a real Inngest server (INNGEST_RUNNER=server)`);
  const read = configuration.safeParse(given);
  if (!read.success) throw new Error(`${id}: ${read.error.issues.map(told).join('; ')}`);
  const fn = normalise(read.data);
  try {
    check(fn);
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return fn;
}

// With its names: who reads it looks for the option in the code.
function told(issue: z.core.$ZodIssue) {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
  return `${[...issue.path, ...(unknown ? [unknown] : [])].join('.')}: ${issue.message}`;
}

function normalise(raw: z.infer<typeof configuration>): Fn {
  const { concurrency: given } = raw;
  const limits = given === undefined || given === null ? [] : Array.isArray(given) ? given : [given];
  return {
    id: raw.id,
    attempts: (Object.values(raw.steps)[0]?.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    triggers: raw.triggers.flatMap((it) =>
      'event' in it ? [{ event: it.event, expression: it.expression ?? undefined }] : [],
    ),
    crons: raw.triggers.flatMap((it) => ('cron' in it ? [it.cron] : [])),
    idempotency: raw.idempotency ?? undefined,
    limits: limits
      .map((it) => (typeof it === 'number' ? { limit: it } : it))
      .filter((it) => it.limit > 0)
      .map((it) => ({
        limit: it.limit,
        scope: ('scope' in it && it.scope) || 'fn',
        key: ('key' in it && it.key) || undefined,
      })),
    cancels: (raw.cancel ?? []).map((it) => ({
      event: it.event,
      if: it.if ?? undefined,
      timeout: it.timeout ?? undefined,
    })),
  };
}

function check(fn: Fn): void {
  for (const { expression } of fn.triggers) if (expression) compileCondition(expression, ['event']);
  for (const cron of fn.crons) parseCron(cron);
  if (fn.idempotency) compileKey(fn.idempotency);
  for (const { key } of fn.limits) if (key) compileKey(key);
  for (const cancel of fn.cancels) {
    if (cancel.if) compileCondition(cancel.if, ['event', 'async']);
    if (cancel.timeout) moment(cancel.timeout);
  }
}

/** Whether an event's name fits a trigger's, which may end in a wildcard ("shop/*"). */
export const matchesName = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)));
