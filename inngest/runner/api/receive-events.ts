import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { insertEvent } from '../core/event-store';
import { transaction } from '../database';
import type { Engine } from '../engine';
import { ulid } from '../ulid';
import { HttpError, readJson } from './http';

const MAX_BYTES = 8 * 1024 * 1024;
const plain = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'), 'a zero character');

const eventSchema = z.looseObject({
  name: plain(256)
    .min(1, 'an event needs a name')
    .refine((name) => !name.startsWith('inngest/'), 'names that begin with "inngest/" are reserved'),
  data: z.record(z.string(), z.unknown()).nullish(),
  id: plain(512).nullish(),
  ts: z.number().nullish(),
  user: z.unknown().optional(),
  v: z.string().nullish(),
});

/** POST /e/{key}: keeps one event or several, all or none, and returns their ids. */
export async function receiveEvents(engine: Engine, req: IncomingMessage): Promise<{ ids: string[]; status: number }> {
  const body = await readJson(req, MAX_BYTES);
  const read = z
    .array(eventSchema)
    .min(1)
    .safeParse(Array.isArray(body) ? body : [body]);
  if (!read.success) throw new HttpError(400, z.prettifyError(read.error));
  const seed = req.headers['x-inngest-event-id-seed'];
  const ids = await transaction(engine.pool, async (tx) => {
    const stored: string[] = [];
    for (const [index, event] of read.data.entries()) {
      const { id } = await insertEvent(tx, eventBody(event), seededId(seed, index));
      stored.push(id);
    }
    return stored;
  });
  return { ids, status: 200 };
}

const eventBody = (event: z.infer<typeof eventSchema>) => ({
  name: event.name,
  data: event.data ?? {},
  ...(event.id ? { id: event.id } : {}),
  ...(event.ts ? { ts: event.ts } : {}),
  ...(event.user === undefined ? {} : { user: event.user }),
  ...(event.v ? { v: event.v } : {}),
});

/** The SDK repeats a failed send with the same seed ("milliseconds,base64"): the same seed gives the same ids. */
function seededId(seed: string | string[] | undefined, index: number): { id?: string } {
  const [ms, entropy] = typeof seed === 'string' ? seed.split(',') : [];
  const time = Number(ms);
  if (!entropy || !Number.isSafeInteger(time) || time < 0 || time > 2 ** 47) return {};
  return { id: ulid(time, `${seed}#${index}`) };
}
