import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyone } from './actor';
import { command } from './command';
import { catchUp, projecting, reacting } from './consumer';
import { readLog } from './log';
import { reaction } from './reaction';
import { fold, streamId } from './stream';
import { organisation, type TestOrganisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { add, CoinsAdded, CoinsTaken, later, openTills, take, till } from './testing/till';

// How streams are read, commands decided and the log followed: the behaviours that Emmett's published feature tests ask of a store.
beforeAll(openTills);

const read = (org: TestOrganisation, id: string, upTo?: number) =>
  readLog(org.orgId, { stream: streamId(till, id), upTo });
const standing = (org: TestOrganisation, consumer: string) =>
  org.read((db) => db.esCheckpoint.findFirst({ where: { consumer } }));

describe('a stream', () => {
  it('adds up to what it was at each of its versions', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 10 });
    await org.must(add, { tillId: 'a', coins: 10 });
    await org.must(take, { tillId: 'a', coins: 4 });
    const states = await Promise.all([1, 2, 3].map(async (v) => fold(till, (await read(org, 'a', v)) as never)));
    expect(states).toEqual([{ coins: 10 }, { coins: 20 }, { coins: 16 }]);
  });

  it('tells whoever reads it of each event when, where and by whom it was recorded', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'b', coins: 1 });
    await org.must(add, { tillId: 'a', coins: 10 });
    await org.must(take, { tillId: 'a', coins: 4 });
    const story = await read(org, 'a');
    const noted = {
      versions: story.map((e) => e.version),
      positions: story.map((e) => e.position),
      by: story.map((e) => e.by),
    };
    expect(noted).toEqual({ versions: [1, 2], positions: [2, 3], by: ['user:owner', 'user:owner'] });
  });

  it('is there or not, alone or among others', async () => {
    const org = organisation();
    const exists = async (id: string) => (await read(org, id)).length > 0;
    expect(await exists('a')).toBe(false);
    await org.must(add, { tillId: 'a', coins: 1 });
    expect(await exists('a')).toBe(true);
    expect(await exists('b')).toBe(false);
    await org.must(add, { tillId: 'b', coins: 1 });
    expect([await exists('a'), await exists('b'), await exists('c')]).toEqual([true, true, false]);
  });

  it('is read in parts: from, up to, both, and not more than so many', async () => {
    const org = organisation();
    for (let i = 0; i < 10; i++) await org.must(add, { tillId: i % 2 ? 'other' : 'a', coins: 1 });
    const part = async (slice: object) =>
      (await readLog(org.orgId, { stream: 'till-a', ...slice })).map((e) => [e.position, e.version]);
    const all = [1, 3, 5, 7, 9].map((position, i) => [position, i + 1]);
    expect(await part({})).toEqual(all);
    expect(await part({ after: 3 })).toEqual(all.slice(2));
    expect(await part({ upTo: 5 })).toEqual(all.slice(0, 3));
    expect(await part({ after: 1, upTo: 7 })).toEqual(all.slice(1, 4));
    expect(await part({ after: 1, upTo: 9, limit: 2 })).toEqual(all.slice(1, 3));
    expect(await part({ after: 20 })).toEqual([]);
  });
});

describe('a command', () => {
  it('whose rule throws is decided once, fails for its caller, and leaves its neighbours alone', async () => {
    const org = organisation();
    let decided = 0;
    const broken = command({
      name: `till.broken-${randomUUID()}`,
      input: add.input,
      allow: [everyone],
      stream: till,
      id: (i) => i.tillId,
      decide: () => {
        decided++;
        throw new Error('a rule with a fault');
      },
    });
    await org.must(add, { tillId: 'a', coins: 1 });
    const [failed, ...rest] = await Promise.allSettled([
      org.run(broken, { tillId: 'a', coins: 1 }),
      ...[1, 2, 3].map(() => org.must(add, { tillId: 'a', coins: 1 })),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'a rule with a fault' } });
    expect(decided).toBe(1);
    expect(rest.map((r) => r.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(await readLog(org.orgId)).toHaveLength(4);
  });

  it('that has nothing to do records nothing and answers the version it found', async () => {
    const org = organisation();
    const idle = command({
      name: `till.idle-${randomUUID()}`,
      input: add.input,
      allow: [everyone],
      stream: till,
      id: (i) => i.tillId,
      decide: () => [],
    });
    expect(await org.must(idle, { tillId: 'a', coins: 1 })).toMatchObject({ version: 0 });
    await org.must(add, { tillId: 'a', coins: 1 });
    expect(await org.must(idle, { tillId: 'a', coins: 1 })).toMatchObject({ version: 1, duplicate: false });
    expect(await readLog(org.orgId)).toHaveLength(1);
  });
});

describe('a follower of the log', () => {
  it('that is driven by several at once does its work once', async () => {
    const org = organisation();
    const mirror = reacting(
      reaction({
        name: `test.when-taken-mirror-${randomUUID()}`,
        when: (when) => [when(CoinsTaken, (e, { run }) => run(add, { tillId: 'mirror', coins: e.data.coins }))],
      }),
    );
    await org.must(add, { tillId: 'a', coins: 60 });
    for (let i = 0; i < 20; i++) await org.must(take, { tillId: 'a', coins: 3 });
    const many = <T>(work: () => Promise<T>) => Promise.allSettled([1, 2, 3, 4].map(work));
    await many(() => catchUp(org.orgId, mirror, 21));
    expect(await catchUp(org.orgId, mirror, 41)).toBe('current');
    expect(fold(till, (await read(org, 'mirror')) as never)).toEqual({ coins: 60 });
    await many(() => catchUp(org.orgId, projecting(later), 41));
    expect(await catchUp(org.orgId, projecting(later), 41)).toBe('current');
    expect(await differences(org.orgId, later)).toEqual([]);
  });

  it('begins with the first event or with the next one, stops where it is told to, and goes on from there', async () => {
    const org = organisation();
    const seen: Record<string, number[]> = { all: [], new: [] };
    const hearing = (from: 'all' | 'new') =>
      reacting(
        reaction({
          name: `test.when-added-hear-${from}-${randomUUID()}`,
          from,
          when: (when) => [when(CoinsAdded, async (e) => void seen[from]!.push(e.data.coins))],
        }),
      );
    const [all, next] = [hearing('all'), hearing('new')];
    for (const coins of [1, 2, 3, 4]) await org.must(add, { tillId: 'a', coins });
    expect(await catchUp(org.orgId, all, 2)).toBe('current');
    expect(await catchUp(org.orgId, next, 2)).toBe('current');
    expect(seen).toEqual({ all: [1, 2], new: [] });
    for (const follower of [all, next]) expect(await catchUp(org.orgId, follower, 4)).toBe('current');
    expect(seen).toEqual({ all: [1, 2, 3, 4], new: [3, 4] });
    // From any other position: as one that was moved there, after a restore.
    await org.read((db) => db.esCheckpoint.updateMany({ where: { consumer: next.name }, data: { position: 1n } }));
    await catchUp(org.orgId, next, 4);
    expect(seen.new).toEqual([3, 4, 2, 3, 4]);
  });

  /** A till at the bank: it charges what is added elsewhere, unless somebody has too little. */
  const charging = (org: TestOrganisation, decline: (coins: number) => Promise<unknown>) => {
    const charged: number[] = [];
    const consumer = reacting(
      reaction({
        name: `test.when-added-charge-${randomUUID()}`,
        when: (when) => [
          when(CoinsAdded, async (e, { run }) => {
            if (e.data.tillId === 'failed') return;
            if (e.data.coins === 1) return; // nothing to charge
            if (e.data.coins === 999) await decline(e.data.coins).then(() => run(add, { tillId: 'failed', coins: 1 }));
            else charged.push(e.data.coins);
          }),
        ],
      }),
    );
    const order = (coins: number) => org.must(add, { tillId: 'orders', coins });
    return { charged, consumer, order };
  };

  it('records a failure that the business expects as an event, and goes on', async () => {
    const org = organisation();
    const { charged, consumer, order } = charging(org, async () => 'declined');
    await order(999);
    await order(100);
    expect(await catchUp(org.orgId, consumer, 2)).toBe('current');
    expect(charged).toEqual([100]);
    const [failure] = await read(org, 'failed');
    expect(failure).toMatchObject({ data: { tillId: 'failed', coins: 1 } });
    expect(failure!.meta.causationId).toBe((await read(org, 'orders'))[0]!.id);
  });

  it('passes over what it has nothing to do with, and stands where it must not go on until that is mended', async () => {
    const [org, neighbour] = [organisation(), organisation()];
    let broken = true;
    const declined = async () => {
      if (broken) throw new Error('the bank does not answer');
    };
    const { charged, consumer, order } = charging(org, declined);
    for (const coins of [50, 1, 999, 70]) await order(coins);
    expect(await catchUp(org.orgId, consumer, 4)).toBe('failed');
    expect(charged).toEqual([50]);
    expect(await standing(org, consumer.name)).toMatchObject({ position: 2n, error: 'the bank does not answer' });
    // What stands for one does not stand for the others.
    await neighbour.must(add, { tillId: 'orders', coins: 60 });
    expect(await catchUp(neighbour.orgId, consumer, 1)).toBe('current');
    expect(await catchUp(org.orgId, projecting(later), 4)).toBe('current');
    expect(charged).toEqual([50, 60]);
    broken = false;
    await org.read((db) =>
      db.esCheckpoint.updateMany({ where: { consumer: consumer.name }, data: { failedAt: new Date(0) } }),
    );
    expect(await catchUp(org.orgId, consumer, 4)).toBe('current');
    expect(charged).toEqual([50, 60, 70]);
    expect(await standing(org, consumer.name)).toMatchObject({ error: null, attempts: 0 });
  });
});
