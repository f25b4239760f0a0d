import { createHash } from 'node:crypto';
import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { type LoggedEvent, readLog } from './log';
import { report } from './observe/faults';
import { traced } from './observe/trace';
import { load, store } from './project';
import type { AnyProjection } from './projection';
import type { Reaction } from './reaction';
import { run } from './run';

/** Something that follows an organisation's log with a checkpoint of its own. */
export type Consumer = {
  name: string;
  types: readonly string[];
  from: 'all' | 'new';
  /** Handles events in order. Throwing leaves the checkpoint before the event it failed on. */
  handle: (
    orgId: string,
    events: readonly LoggedEvent[],
    done: (position: number) => void,
    from: number,
  ) => Promise<void>;
  /** It moves its own checkpoint, in the transaction of what it writes. */
  savesItself?: boolean;
};

const BATCH = 500;
type Standing = { position: number; failedAt: Date | null; attempts: number };

/**
 * Takes a consumer as far as the log goes. A failing event stops only this consumer in this organisation: the place and the
 * reason are kept in its checkpoint and it is tried again after a growing pause (1 s doubling to 5 min).
 */
export async function catchUp(
  orgId: string,
  consumer: Consumer,
  head: number,
): Promise<'current' | 'failed' | 'waiting'> {
  const standing = await checkpoint(orgId, consumer, head);
  if (standing.failedAt && Date.now() < standing.failedAt.getTime() + pause(standing.attempts)) return 'waiting';
  let position = standing.position;
  while (position < head) {
    const events = await readLog(orgId, { after: position, upTo: head, types: consumer.types, limit: BATCH });
    let handled = position;
    try {
      const handle = () => consumer.handle(orgId, events, (at) => (handled = at), position);
      const seen = { 'jovey.consumer': consumer.name, 'jovey.after': position, 'jovey.events': events.length };
      await (events.length > 0 ? traced(`consumer ${consumer.name}`, seen, handle) : handle());
    } catch (error) {
      report(`consumer ${consumer.name}`, error, { orgId, after: handled });
      await save(orgId, consumer.name, consumer.savesItself ? handled : position, handled, error);
      return 'failed';
    }
    const next = events.length < BATCH ? head : events.at(-1)!.position;
    await save(orgId, consumer.name, consumer.savesItself ? handled : position, next);
    position = next;
  }
  return 'current';
}

const pause = (attempts: number) => Math.min(300_000, 1000 * 2 ** Math.max(0, attempts - 1));

/** Whether a consumer stands at an event; `waits`: it rests until its pause is over. Undefined when it does not stand. */
export async function failureOf(orgId: string, name: string): Promise<{ waits: boolean } | undefined> {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ waits: boolean }>(
      `select "failedAt" is not null as waits from es_checkpoint where "orgId" = $1 and consumer = $2 and error is not null`,
      [orgId, name],
    ),
  );
  return rows[0];
}

/** Ends the pause of a consumer that stands: its next turn tries the event again. How often it failed is remembered. */
export const tryAgain = (orgId: string, name: string) =>
  asSystem(orgId, () =>
    readPool().query('update es_checkpoint set "failedAt" = null where "orgId" = $1 and consumer = $2', [orgId, name]),
  );

async function checkpoint(orgId: string, consumer: Consumer, head: number): Promise<Standing> {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ position: string; failedAt: Date | null; attempts: number }>({
      name: 'checkpoint',
      text: `with known as (select position, "failedAt", attempts from es_checkpoint where "orgId" = $1 and consumer = $2),
        made as (insert into es_checkpoint ("orgId", consumer, position) select $1, $2, $3 where not exists (select from known) on conflict do nothing returning position, "failedAt", attempts)
        select * from known union all select * from made`,
      values: [orgId, consumer.name, consumer.from === 'new' ? head : 0],
    }),
  );
  const row = rows[0];
  return { position: Number(row?.position ?? 0), failedAt: row?.failedAt ?? null, attempts: row?.attempts ?? 0 };
}

async function save(orgId: string, name: string, before: number, position: number, error?: unknown) {
  const text = error === undefined ? null : error instanceof Error ? error.message : String(error);
  await asSystem(orgId, () =>
    readPool().query({
      name: 'save-checkpoint',
      text: `update es_checkpoint set position = $4, "updatedAt" = now(), error = $5::text, "failedAt" = case when $5::text is null then null else now() end,
        attempts = case when $5::text is null then 0 when $4 > $3 then 1 else attempts + 1 end where "orgId" = $1 and consumer = $2 and position = $3`,
      values: [orgId, name, before, position, text],
    }),
  );
}

/** A reaction as a consumer: its commands carry the event as cause and a key made of both, so a repetition changes nothing. */
export const reacting = (reaction: Reaction): Consumer => ({
  name: reaction.name,
  types: [...reaction.on.keys()],
  from: reaction.from,
  handle: async (orgId, events, done) => {
    for (const event of events) {
      await reaction.on.get(event.type)!(event, {
        orgId,
        run: (command, input, key = command.name) =>
          run(command, input, {
            orgId,
            actor: reaction.actor,
            key: createHash('sha256').update([event.id, key].join('\0')).digest('base64url'),
            causationId: event.id,
            correlationId: String(event.meta.correlationId),
          }),
      });
      done(event.position);
    }
  },
});

/** An asynchronous projection as a consumer: the same pure rows as inline, a batch at a time. */
export const projecting = (projection: AnyProjection): Consumer => ({
  name: `projection:${projection.name}`,
  types: [...projection.handlers.keys()],
  from: 'all',
  savesItself: true,
  handle: async (orgId, events, done, from) => {
    const last = events.at(-1)?.position;
    if (last === undefined) return;
    await asSystem(orgId, async () => {
      const client = await readPool().connect();
      try {
        await client.query('begin; set local enable_sort = off'); // see load
        // First of all: whoever holds the checkpoint (a rebuild, another worker) has the table to themselves.
        const moved = await client.query({
          text: `update es_checkpoint set position = $4, "updatedAt" = now() where "orgId" = $1 and consumer = $2 and position = $3`,
          values: [orgId, `projection:${projection.name}`, from, last],
        });
        if (moved.rowCount !== 1) throw new Error('another worker moved this checkpoint');
        const rows = await load(client, orgId, projection, events);
        for (const event of events) rows.apply(event);
        for (const query of store(client, orgId, rows)) await query;
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    });
    done(last);
  },
});
