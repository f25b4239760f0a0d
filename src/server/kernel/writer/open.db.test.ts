import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writePool } from '../database/pools';
import { event } from '../event';
import { readLog } from '../log';
import { subjectKeys } from '../personal-data';
import type { StreamDef } from '../stream';
import { stream } from '../stream';
import { organisation } from '../testing/organisation';
import { add, name, openTills, take, till } from '../testing/till';
import { systemQueries } from './append';
import { open } from './open';
import { type Held, Workspace } from './workspace';

beforeAll(openTills);

// Counted in cents since its second version.
const Weighed = event('till.weighed', z.object({ cents: z.int() }), {
  version: 2,
  upcasts: { 1: (data) => ({ cents: Number(data.coins) * 100 }) },
});
/** An aggregate that forgets nothing it is told. */
const memory = stream({
  type: 'memory',
  events: [Weighed],
  initial: [] as unknown[],
  marks: ['at', 'by'],
  evolve: (all, event) => [...all, event],
}) as StreamDef;

const held = (...known: [stream: string, version: number][]) =>
  new Map<string, Held>(known.map(([id, version]) => [id, { def: memory, version, state: [] }]));

async function opened(orgId: string, known: Map<string, Held>, at?: Date) {
  const client = await writePool().connect();
  try {
    await client.query('begin');
    const found = await open(client, orgId, known, [], at);
    await client.query('rollback');
    return found;
  } finally {
    client.release();
  }
}

describe('what a group is told when it begins', () => {
  it('is what came after each held version, folded as a reader would read it, opened and lifted', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 5 });
    await org.must(name, { tillId: 'a', keeperId: 'k', name: 'Rosa, the "keeper"' });
    await org.must(add, { tillId: 'b', coins: 1 });
    await org.must(take, { tillId: 'a', coins: 2 });
    const queries = systemQueries(org.orgId);
    await queries.query({
      text: `select es_append_one($1, 'till-b', 'till', 1, null, $2, 'till.weighed', 1::smallint, '{"coins": 7}', null, null, '{}', 'system:old')`,
      values: [org.orgId, randomUUID()],
    });
    const known = held(['till-new', 0], ['till-b', 1], ['till-a', 1]);
    const { tail, head, now, instant } = await opened(org.orgId, known);
    expect(head).toBe(5);
    expect(new Date(instant).getTime()).toBe(now.getTime());
    expect(tail.map((past) => [past.stream, past.schemaVersion, past.subject])).toEqual([
      ['till-b', 1, null],
      ['till-a', 1, 'k'],
      ['till-a', 1, null],
    ]);
    const workspace = new Workspace(org.orgId, now, head);
    workspace.load(known, tail, await subjectKeys(org.orgId, ['k'], queries));
    const log = await readLog(org.orgId);
    const after = (id: string) =>
      log.filter((e) => e.streamId === id && e.version > 1).map(({ type, data, at, by }) => ({ type, data, at, by }));
    expect(workspace.state('till-a')).toEqual(after('till-a'));
    expect(workspace.state('till-b')).toEqual(after('till-b'));
    expect(workspace.state('till-b')).toMatchObject([{ data: { cents: 700 }, by: 'system:old' }]);
    expect(['till-a', 'till-b', 'till-new'].map(workspace.version)).toEqual([3, 2, 0]);
  });

  it('is not when and by whom where the aggregate does not look', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 5 });
    const known = new Map([['till-a', { def: till as StreamDef, version: 0, state: till.initial }]]);
    expect((await opened(org.orgId, known)).tail).toMatchObject([{ stream: 'till-a', at: null, by: null }]);
  });

  it('is nothing in an empty house', async () => {
    const { tail, head, known } = await opened(organisation().orgId, held(['till-a', 0]));
    expect({ tail, head, known: [...known] }).toEqual({ tail: [], head: 0, known: [] });
  });

  it.each(['2001-02-03T04:05:06.000Z', '2001-02-03T04:05:06.120Z', '2001-02-03T04:05:06.789Z'])(
    'is the instant of a played past: %s',
    async (at) => {
      const { now } = await opened(organisation().orgId, held(), new Date(at));
      expect(now.toISOString()).toBe(at);
    },
  );
});
