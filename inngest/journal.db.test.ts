import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journaled } from './journal';

describe('the step journal, as the application’s role', () => {
  let pool: pg.Pool;
  beforeAll(() => {
    pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 8 });
  });
  afterAll(() => pool.end());

  const step = () => ({ runId: crypto.randomUUID(), stepId: 'step' });
  /** A moment that one side waits for and the other says. */
  const moment = () => {
    let say = () => {};
    const came = new Promise<void>((done) => {
      say = done;
    });
    return { came, say: () => say() };
  };

  it('runs a body once and returns its result to every later delivery', async () => {
    const at = step();
    let times = 0;
    const body = async () => ({ times: ++times, text: 'a\u0000b' });
    const results = [await journaled(pool, at, body), await journaled(pool, at, body)];
    expect(results).toEqual([
      { times: 1, text: 'a\u0000b' },
      { times: 1, text: 'a\u0000b' },
    ]);
  });

  it('lets deliveries at the same time wait for one body', async () => {
    const at = step();
    let times = 0;
    const body = async () => {
      times++;
      await sleep(300);
      return times;
    };
    expect(await Promise.all([1, 2, 3, 4].map(() => journaled(pool, at, body)))).toEqual([1, 1, 1, 1]);
  });

  it('tries again after a body that threw', async () => {
    const at = step();
    await expect(journaled(pool, at, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await journaled(pool, at, async () => 'yes')).toBe('yes');
  });

  it('keeps an empty result', async () => {
    const at = step();
    expect(await journaled(pool, at, async () => undefined)).toBeUndefined();
    expect(await journaled(pool, at, async () => 'again')).toBeNull();
  });

  it('takes a step over from a holder that stopped beating, not from one that beats', async () => {
    const at = step();
    const from = Date.now();
    await pool.query(
      `insert into step_journal.entry ("runId", "stepId", owner, "leaseUntil")
       values ($1, $2, gen_random_uuid(), clock_timestamp() + interval '400 ms')`,
      [at.runId, at.stepId],
    );
    expect(await journaled(pool, at, async () => 'taken over')).toBe('taken over');
    expect(Date.now() - from).toBeGreaterThanOrEqual(350);

    const long = step();
    // Longer than its lease, which leaves room for a busy machine to beat late.
    const started = moment();
    const slow = journaled(
      pool,
      long,
      async () => {
        started.say();
        return sleep(3_500, 'first');
      },
      2_500,
    );
    await started.came;
    expect(await journaled(pool, long, async () => 'second', 2_500)).toBe('first');
    expect(await slow).toBe('first');
  });

  it('counts the first to finish when a holder overslept its lease', async () => {
    const at = step();
    const [asleep, woken] = [moment(), moment()];
    const late = journaled(pool, at, async () => {
      await pool.query(`update step_journal.entry set "leaseUntil" = now() - interval '1 s' where "runId" = $1`, [
        at.runId,
      ]);
      asleep.say();
      await woken.came;
      return 'late';
    });
    await asleep.came;
    expect(await journaled(pool, at, async () => 'in time')).toBe('in time');
    woken.say();
    expect(await late).toBe('in time');
  });
});
