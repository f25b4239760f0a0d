import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { readLog } from './log';
import { forgetKey, shredKeys } from './personal-data';
import { organisation, type TestOrganisation } from './testing/organisation';
import { name, openTills, till } from './testing/till';
import { heldOf } from './writer/workspace';

beforeAll(openTills);
afterEach(() => void vi.restoreAllMocks());
const script = path.join(import.meta.dirname, 'testing/reader-process.ts');

/** Another process that has its own memory; `read` answers the names it finds in the log. */
function otherProcess(orgId: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, orgId], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    read: async () => {
      child.stdin.write('\n');
      return (await lines.next()).value as string; // it answers every line by one
    },
    end: () => {
      child.stdin.end();
      return new Promise((ended) => child.once('exit', ended));
    },
  };
}
const keeper = (org: TestOrganisation, id: string) =>
  org.must(name, { tillId: id, keeperId: id, name: id.toUpperCase() });
const names = async (orgId: string) => (await readLog(orgId)).map(({ data }) => data.name).join(',');

describe('a person whose key was destroyed', () => {
  it('is forgotten by other processes at once, also by one that had read them', async () => {
    const org = organisation();
    await keeper(org, 'ada');
    await keeper(org, 'bob');
    const other = otherProcess(org.orgId);
    expect(await other.read()).toBe('ADA,BOB');
    expect(await other.read()).toBe('ADA,BOB'); // from its memory
    await asSystem(org.orgId, () => shredKeys(org.orgId, ['ada']));
    await expect.poll(other.read, { timeout: 20_000 }).toBe('(erased),BOB');
    expect(await other.end()).toBe(0);
  });

  it('is forgotten within the minute by a process that hears nothing, whoever else it reads', async () => {
    const org = organisation();
    for (const id of ['ada', 'bob', 'cora']) await keeper(org, id);
    expect(await names(org.orgId)).toBe('ADA,BOB,CORA');
    await new Promise((next) => setTimeout(next, 300)); // it has begun to listen, and forgets nothing more by that
    let later = 0;
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + later);
    expect(await names(org.orgId)).toBe('ADA,BOB,CORA');
    const destroy = (subject: string) =>
      asSystem(org.orgId, () =>
        readPool().query('update es_subject_key set "wrappedKey" = null where "subjectId" = $1', [subject]),
      );
    await destroy('ada');
    for (const seconds of [25, 50, 75]) {
      later = seconds * 1000;
      forgetKey(org.orgId, 'bob'); // is read from the table beside those that are known
      expect(await names(org.orgId)).toBe(seconds < 60 ? 'ADA,BOB,CORA' : '(erased),BOB,CORA');
    }
  });

  it('is in no state that the writer holds', async () => {
    const org = organisation();
    const held = () => heldOf(org.orgId, 'till-ada', till).version;
    // What is held when a process begins to listen goes as well, so the first may already be gone.
    await expect.poll(() => keeper(org, 'ada').then(held), { interval: 100 }).toBeGreaterThan(0);
    await asSystem(org.orgId, () => shredKeys(org.orgId, ['ada']));
    await expect.poll(held).toBe(0);
  });
});
