import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ofStream } from './log';
import { organisation } from './testing/organisation';
import { CoinsAdded, openTills } from './testing/till';
import { appendGroup } from './writer/append';

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(async () => {
  await openTills();
  await owner.connect();
});
afterAll(() => owner.end());

// A process that serves for days keeps its plans: they must not depend on what a table looked like when they were made.
it('a stream is read by its own key whatever plan is kept: no other index bounds it', async () => {
  const { orgId } = organisation();
  const one = {
    ...{ stream: 'a', streamType: 'till', expected: 0, by: 'system:test' },
    events: [{ type: CoinsAdded.type, data: { tillId: 'a', coins: 1 } }],
  };
  await appendGroup(orgId, [one]);
  // A log of its own: a temporary table hides the one that all share, once with all indexes and once without the streams' own.
  await owner.query('create temporary table events (like public.events including all)');
  await owner.query('insert into events select * from public.events where "orgId" = $1', [orgId]);
  await owner.query("set plan_cache_mode = 'force_generic_plan'; set enable_seqscan = off");
  for (const typed of [true, false]) {
    const name = `of_stream_${typed}`;
    await owner.query(`prepare ${name} as ${ofStream(typed)}`);
    const values = [`'${orgId}'`, 0, 9, 5, ...(typed ? ["'{till.coins-added}'"] : []), "'a'"];
    const plan = async () => {
      const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain execute ${name}(${values})`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(await plan()).toMatch(/Index Cond: .*"streamId" = /);
    await owner.query('begin; drop index pg_temp."events_orgId_streamId_version_idx"');
    expect(await plan()).not.toMatch(/Index Cond: .*(position|type)/);
    await owner.query('rollback');
    expect((await owner.query(`execute ${name}(${values})`)).rowCount).toBe(1);
  }
});
