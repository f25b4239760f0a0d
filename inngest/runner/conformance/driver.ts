import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { hashedKey } from '../sdk/signature';
import type { Target } from './target';

const runSchema = z.looseObject({
  run_id: z.string(),
  status: z.string(),
  output: z.unknown(),
  event_id: z.string().nullish(),
});
export type Run = z.infer<typeof runSchema>;
export type TestEvent = { name: string; data?: Record<string, unknown>; id?: string };

/** Seconds after which something that was waited for hangs: on a busy machine dozens of runs and processes share two cores. */
const PATIENCE = 120;

/** Speaks to an Inngest server with nothing but its public HTTP interface. */
export function driver({ baseUrl, signingKey, eventKey }: Target) {
  const headers = { authorization: `Bearer ${hashedKey(signingKey)}` };
  const seconds = (from: number) => (Date.now() - from) / 1000;

  const post = (events: TestEvent | TestEvent[], more: Record<string, string> = {}, key = eventKey) =>
    fetch(`${baseUrl}/e/${key}`, { method: 'POST', headers: more, body: JSON.stringify(events) });

  /** Sends one event; its internal id. */
  const send = async (name: string, data: Record<string, unknown> = {}, id?: string): Promise<string> => {
    const res = await post({ name, data, ...(id ? { id } : {}) });
    const body = z.object({ ids: z.array(z.string()) }).parse(await res.json());
    return body.ids[0] ?? '';
  };

  const runsOf = async (eventId: string): Promise<Run[]> => {
    const res = await fetch(`${baseUrl}/v1/events/${eventId}/runs`, { headers });
    return z.object({ data: z.array(runSchema).nullish() }).parse(await res.json()).data ?? [];
  };

  const run = async (id: string): Promise<Run> => {
    const res = await fetch(`${baseUrl}/v1/runs/${id}`, { headers });
    return z.object({ data: runSchema }).parse(await res.json()).data;
  };

  /** The one run an event started, as soon as it exists. */
  const started = async (eventId: string, limit = PATIENCE): Promise<Run> => {
    for (const from = Date.now(); seconds(from) < limit; await sleep(30)) {
      const [first] = await runsOf(eventId).catch(() => []);
      if (first) return first;
    }
    throw new Error(`event ${eventId} started no run`);
  };

  /** The one run an event started, once it has ended. */
  const ended = async (eventId: string, limit = PATIENCE): Promise<Run> => {
    const { run_id } = await started(eventId, limit);
    for (const from = Date.now(); ; await sleep(50)) {
      const now = await run(run_id).catch(() => undefined);
      if (now && now.status !== 'Running' && now.status !== 'Queued') return now;
      if (seconds(from) > limit) throw new Error(`run ${run_id} did not end: ${JSON.stringify(now)}`);
    }
  };

  const cancel = async (runId: string): Promise<number> => {
    const res = await fetch(`${baseUrl}/v1/runs/${runId}`, { method: 'DELETE', headers });
    return res.status;
  };

  return { post, send, runsOf, run, started, ended, cancel };
}

/** Repeats `look` until it gives something. */
export async function eventually<T>(look: () => Promise<T | undefined | false>, limitS = PATIENCE): Promise<T> {
  for (const from = Date.now(); Date.now() - from < limitS * 1000; await sleep(40)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`did not happen within ${limitS} s: ${look}`);
}
