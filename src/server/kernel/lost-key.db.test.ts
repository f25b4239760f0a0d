import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { writePool } from './database/pools';
import { asSystem } from './database/scope';
import { readLog } from './log';
import { forgetKey, subjectKeys } from './personal-data';
import { organisation } from './testing/organisation';
import { name, openTills } from './testing/till';

beforeAll(openTills);

// Found by `npm run faults`: a connection cut before the commit left a key in memory that no table had, and it sealed what came next.
it('a key whose transaction was lost seals nothing: what is recorded after it can be read for ever', async () => {
  const org = organisation();
  const keeperId = randomUUID();
  const client = await writePool().connect();
  await client.query('begin');
  await client.query("select set_config('app.org_id', $1, true), set_config('app.actor_kind', 'system', true)", [
    org.orgId,
  ]);
  await subjectKeys(org.orgId, [keeperId], client, true);
  await client.query('rollback');
  client.release();
  await org.must(name, { tillId: 'a', keeperId, name: 'Ada' });
  forgetKey(org.orgId, keeperId); // as after a restart
  const [event] = await asSystem(org.orgId, () => readLog(org.orgId, { after: 0 }));
  expect(event!.data).toMatchObject({ name: 'Ada' });
});
