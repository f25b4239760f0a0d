import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closePools } from '@/server/kernel/database/pools';
import { readLog } from '@/server/kernel/log';
import { organisation } from '@/server/kernel/testing/organisation';
import { differences } from '@/server/kernel/testing/rebuild';
import { add, inline, move, openTills, take } from '@/server/kernel/testing/till';
import { wire } from './proxy';

// Commands that nobody gave a key, on a real wire to the database that is cut after the commit and before anybody hears of it.
const direct = process.env.APP_DATABASE_URL!;
let cable: Awaited<ReturnType<typeof wire>>;
beforeAll(async () => {
  await openTills();
  const url = new URL(direct);
  cable = await wire(Number(url.port));
  url.port = String(cable.port);
  await closePools();
  process.env.APP_DATABASE_URL = url.href;
});
afterAll(async () => {
  await closePools();
  process.env.APP_DATABASE_URL = direct;
  cable.stop();
});

let cutsBefore = 0;
beforeEach(() => {
  cutsBefore = cable.cuts();
});
const cuts = () => cable.cuts() - cutsBefore;

it('a command without a key whose answer was lost is recorded once and answered where it was written', async () => {
  const org = organisation();
  await org.must(add, { tillId: 'a', coins: 10 });
  cable.cutNext();
  const answer = await org.run(take, { tillId: 'a', coins: 7 });
  expect(cuts()).toBe(1);
  expect(answer).toMatchObject({ done: { stream: 'till-a', version: 2, position: 2, duplicate: true } });
  // Carried out twice, there would be too few for it; and what comes next is decided on once.
  expect(await org.run(take, { tillId: 'a', coins: 4 })).toMatchObject({ rejected: 'too-few' });
  expect(await org.must(take, { tillId: 'a', coins: 3 })).toMatchObject({ position: 3, duplicate: false });
  expect((await readLog(org.orgId)).map((e) => [e.position, e.data.coins])).toEqual([
    [1, 10],
    [2, 7],
    [3, 3],
  ]);
  expect(await differences(org.orgId, inline)).toEqual([]);
});

it('the same words twice on purpose are two commands, one of them with a lost answer or not', async () => {
  const org = organisation();
  cable.cutNext();
  const same = { tillId: 'a', coins: 5 };
  const answers = [await org.must(add, same), await org.must(add, same)];
  expect(cuts()).toBe(1);
  expect(answers.map((a) => [a.position, a.duplicate])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(await readLog(org.orgId)).toHaveLength(2);
});

it('a whole group whose answer was lost: each command once, each answered as itself, refusals too', async () => {
  const org = organisation();
  await org.must(add, { tillId: 'shared', coins: 4 });
  cable.cutNext();
  const outcomes = await Promise.all([
    ...Array.from({ length: 8 }, (_, i) => org.run(add, { tillId: `t${i}`, coins: 1 + i })),
    ...Array.from({ length: 6 }, () => org.run(take, { tillId: 'shared', coins: 1 })),
    org.run(move, { from: 't7', to: 'x', coins: 8 }),
  ]);
  expect(cuts()).toBe(1);
  const done = outcomes.flatMap((o) => ('done' in o ? [o.done] : []));
  expect(done).toHaveLength(13);
  expect(outcomes.flatMap((o) => ('rejected' in o ? [o.rejected] : []))).toEqual(['too-few', 'too-few']);
  const log = await readLog(org.orgId);
  // One for the opening, one for each that was done, and the second of the move.
  expect(log.map((e) => e.position)).toEqual(Array.from({ length: 1 + 13 + 1 }, (_, i) => i + 1));
  expect(new Set(done.map((d) => d.position)).size).toBe(13);
  for (const { stream, version, position } of done)
    expect(log.find((e) => e.position === position)).toMatchObject({ streamId: stream, version });
  expect(await differences(org.orgId, inline)).toEqual([]);
});
