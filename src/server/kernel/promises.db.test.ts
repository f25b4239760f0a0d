import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rebuildProjections } from './fork/rebuild';
import { readLog } from './log';
import { organisation } from './testing/organisation';
import { allDifferences } from './testing/rebuild';
import { CoinsAdded, inline, later, openTills } from './testing/till';
import { type Append, appendGroup } from './writer/append';
import { append } from './writer/coalesce';

// What a store of events must not get wrong, each under the conditions in which stores have been seen to get it wrong: races,
// transactions left open, transactions whose number is older than their events, retries, rebuilds of a log written by many.
beforeAll(openTills);

const coin = (stream: string, expected: Append['expected'], more: Partial<Append> = {}): Append => ({
  stream: `till-${stream}`,
  streamType: 'till',
  expected,
  by: 'system:test',
  events: [{ type: CoinsAdded.type, data: { tillId: stream, coins: 1 } }],
  ...more,
});
const accepted = (results: { outcome: string }[]) => results.filter((r) => r.outcome === 'done').length;
const RACERS = 16;
const RACES = 20;

const open: pg.Client[] = [];
/** A connection of the application's, for transactions that a test holds open. */
async function connection(url = process.env.APP_DATABASE_URL) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  open.push(client);
  return client;
}
afterEach(() => Promise.all(open.splice(0).map((client) => client.end())));

/** Appends one event inside a connection's own transaction. */
const appendOn = async (client: pg.Client, orgId: string, stream: string, expected: number) => {
  const { rows } = await client.query<{ outcome: string; last_position: string | null }>(
    `select outcome, last_position from es_append_one($1, $2, 'till', $3, null, $4, $5, 1::smallint, $6, null, null, '{}', 'system:test')`,
    [orgId, `till-${stream}`, expected, randomUUID(), CoinsAdded.type, { tillId: stream, coins: 1 }],
  );
  return [rows[0]!.outcome, rows[0]!.last_position && Number(rows[0]!.last_position)];
};

/** A reader that goes on from where it stood, a few events at a time, as consumers do. */
function reader(orgId: string, limit = 500) {
  const seen: { position: number; stream: string; version: number }[] = [];
  return {
    seen,
    read: async () => {
      for (;;) {
        const events = await readLog(orgId, { after: seen.at(-1)?.position ?? 0, limit });
        seen.push(...events.map((e) => ({ position: e.position, stream: e.streamId, version: e.version })));
        if (events.length < limit) return;
      }
    },
  };
}

/** Whether something is still waiting a moment later. */
const waits = async (work: Promise<unknown>) =>
  (await Promise.race([work.then(() => 'done'), new Promise((next) => setTimeout(next, 150, 'waits'))])) === 'waits';

describe('versions', () => {
  it(`let one of ${RACERS} racers with the same version through, ${RACES} times: accepted is stored`, async () => {
    const { orgId } = organisation();
    await appendGroup(orgId, [coin('a', 0)]);
    for (let version = 1; version <= RACES; version++) {
      const results = await Promise.all(Array.from({ length: RACERS }, () => append(orgId, coin('a', version))));
      expect(accepted(results)).toBe(1);
    }
    expect(await readLog(orgId)).toHaveLength(1 + RACES);
  });

  it(`let one of ${RACERS} racers create a stream, ${RACES} times, each in a statement of its own`, async () => {
    const { orgId } = organisation();
    for (let race = 0; race < RACES; race++) {
      const results = await Promise.all(
        Array.from({ length: RACERS }, () => appendGroup(orgId, [coin(`r${race}`, 0)])),
      );
      expect(accepted(results.flat())).toBe(1);
    }
    expect(await readLog(orgId)).toHaveLength(RACES);
  });

  it('tell the second of two overlapping transactions that it came too late, and never that it was stored', async () => {
    const { orgId } = organisation();
    await appendGroup(orgId, [coin('a', 0)]);
    const [first, second] = [await connection(), await connection()];
    await first.query('begin');
    expect(await appendOn(first, orgId, 'a', 1)).toEqual(['done', 2]);
    await second.query('begin');
    const late = appendOn(second, orgId, 'a', 1);
    expect(await waits(late)).toBe(true);
    await first.query('commit');
    expect(await late).toEqual(['conflict', null]);
    await second.query('commit');
    expect((await readLog(orgId)).map((e) => e.version)).toEqual([1, 2]);
  });

  it('refuse a version that the stream has not reached, a stream that is there, and one that is not', async () => {
    const { orgId } = organisation();
    await appendGroup(orgId, [coin('there', 0)]);
    const answers = async (stream: string, expected: Append['expected']) =>
      (await appendGroup(orgId, [coin(stream, expected)]))[0];
    expect(await answers('missing', 5)).toEqual({ outcome: 'conflict', version: 0, position: null });
    expect(await answers('there', 0)).toEqual({ outcome: 'conflict', version: 1, position: null });
    expect(await answers('missing', 'exists')).toEqual({ outcome: 'conflict', version: 0, position: null });
    expect(await answers('there', 'exists')).toMatchObject({ outcome: 'done', version: 2 });
    expect(await answers('new', 'any')).toMatchObject({ outcome: 'done', version: 1 });
    expect(await readLog(orgId)).toHaveLength(3);
  });

  it('are the same where the refusals travel in one group with what is accepted', async () => {
    const { orgId } = organisation();
    await appendGroup(orgId, [coin('there', 0)]);
    const group = [coin('missing', 5), coin('there', 0), coin('other', 'exists'), coin('new', 0)];
    expect((await appendGroup(orgId, group)).map((r) => [r.outcome, r.version, r.position])).toEqual([
      ['conflict', 0, null],
      ['conflict', 1, null],
      ['conflict', 0, null],
      ['done', 1, 2],
    ]);
  });
});

describe('a repetition', () => {
  it('is answered with the first result, whether it comes at once or later, alone or in a group', async () => {
    const { orgId } = organisation();
    const two = coin('a', 0, {
      commandId: 'k',
      events: [1, 2].map((coins) => ({ type: CoinsAdded.type, data: { tillId: 'a', coins } })),
    });
    const tries = await Promise.all(Array.from({ length: 8 }, () => appendGroup(orgId, [two])));
    expect(accepted(tries.flat())).toBe(1);
    expect(tries.flat().map((r) => r.position)).toEqual(Array(8).fill(2));
    expect(await appendGroup(orgId, [two, coin('b', 0)])).toEqual([
      { outcome: 'duplicate', version: 2, position: 2 },
      { outcome: 'done', version: 1, position: 3 },
    ]);
    expect(await readLog(orgId)).toHaveLength(3);
  });

  it('of an event by its own id is refused, and nothing of its group is stored', async () => {
    const { orgId } = organisation();
    const id = randomUUID();
    const same = (stream: string) =>
      coin(stream, 0, { events: [{ id, type: CoinsAdded.type, data: { tillId: stream, coins: 1 } }] });
    await appendGroup(orgId, [same('a')]);
    await expect(appendGroup(orgId, [same('b')])).rejects.toMatchObject({ code: '23505' });
    await expect(appendGroup(orgId, [same('c'), coin('d', 0)])).rejects.toMatchObject({ code: '23505' });
    expect((await readLog(orgId)).map((e) => e.streamId)).toEqual(['till-a']);
    expect((await appendGroup(orgId, [coin('d', 0)]))[0]).toMatchObject({ outcome: 'done', position: 2 });
  });
});

describe('a reader', () => {
  it('misses nothing where a lower position is committed later', async () => {
    const { orgId } = organisation();
    const [slow, quick] = [await connection(), await connection()];
    const follower = reader(orgId);
    await slow.query('begin');
    expect(await appendOn(slow, orgId, 'slow', 0)).toEqual(['done', 1]);
    const quickly = appendOn(quick, orgId, 'quick', 0).then(() => appendOn(quick, orgId, 'quick', 1));
    expect(await waits(quickly)).toBe(true);
    await follower.read();
    expect(follower.seen).toEqual([]);
    await slow.query('commit');
    expect(await quickly).toEqual(['done', 3]);
    await follower.read();
    expect(follower.seen.map((e) => [e.position, e.stream])).toEqual([
      [1, 'till-slow'],
      [2, 'till-quick'],
      [3, 'till-quick'],
    ]);
  });

  it.each([500, 1])(
    'is told in the order of each stream where a transaction is older than what it writes, %i at a time',
    async (limit) => {
      const { orgId } = organisation();
      const [early, other] = [await connection(), await connection()];
      const follower = reader(orgId, limit);
      await early.query('begin');
      await early.query('select pg_current_xact_id()'); // its number is taken before the others'
      expect(await appendOn(other, orgId, 'a', 0)).toEqual(['done', 1]);
      expect(await appendOn(other, orgId, 'a', 1)).toEqual(['done', 2]);
      await follower.read();
      expect(await appendOn(early, orgId, 'a', 2)).toEqual(['done', 3]);
      const next = appendOn(other, orgId, 'a', 3);
      expect(await waits(next)).toBe(true);
      await follower.read();
      await early.query('commit');
      expect(await next).toEqual(['done', 4]);
      expect(await appendOn(other, orgId, 'a', 4)).toEqual(['done', 5]);
      await follower.read();
      expect(follower.seen.map((e) => [e.position, e.version])).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]));
    },
  );

  it('is not held up by transactions left open: in another database, or in this one', async () => {
    const { orgId } = organisation();
    const elsewhere = new URL(process.env.DATABASE_URL!);
    elsewhere.pathname = '/postgres';
    const strangers = [await connection(elsewhere.href), await connection(), await connection()];
    for (const stranger of strangers) {
      await stranger.query('begin');
      await stranger.query('select pg_current_xact_id()');
    }
    await appendOn(strangers[2]!, randomUUID(), 'a', 0); // another organisation's append, never committed
    await appendGroup(orgId, [coin('a', 0), coin('b', 0)]);
    const follower = reader(orgId);
    await follower.read();
    expect(follower.seen.map((e) => e.position)).toEqual([1, 2]);
    for (const stranger of strangers) await stranger.query('rollback');
  });

  it('finds no gap where a transaction was rolled back', async () => {
    const { orgId } = organisation();
    const gone = await connection();
    await gone.query('begin');
    expect(await appendOn(gone, orgId, 'gone', 0)).toEqual(['done', 1]);
    await gone.query('rollback');
    expect((await appendGroup(orgId, [coin('a', 0)]))[0]).toMatchObject({ position: 1 });
  });
});

it('a log of 100,000 events that eight writers wrote at once is rebuilt to what they wrote', async () => {
  const org = organisation();
  const [WRITERS, APPENDS, EVENTS] = [8, 1250, 10];
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, w) => {
      for (let turn = 0; turn < APPENDS; turn++)
        expect(
          await append(
            org.orgId,
            coin(`w${w}`, turn * EVENTS, {
              events: Array.from({ length: EVENTS }, (_, i) => ({
                type: CoinsAdded.type,
                data: { tillId: `t${(w * 7 + turn + i) % 50}`, coins: 1 + ((turn + i) % 3) },
              })),
            }),
          ),
        ).toMatchObject({ outcome: 'done' });
    }),
  );
  const [log] = await org.read(
    (db) =>
      db.$queryRaw<{ events: number; last: number; coins: number }[]>`
      select count(distinct position)::int as events, max(position)::int as last, sum((data ->> 'coins')::int)::int as coins
      from events where "orgId" = ${org.orgId}::uuid`,
  );
  const all = WRITERS * APPENDS * EVENTS;
  expect(log).toMatchObject({ events: all, last: all }); // no gap and none twice
  const written = log?.coins;
  await org.settle();
  await rebuildProjections(org.orgId, [inline, later]);
  expect(await allDifferences(org.orgId)).toEqual([]);
  for (const table of ['kernel_test_till', 'kernel_test_till_async']) {
    const [shown] = await org.read((db) =>
      db.$queryRawUnsafe<{ coins: number; tills: number }[]>(
        `select sum(coins)::int as coins, count(*)::int as tills from ${table}`,
      ),
    );
    expect(shown, table).toEqual({ coins: written, tills: 50 });
  }
});
