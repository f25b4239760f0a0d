import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import type { Suite } from './suite';

/** Cases about errors, retries, invocation, cancellation and limits. */
export function faultCases(suite: () => Suite): void {
  it.concurrent.each(['step', 'function'])('tries a failing %s again', async (kind) => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/flaky', { kind, times: 2 }));
    expect(run).toMatchObject({ status: 'Completed', output: { tries: 2, attempt: 2 } });
    expect(await effects.count(run.run_id, 'try')).toBe(3);
  });

  it.concurrent('gives up after the last attempt', async () => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/flaky', { kind: 'step', times: 99 }));
    expect(run).toMatchObject({ status: 'Failed', output: { message: 'step failure 3' } });
    expect(await effects.count(run.run_id, 'try')).toBe(4);
  });

  it.concurrent('does not try a NonRetriableError again', async () => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/flaky', { kind: 'final' }));
    expect(run).toMatchObject({ status: 'Failed', output: { message: 'no use' } });
    expect(await effects.count(run.run_id, 'try')).toBe(1);
  });

  it.concurrent('waits as long as a RetryAfterError asks', async () => {
    const { drive } = suite();
    const from = Date.now();
    const run = await drive.ended(await drive.send('conf/flaky', { kind: 'later', times: 1 }));
    expect(run).toMatchObject({ status: 'Completed' });
    expect(Date.now() - from).toBeGreaterThanOrEqual(1_900);
  });

  it.concurrent('hands a failed step to the function, which may go on', async () => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/caught'));
    expect(run).toMatchObject({ status: 'Completed', output: 'as expected' });
    expect(await effects.of(run.run_id)).toEqual(['mend']);
  });

  it.concurrent('tells onFailure of a failed run', async () => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/failing', { key: 'glass' }));
    expect(run).toMatchObject({ status: 'Failed', output: { message: 'broken glass' } });
    const told = await eventually(async () => {
      const notes = await effects.of(run.run_id);
      return notes.length > 0 && notes;
    });
    expect(told).toEqual(['failed: broken glass']);
  });

  it.concurrent('returns the result of an invoked function, or its error', async () => {
    const { drive } = suite();
    const [good, bad, none] = await Promise.all(
      [{ value: 21 }, { value: 1, break: true }, { unknown: true }].map(async (data) =>
        drive.ended(await drive.send('conf/parent', data)),
      ),
    );
    expect(good?.output).toEqual({ result: 42 });
    expect(bad?.output).toMatchObject({ error: expect.stringContaining('the child broke') });
    expect(none?.output).toMatchObject({ error: expect.stringContaining('conf-nobody') });
  });

  it.concurrent.each(['sleep', 'wait', 'step'])('cancels by an event during a %s', async (where) => {
    const { drive, effects } = suite();
    const key = crypto.randomUUID();
    const eventId = await drive.send('conf/cancellable', { key, where });
    const { run_id } = await drive.started(eventId);
    await eventually(async () => (await effects.of(run_id)).includes('begin'));
    await sleep(300);
    await drive.send('conf/cancel', { key: 'another' });
    await sleep(200);
    expect(await drive.run(run_id)).toMatchObject({ status: 'Running' });
    await drive.send('conf/cancel', { key });
    expect(await drive.ended(eventId)).toMatchObject({ status: 'Cancelled' });
    if (where === 'step') await sleep(10_500);
    expect(await effects.of(run_id)).toEqual(['begin']);
  });

  it.concurrent('cancels by the REST API', async () => {
    const { drive, effects } = suite();
    const eventId = await drive.send('conf/cancellable', { key: crypto.randomUUID(), where: 'sleep' });
    const { run_id } = await drive.started(eventId);
    await eventually(async () => (await effects.of(run_id)).includes('begin'));
    expect(await drive.cancel(run_id)).toBeLessThan(300);
    expect(await drive.ended(eventId)).toMatchObject({ status: 'Cancelled' });
  });

  it.concurrent('runs one step at a time per concurrency key', async () => {
    const { drive, effects } = suite();
    const key = crypto.randomUUID();
    const ids = await Promise.all(Array.from({ length: 5 }, () => drive.send('conf/limited', { key })));
    await Promise.all(ids.map((id) => drive.ended(id)));
    expect(await effects.of(key)).toEqual(Array.from({ length: 5 }, () => ['in', 'out']).flat());
  });

  it.concurrent('starts once per idempotency key', async () => {
    const { drive } = suite();
    const key = crypto.randomUUID();
    const first = await drive.send('conf/once', { shop: 's', key });
    await drive.ended(first);
    const again = await drive.send('conf/once', { shop: 's', key });
    const other = await drive.send('conf/once', { shop: 't', key });
    await drive.ended(other);
    expect(await drive.runsOf(again)).toEqual([]);
  });

  it.concurrent('fails a run whose planned step is no longer there', async () => {
    const { drive } = suite();
    const run = await drive.ended(await drive.send('conf/shifting'));
    expect(run).toMatchObject({
      status: 'Failed',
      output: { message: expect.stringContaining('Could not find step') },
    });
  });

  it.concurrent('refuses a wrong event key and a wrong signing key', async () => {
    const { drive, target } = suite();
    expect((await drive.post({ name: 'conf/plain' }, {}, 'wrong-key')).status).toBeGreaterThanOrEqual(400);
    const res = await fetch(`${target.baseUrl}/v1/runs/x`, { headers: { authorization: 'Bearer wrong' } });
    expect(res.status).toBe(401);
  });

  it.concurrent('refuses events without a name', async () => {
    const { drive } = suite();
    expect((await drive.post({ name: '' })).status).toBe(400);
  });
}
