import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { leafHash, sealHash } from '@/server/kernel/seal/merkle';
import { sealLog } from '@/server/kernel/seal/seal';
import { createCaller } from '@/server/root';

const owner: Actor = { kind: 'staff', userId: 'owner', role: 'owner', functions: ['*'] };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'proof-'));

/** What the script says to a third party who has the file and perhaps a root. */
function check(file: unknown, ...root: string[]) {
  const name = path.join(folder, `${randomUUID()}.json`);
  fs.writeFileSync(name, typeof file === 'string' ? file : JSON.stringify(file));
  const told = spawnSync(process.execPath, ['docs/verify-proof.mjs', name, ...root], { encoding: 'utf8' });
  expect(told.stderr).toBe('');
  return { code: told.status, says: told.stdout };
}

describe('the proof of an order', () => {
  let w: Awaited<ReturnType<typeof warehouse>>;
  let log: ReturnType<typeof createCaller>['eventLog'];
  let orderId: string;
  const proof = (kind: 'order' | 'event' = 'order', id = orderId) => log.proof({ kind, id });
  const publish = async () => {
    await sealLog(w.orgId);
    await log.anchor({ on: '2026-11-30' });
    const [newest] = (await log.seals({})).published;
    return `${newest!.seals}:${newest!.root}`;
  };
  let root: string;
  beforeAll(async () => {
    w = await warehouse();
    log = createCaller({ orgId: w.orgId, actor: async () => owner, requestId: randomUUID() }).eventLog;
    orderId = await w.buy({ [w.productIds[0]!]: 2 });
    root = await publish();
  });

  it('leads to the root that was published, and says what it proves in the words that were recorded', async () => {
    await w.send(orderId); // later, and the whole log has another root by now
    await sealLog(w.orgId);
    const file = await proof();
    expect(file).toMatchObject({ root, published: 'This root was published on 2026-11-30.' });
    expect(file.later).toBeGreaterThan(0);
    for (const known of [root, root.split(':')[1]!, root.toUpperCase()]) {
      const { code, says } = check(file, known);
      expect(says).toContain(`Proven under the root ${known}: order ${file.document.number}`);
      expect(says).toMatch(/ order\.placed by .*"totalMinor":\d+/);
      expect(says).toContain(`${file.later} more happened later`);
      expect(code).toBe(0);
    }
    root = await publish();
    const whole = await proof();
    expect(whole).toMatchObject({ root, later: 0 });
    expect(check(whole, root).code).toBe(0);
  });

  it('is checked by a script of some thirty lines, which a third party can read before running it', () => {
    const lines = fs.readFileSync('docs/verify-proof.mjs', 'utf8').split('\n');
    expect(lines.filter((line) => line && !line.startsWith('//')).length).toBeLessThanOrEqual(33);
  });

  it('proves nothing without a root from elsewhere, or with another one', async () => {
    const file = await proof();
    expect(check(file)).toMatchObject({ code: 2, says: expect.stringContaining('NOTHING is proven') });
    for (const other of [`36:${'ab'.repeat(32)}`, 'nonsense', ''])
      expect(check(file, other)).toMatchObject({ code: 1, says: expect.stringContaining('NOT proven') });
    // From scratch: every hash in it is right, and its root is its own.
    const event = [randomUUID(), 1, 'e', 'order', 'order-x', 1, 'order.placed', 1, { number: 'S-1', totalMinor: 5 }];
    const line = JSON.stringify([...event, null, null, {}, null, 'user:x', 1_700_000_000_000_000]);
    const previous = '0'.repeat(64);
    const forged = {
      organisation: event[0],
      document: { kind: 'order', id: 'x', number: 'S-1' },
      root: `1:${sealHash(Buffer.alloc(32), leafHash(line), 1, 1).toString('hex')}`,
      events: [{ line, path: [], block: { from: 1, to: 1, previous }, way: [] }],
    };
    expect(check(forged).code).toBe(2);
    expect(check(forged, root).code).toBe(1);
  });

  it('fails when anything in the file is changed, left out or of another document', async () => {
    const file = await proof();
    const { document, events } = file;
    const other = await proof('order', await w.buy({ [w.productIds[0]!]: 1 })).catch(() => undefined);
    const wrong = [
      { ...file, document: { ...document, number: 'S-99999' } },
      { ...file, document: { ...document, number: null } },
      { ...file, document: { ...document, id: randomUUID() } },
      { ...file, document: { ...document, kind: 'invoice' } },
      { ...file, organisation: randomUUID() },
      { ...file, events: [] },
      { ...file, events: events.slice(1) },
      { ...file, events: [events[0], ...events.slice(2)] },
      { ...file, events: [...events].reverse() },
      { ...file, events: events.map((e) => ({ ...e, line: e.line.replace('"totalMinor": ', '"totalMinor": 1') })) },
      { ...file, events: events.map((e) => ({ ...e, block: { ...e.block, from: e.block.from - 1 } })) },
      { ...file, events: [...events, ...other!.events] },
    ];
    for (const each of wrong)
      expect(check(each, root)).toMatchObject({ code: 1, says: expect.stringContaining('NOT proven') });
    for (const each of ['', '{}', '[]', 'null', '{"events":[{}]}', 'not json'])
      expect(check(each, root)).toMatchObject({ code: 1, says: expect.stringContaining('no proof from Jovey') });
  });

  it('says where no published root covers it yet, and has one event checked as well', async () => {
    const late = await w.buy({ [w.productIds[0]!]: 1 });
    const file = await proof('order', late);
    expect(file.published).toContain('No published root covers this yet');
    expect(check(file, file.root).code).toBe(0); // as whoever was shown the root of now
    expect(check(file, root).code).toBe(1);
    const eventId = JSON.parse(file.events[0]!.line)[2] as string; // the third column is the event's id
    const one = await proof('event', eventId);
    expect(check(one, one.root).code).toBe(0);
    expect(check({ ...one, document: { ...one.document, id: randomUUID() } }, one.root).code).toBe(1);
  });
});
