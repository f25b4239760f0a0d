import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUp, projecting, reacting } from './consumer';
import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { reaction } from './reaction';
import { organisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { add, CoinsTaken, later, openTills, take } from './testing/till';

beforeAll(openTills);

describe('consumers', () => {
  it('project later by the same rows, once, and come back where they stood', async () => {
    const org = organisation();
    for (let i = 0; i < 5; i++) await org.must(add, { tillId: `t${i % 2}`, coins: 1 });
    const consumer = projecting(later);
    expect(await catchUp(org.orgId, consumer, 3)).toBe('current');
    expect(await catchUp(org.orgId, consumer, 5)).toBe('current');
    expect(await catchUp(org.orgId, consumer, 5)).toBe('current');
    expect(await differences(org.orgId, later)).toEqual([]);
  });
  it('react once to an event though it is delivered twice, and stand at a poison event until it heals', async () => {
    const org = organisation();
    let poisoned = true;
    const consumer = reacting(
      reaction({
        name: `test.when-taken-add-${randomUUID()}`,
        when: (when) => [
          when(CoinsTaken, async (e, { run }) => {
            await run(add, { tillId: 'mirror', coins: e.data.coins });
            if (e.data.coins === 2 && poisoned) throw new Error('poison');
          }),
        ],
      }),
    );
    await org.must(add, { tillId: 'a', coins: 9 });
    for (const coins of [1, 2, 3]) await org.must(take, { tillId: 'a', coins });
    expect(await catchUp(org.orgId, consumer, 4)).toBe('failed');
    const standing = await org.read((db) => db.esCheckpoint.findFirst({ where: { consumer: consumer.name } }));
    expect(standing).toMatchObject({ position: 2n, attempts: 1, error: 'poison' });
    const set = (data: { attempts: number } | { failedAt: Date }) =>
      org.read((db) => db.esCheckpoint.updateMany({ where: { consumer: consumer.name }, data }));
    // So often that its pause outlasts this test on any machine: after the first time it is a second.
    await set({ attempts: 9 });
    expect(await catchUp(org.orgId, consumer, 4)).toBe('waiting');
    poisoned = false;
    await set({ failedAt: new Date(0) });
    expect(await catchUp(org.orgId, consumer, 4)).toBe('current');
    const rows = await asSystem(org.orgId, () =>
      readPool().query(`select coins from kernel_test_till where id = 'mirror'`),
    );
    expect(rows.rows).toEqual([{ coins: 6 }]);
  });
});
