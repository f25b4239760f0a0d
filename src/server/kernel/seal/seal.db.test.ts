import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAnnouncements } from '../announce';
import { closePools, readPool } from '../database/pools';
import { asSystem, withScope } from '../database/scope';
import { organisation } from '../testing/organisation';
import { add, name, openTills } from '../testing/till';
import { currentRoot, prove } from './prove';
import { sealLog } from './seal';
import { verifySeals } from './verify';

beforeAll(openTills);
afterAll(() => Promise.all([closePools(), closeAnnouncements()]));

async function sealed(events = 12) {
  const org = organisation();
  for (let i = 0; i < events; i++) {
    await org.must(add, { tillId: `t${i % 3}`, coins: 1 });
    if (i % 5 === 4) await sealLog(org.orgId);
  }
  await org.must(name, { tillId: 't0', keeperId: 'k', name: 'Ada' });
  await sealLog(org.orgId);
  return org;
}

/** What somebody with the whole database in their hands could do: triggers off, then as they please. */
async function tamper(sql: string, values: unknown[]) {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  try {
    await owner.query("begin; set local session_replication_role = 'replica'");
    await owner.query(sql, values);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
const found = async (orgId: string) => (await verifySeals(orgId)).faults.map((f) => f.position);

describe('a sealed log', () => {
  it('is closed to its last event, block after block', async () => {
    const { orgId } = await sealed();
    const { seals, events, faults } = await verifySeals(orgId);
    expect({ seals, events, faults }).toEqual({ seals: 3, events: 13, faults: [] });
    expect(await sealLog(orgId)).toBe(13);
  });

  it.each([
    ['changed data', `update events set data = data || '{"coins": 9}' where "orgId" = $1 and position = 7`, [7]],
    ['a changed author', `update events set "createdBy" = 'user:me' where "orgId" = $1 and position = 3`, [3]],
    [
      'a changed time',
      `update events set "createdAt" = "createdAt" + interval '1 microsecond' where "orgId" = $1 and position = 3`,
      [3],
    ],
    [
      'changed ciphertext',
      `update events set pii = set_byte(pii, 5, 255 - get_byte(pii, 5)) where "orgId" = $1 and position = 13`,
      [13],
    ],
    ['a deleted event', 'delete from events where "orgId" = $1 and position = 6', [6]],
    ['a cut end', 'delete from events where "orgId" = $1 and position > 11', [12, 13]],
    [
      'two events exchanged',
      `with pair as (select position, data from events where "orgId" = $1 and position in (2, 3)) update events e set data = b.data || '{"x":1}' from pair b where e."orgId" = $1 and e.position in (2, 3) and b.position = 5 - e.position`,
      [2, 3],
    ],
    ['a block taken away', 'delete from es_seal where "orgId" = $1 and n = 2', [6]],
    ['a block made anew', `update es_seal set root = sha256('x') where "orgId" = $1 and n = 2`, [6]],
  ])('names the place of %s', async (_, sql, places) => {
    const { orgId } = await sealed();
    await tamper(sql, [orgId]);
    expect(await found(orgId)).toEqual(places);
  });

  it('that was written anew, seals and all, is found by a root that was published', async () => {
    const { orgId } = await sealed();
    const { root, seals } = (await currentRoot(orgId))!;
    expect((await verifySeals(orgId, { anchors: [{ root, seals }] })).faults).toEqual([]);
    await tamper('delete from es_seal where "orgId" = $1', [orgId]);
    await tamper(`update events set data = data || '{"coins": 9}' where "orgId" = $1 and position = 7`, [orgId]);
    await sealLog(orgId);
    expect(await found(orgId)).toEqual([]);
    expect((await verifySeals(orgId, { anchors: [{ root, seals }] })).faults.map((f) => f.rule)).toEqual(['anchor']);
  });

  it('has seals that nobody can change, and no other organisation sees', async () => {
    const { orgId } = await sealed();
    const as = (org: string, sql: string) => withScope({ orgId: org, kind: 'system' }, () => readPool().query(sql));
    await expect(as(orgId, 'update es_seal set n = 9')).rejects.toThrow(/permission denied/);
    await expect(as(orgId, 'delete from es_seal')).rejects.toThrow(/permission denied/);
    expect((await as(organisation().orgId, 'select 1 from es_seal')).rows).toEqual([]);
  });
});

describe('a proof', () => {
  it('is checked by a script that knows nothing of us, and fails when a letter is changed', async () => {
    const { orgId } = await sealed();
    const proof = (await prove(orgId, [2, 7, 13]))!;
    const rows = await asSystem(orgId, () => readPool().query('select id, position from events order by position'));
    const check = (i: number, change = (line: string) => line, root = proof.root) => {
      const event = structuredClone(proof.events[i]!);
      event.line = change(event.line);
      const id = rows.rows[[2, 7, 13][i]! - 1].id;
      const document = { kind: 'event', id, number: null };
      const name = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'proof-')), 'proof.json');
      fs.writeFileSync(name, JSON.stringify({ organisation: orgId, document, root: proof.root, events: [event] }));
      const { status, stdout } = spawnSync(process.execPath, ['docs/verify-proof.mjs', name, root], {
        encoding: 'utf8',
      });
      return `${status} ${stdout}`;
    };
    for (const i of [0, 1, 2]) expect(check(i)).toMatch(/^0 \d+ 20.*\nProven under the root/s);
    expect(check(1, undefined, 'ab'.repeat(32))).toMatch(/^1 .*NOT proven/s);
    expect(check(1, (line) => line.replace('"coins": 1', '"coins": 2'))).toMatch(/^1 WRONG, not under .*NOT proven/s);
  });

  it('leads to the root of any earlier time as well, for what happened before', async () => {
    const org = await sealed();
    const { orgId } = org;
    const before = (await currentRoot(orgId))!;
    await org.must(add, { tillId: 't0', coins: 1 });
    await sealLog(orgId);
    const proof = await prove(orgId, [2, 13], before.seals);
    expect(proof).toMatchObject({ root: before.root, seals: before.seals, sealedTo: 13 });
    expect(await prove(orgId, [14], before.seals)).toBeUndefined();
    expect((await prove(orgId, [14]))!.root).not.toBe(before.root);
  });

  it('is not made of what is not sealed yet', async () => {
    const org = await sealed();
    await org.must(add, { tillId: 't0', coins: 1 });
    expect(await prove(org.orgId, [14])).toBeUndefined();
    await sealLog(org.orgId);
    expect((await prove(org.orgId, [14]))?.events).toHaveLength(1);
  });
});
