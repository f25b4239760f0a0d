import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { contentOf, keepContent } from '@/server/kernel/content/store';
import { closePools } from '@/server/kernel/database/pools';
import { readLog } from '@/server/kernel/log';
import { sealLog } from '@/server/kernel/seal/seal';
import { verifySeals } from '@/server/kernel/seal/verify';
import { organisation } from '@/server/kernel/testing/organisation';
import { add, CoinsAdded, name, openTills } from '@/server/kernel/testing/till';
import { appendGroup } from '@/server/kernel/writer/append';
import { appRole } from './app-role.mjs';
import { readDump, writeDump } from './dump.mjs';
import { deploy } from './migrate.mjs';
import { scratchPostgres } from './scratch-postgres.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-dump-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A migrated, empty database, with the tables that only tests have. */
async function empty(secret: string) {
  const server = await scratchPostgres();
  await deploy(server.url);
  const appUrl = await withoutApp(() => appRole(server.url, secret));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await ask(
    process.env.DATABASE_URL!,
    "select relname as name from pg_class where relname like 'kernel_test%' and relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  for (const { name: table } of rows) {
    const { rows: columns } = await ask(
      process.env.DATABASE_URL!,
      `select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum) as list from pg_attribute where attrelid = '${table}'::regclass and attnum > 0`,
    );
    await client.query(`create table "${table}" (${columns[0]!.list})`);
  }
  await client.end();
  return { ...server, appUrl };
}
async function withoutApp<T>(work: () => Promise<T>) {
  const kept = process.env.APP_DATABASE_URL;
  delete process.env.APP_DATABASE_URL;
  try {
    return await work();
  } finally {
    process.env.APP_DATABASE_URL = kept;
  }
}
async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, string>>(sql);
  } finally {
    await client.end();
  }
}

test('a backup restored elsewhere is the same, row by row and seal by seal; a damaged or foreign one changes nothing', async () => {
  await openTills();
  const secret = process.env.JOVEY_SECRET!;
  const url = process.env.DATABASE_URL!;
  const org = organisation();
  for (let i = 0; i < 20; i++) await org.must(add, { tillId: `t${i % 3}`, coins: 1 });
  await org.must(name, { tillId: 't0', keeperId: 'k', name: 'Ada' });
  await sealLog(org.orgId);
  // Pages of them, and more than fits into one.
  const photos = await Promise.all(
    Array.from({ length: 12 }, () => crypto.randomBytes(690_000)).map(async (bytes) => ({
      bytes,
      sha256: await keepContent(org.orgId, bytes),
    })),
  );
  const file = path.join(folder, 'whole.backup');
  const saved = await writeDump({ url, secret, file });
  expect(saved.find((t: { end: string }) => t.end === 'events')!.rows).toBeGreaterThan(20);

  const other = await empty(secret);
  try {
    const into = { url: other.url, secret };
    const text = gunzipSync(fs.readFileSync(file)).toString();
    const broken = (name: string, bytes: string) => {
      const at = path.join(folder, name);
      fs.writeFileSync(at, gzipSync(bytes));
      return at;
    };
    await expect(
      readDump({ ...into, file: broken('changed', text.replace('"coins": 1', '"coins": 7')) }),
    ).rejects.toThrow(/not those that were saved/);
    await expect(readDump({ ...into, file: broken('cut', text.slice(0, -20)) })).rejects.toThrow(
      /whole backup|not those/,
    );
    fs.writeFileSync(path.join(folder, 'torn'), fs.readFileSync(file).subarray(0, -30));
    await expect(readDump({ ...into, file: path.join(folder, 'torn') })).rejects.toThrow(/whole backup/);
    await expect(readDump({ ...into, secret: 'f'.repeat(64), file })).rejects.toThrow(/another secret/);
    expect((await ask(other.url, 'select count(*) as n from events')).rows).toEqual([{ n: '0' }]);

    expect(await readDump({ ...into, file })).toEqual(saved);
    const again = path.join(folder, 'again.backup');
    expect(await writeDump({ ...into, file: again })).toEqual(saved);
    await expect(readDump({ ...into, file })).rejects.toThrow(/data in this database already/);

    await closePools();
    process.env.APP_DATABASE_URL = other.appUrl;
    expect(await verifySeals(org.orgId)).toMatchObject({ faults: [], events: 21 });
    for (const { sha256, bytes } of photos) expect((await contentOf(org.orgId, sha256))?.equals(bytes)).toBe(true);
    await expect(ask(other.url, `update events set type = 'x' where "orgId" = '${org.orgId}'`)).rejects.toThrow(
      /append-only/,
    );
    // What comes after a restore is new to a follower that stood at the end of what was saved.
    await appendGroup(org.orgId, [
      {
        stream: 'till-t9',
        streamType: 'till',
        expected: 0,
        by: 'system:test',
        events: [{ type: CoinsAdded.type, data: { tillId: 't9', coins: 1 } }],
      },
    ]);
    expect((await readLog(org.orgId)).map((e) => e.position)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect((await readLog(org.orgId, { after: 21 })).map((e) => e.streamId)).toEqual(['till-t9']);
    await closePools();
  } finally {
    await other.stop();
  }
});
