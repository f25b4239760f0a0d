import pg from 'pg';
import { expect, test } from 'vitest';
import { deploy, diff } from './migrate.mjs';

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
