import { beforeAll, describe, expect, it } from 'vitest';
import { readPool, writePool } from './database/pools';
import { asSystem } from './database/scope';
import { readLog } from './log';
import { organisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { add, inline, move, openTills, take } from './testing/till';
import { forgetStates } from './writer/workspace';

beforeAll(openTills);

describe('run', () => {
  it('records events, shows them inline and answers the version', async () => {
    const org = organisation();
    expect(await org.run(add, { tillId: 'a', coins: 5 })).toMatchObject({
      done: { stream: 'till-a', version: 1, position: 1 },
    });
    expect(await org.run(take, { tillId: 'a', coins: 2 })).toMatchObject({ done: { version: 2, position: 2 } });
    expect(await org.run(take, { tillId: 'a', coins: 4 })).toMatchObject({ rejected: 'too-few' });
    expect(await org.run(add, { tillId: 'a', coins: 0 })).toMatchObject({ rejected: 'invalid-input', field: 'coins' });
    expect(await differences(org.orgId, inline)).toEqual([]);
    const rows = await asSystem(org.orgId, () => readPool().query('select coins, version from kernel_test_till'));
    expect(rows.rows).toEqual([{ coins: 3, version: 2 }]);
  });

  it('never spends a coin twice, whoever asks at once, and keeps positions gapless', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 20 });
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => org.run(take, { tillId: 'a', coins: 1 })));
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(20);
    const log = await readLog(org.orgId);
    expect(log.map((e) => e.position)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(log.map((e) => e.version)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it('does a command once for one key, and refuses the key with other words', async () => {
    const org = organisation();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => org.run(add, { tillId: 'a', coins: 5 }, undefined, 'key-1')),
    );
    expect(tries.map((o) => 'done' in o && o.done.position)).toEqual(Array(8).fill(1));
    expect(tries.filter((o) => 'done' in o && !o.done.duplicate)).toHaveLength(1);
    expect(await org.run(add, { tillId: 'a', coins: 6 }, undefined, 'key-1')).toMatchObject({
      rejected: 'idempotency-key-reused',
    });
    expect(await readLog(org.orgId)).toHaveLength(1);
  });

  it('does the first commands and its own together or not at all', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 20 });
    expect(await org.run(move, { from: 'a', to: 'b', coins: 13 })).toMatchObject({ rejected: 'unlucky' });
    expect(await org.run(move, { from: 'a', to: 'b', coins: 21 })).toMatchObject({ rejected: 'too-few' });
    await org.must(move, { from: 'a', to: 'b', coins: 8 });
    const rows = await asSystem(org.orgId, () =>
      readPool().query('select id, coins from kernel_test_till order by id'),
    );
    expect(rows.rows).toEqual([
      { id: 'a', coins: 12 },
      { id: 'b', coins: 8 },
    ]);
  });

  it('decides the same after the process forgot everything', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 3 });
    forgetStates();
    expect(await org.run(take, { tillId: 'a', coins: 4 })).toMatchObject({ rejected: 'too-few' });
    await org.must(take, { tillId: 'a', coins: 3 });
  });
});

describe('a lost connection', () => {
  it('between commit and acknowledgement is asked again and finds its result', async () => {
    const org = organisation();
    await org.must(add, { tillId: 'a', coins: 1 });
    const pool = writePool();
    const connect = pool.connect.bind(pool);
    let cut = false;
    // The commit goes through; its answer is lost.
    (pool as { connect: unknown }).connect = async () => {
      const client = await connect();
      const query = client.query.bind(client);
      (client as { query: unknown }).query = async (...args: unknown[]) => {
        const answer = await (query as (...a: unknown[]) => Promise<unknown>)(...args);
        if (args[0] === 'commit' && !cut) {
          cut = true;
          throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
        }
        return answer;
      };
      const release = client.release.bind(client);
      client.release = () => release(true);
      return client;
    };
    const outcome = await org.run(add, { tillId: 'a', coins: 7 });
    (pool as { connect: unknown }).connect = connect;
    expect(cut).toBe(true);
    expect(outcome).toMatchObject({ done: { position: 2, duplicate: true } });
    expect(await readLog(org.orgId)).toHaveLength(2);
  });
});
