import pg from 'pg';
import { expect, test } from 'vitest';
import { deploy, diff } from './migrate.mjs';
import { scratchPostgres } from './scratch-postgres.mjs';

const url = () => process.env.DATABASE_URL ?? '';

test('migrations lead to exactly what the schema files say', async () => {
  expect(await diff(url())).toBe('');
});

test('a second run changes nothing, and what was applied is listed as Prisma lists it', async () => {
  expect(await deploy(url())).toEqual([]);
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const { rows } = await client.query(
    'select migration_name, checksum, applied_steps_count from _prisma_migrations where finished_at is not null order by 1',
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    expect(row).toMatchObject({ checksum: expect.stringMatching(/^[0-9a-f]{64}$/), applied_steps_count: 1 });
});

test('sessions are in UTC on a machine that is not', async () => {
  const server = await scratchPostgres({ flags: ['timezone=Pacific/Kiritimati'] });
  try {
    await deploy(server.url);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query("select '2026-07-01T12:00:00Z'::timestamptz::text as instant");
    await client.end();
    expect(rows).toEqual([{ instant: '2026-07-01 12:00:00+00' }]);
  } finally {
    await server.stop();
  }
});
