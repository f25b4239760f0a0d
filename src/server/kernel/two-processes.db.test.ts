import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { readLog } from './log';
import { organisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { add, inline, openTills, take } from './testing/till';

beforeAll(openTills);
const second = path.join(import.meta.dirname, 'testing/till-process.ts');

it('two processes never spend a coin twice and write one gapless log', async () => {
  const org = organisation();
  await org.must(add, { tillId: 'a', coins: 150 });
  const other = promisify(execFile)(process.execPath, ['--import', 'tsx', second, org.orgId, '120'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let mine = 0;
  const until = other.then(({ stdout }) => Number(stdout.trim().split('\n').at(-1)));
  let ended = false;
  void until.finally(() => (ended = true)).catch(() => {});
  // Both take at the same time only once the other has come up, however busy the machine is.
  await expect.poll(async () => (await readLog(org.orgId)).length, { timeout: 60_000 }).toBeGreaterThan(1);
  while (!ended || mine < 30) {
    const outcome = await org.run(take, { tillId: 'a', coins: 1 });
    if ('done' in outcome) mine++;
    else break;
    await new Promise((next) => setTimeout(next, 3));
  }
  const theirs = await until;
  let rest = 0;
  while ('done' in (await org.run(take, { tillId: 'a', coins: 1 }))) rest++;
  expect(theirs).toBeGreaterThan(0);
  expect(mine + theirs + rest).toBe(150);
  const log = await readLog(org.orgId);
  expect(log.map((e) => e.position)).toEqual(Array.from({ length: 151 }, (_, i) => i + 1));
  expect(await differences(org.orgId, inline)).toEqual([]);
});
