import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driver, eventually } from './conformance/driver';
import { Effects } from './conformance/effects';
import { type Embedded, embedded } from './conformance/target';

describe('one runner after another', { timeout: 300_000 }, () => {
  let target: Embedded;
  let effects: Effects;
  let db: pg.Pool;
  beforeAll(async () => {
    target = await embedded();
    effects = await Effects.open(target.databaseUrl);
    db = new pg.Pool({ connectionString: target.databaseUrl, max: 2 });
  });
  afterAll(async () => {
    await target.stop();
    await effects.close();
    await db.end();
  });

  it('lets a standby take over when the leader dies', async () => {
    const second = await target.startStandby();
    const drive = driver(target);
    const eventId = await drive.send('conf/sequence', { said: 'over' });
    await drive.started(eventId);
    await target.runner.kill();
    target.runner = second;
    expect(await drive.ended(eventId)).toMatchObject({ status: 'Completed', output: { sum: 6, said: 'over' } });
  });

  it('keeps events while the application is down, and spends no attempt on it', async () => {
    const drive = driver(target);
    await target.app.kill();
    const eventId = await drive.send('conf/flaky', { kind: 'none' });
    await drive.started(eventId);
    await eventually(
      async () => (await (await fetch(`${target.baseUrl}/health`)).json()).oldestQueuedCall?.undelivered > 1,
    );
    expect((await fetch(`${target.baseUrl}/health`)).status).toBe(503);
    await target.startApp();
    expect(await drive.ended(eventId)).toMatchObject({ status: 'Completed', output: { tries: 0, attempt: 0 } });
    await eventually(async () => (await fetch(`${target.baseUrl}/health`)).status === 200);
  });

  it('stops on SIGTERM with 0 and goes on after the next start', async () => {
    const drive = driver(target);
    const eventId = await drive.send('conf/sequence', {});
    const { run_id } = await drive.started(eventId);
    await eventually(async () => (await effects.of(run_id)).includes('b'));
    await target.runner.kill('SIGTERM');
    expect(target.runner.exited()).toBe(0);
    await target.startRunner();
    const run = await drive.ended(eventId);
    expect(run).toMatchObject({ status: 'Completed', output: { sum: 6 } });
    expect(await effects.of(run.run_id)).toEqual(['a', 'b', 'c']);
  });

  it('ends at once when it loses its lock, for another may lead already', async () => {
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'jovey-runner-leader' and datname = current_database()`,
    );
    await eventually(async () => target.runner.exited() === 1);
    expect(target.runner.output()).toContain('lost the lead');
    await target.startRunner();
  });

  it('fires a missed cron tick once after a restart, and arms the next', async () => {
    await target.runner.kill();
    await db.query(`update inngest_embedded.cron set "nextAt" = now() - interval '3 hours'`);
    await db.query(
      `update inngest_queue._private_jobs set run_at = now() - interval '3 hours' where key like 'cron:%'`,
    );
    await target.startRunner();
    await eventually(async () => (await effects.of('cron')).length > 0);
    await sleep(500);
    const [runId, ...more] = await effects.of('cron');
    expect(more).toEqual([]);
    const drive = driver(target);
    const run = await eventually(async () => {
      const now = await drive.run(runId ?? '');
      return now.status === 'Completed' && now;
    });
    expect(run.output).toBe('inngest/scheduled.timer');
    const { rows } = await db.query<{ later: boolean }>('select "nextAt" > now() as later from inngest_embedded.cron');
    expect(rows).toEqual([{ later: true }]);
  });
});
