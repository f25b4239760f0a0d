import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import type { Suite } from './suite';

/** Cases about order, parallel steps, waits, events and state. */
export function flowCases(suite: () => Suite): void {
  it.concurrent.each(['sequence', 'plain'])('runs the steps of "%s" once each, in order', async (name) => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send(`conf/${name}`, { said: 'ü"\\' }));
    expect(run).toMatchObject({ status: 'Completed', output: name === 'plain' ? 'plain' : { sum: 6, said: 'ü"\\' } });
    expect(await effects.of(run.run_id)).toEqual(['a', 'b', 'c']);
  });

  it.concurrent('gets through a run of many steps', async () => {
    const { drive } = suite();
    const run = await drive.ended(await drive.send('conf/chain', { n: 60 }));
    expect(run).toMatchObject({ status: 'Completed', output: (60 * 59) / 2 });
  });

  it.concurrent('runs parallel and nested parallel chains once each', async () => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/parallel'));
    expect(run).toMatchObject({ status: 'Completed', output: ['x1', 'x2', 'x3', 'y1', 'y2', 'y3', 'z'] });
    expect((await effects.of(run.run_id)).sort()).toEqual(['x1', 'x2', 'x3', 'y1', 'y2', 'y3']);
  });

  it.concurrent('goes on with the first of a race group', async () => {
    const { drive, effects } = suite();
    const eventId = await drive.send('conf/race');
    const { run_id } = await drive.started(eventId);
    await eventually(async () => (await effects.of(run_id)).includes('after'));
    // The SDK reports the losing sleep of an hour as open, so the run itself does not end yet.
    await drive.cancel(run_id);
    expect(await effects.of(run_id)).toEqual(['quick', 'after']);
  });

  it.concurrent('resolves Promise.race in the order the steps ended', async () => {
    const { drive } = suite();
    expect(await drive.ended(await drive.send('conf/promise-race'))).toMatchObject({ output: 'quick' });
  });

  it.concurrent('resumes an approval only by the event its condition names', async () => {
    const { drive, effects } = suite();
    const approvalId = crypto.randomUUID();
    const eventId = await drive.send('conf/approval', { approvalId, timeout: '60s' });
    const { run_id } = await drive.started(eventId);
    await eventually(async () => (await effects.of(run_id)).includes('propose'));
    await sleep(400);
    await drive.send('conf/approved', { approvalId: crypto.randomUUID(), by: 'a stranger' });
    await drive.send('conf/approved', { by: 'nobody in particular' });
    await sleep(300);
    expect(await effects.of(run_id)).toEqual(['propose']);
    await eventually(async () => {
      await drive.send('conf/approved', { approvalId, by: 'Ada' });
      await sleep(200);
      return (await drive.run(run_id)).status === 'Completed';
    });
    expect(await drive.ended(eventId)).toMatchObject({ status: 'Completed', output: 'Ada' });
    expect(await effects.of(run_id)).toEqual(['propose', 'act']);
  });

  it.concurrent('ends a wait at its time-out, and does not see an event from before the wait', async () => {
    const { drive } = suite();
    const approvalId = crypto.randomUUID();
    await drive.send('conf/approved', { approvalId, by: 'too early' });
    const eventId = await drive.send('conf/approval', { approvalId, timeout: '2s' });
    expect(await drive.ended(eventId)).toMatchObject({ status: 'Completed', output: 'nobody' });
  });

  it.concurrent('resumes two waits by one event', async () => {
    const { drive } = suite();
    const key = crypto.randomUUID();
    const eventId = await drive.send('conf/matched', { key });
    const { run_id } = await drive.started(eventId);
    // Again and again, for an answer from before the wait is not seen.
    await eventually(async () => {
      await drive.send('conf/answer', { key, text: 'both' });
      await sleep(200);
      return (await drive.run(run_id)).status === 'Completed';
    });
    expect(await drive.ended(eventId)).toMatchObject({ output: ['both', 'both'] });
  });

  it.concurrent('matches a missing attribute with a missing attribute, as the real server does', async () => {
    const { drive } = suite();
    const eventId = await drive.send('conf/matched', {});
    const { run_id } = await drive.started(eventId);
    await eventually(async () => {
      await drive.send('conf/answer', { text: 'anybody' });
      await sleep(200);
      return (await drive.run(run_id)).status === 'Completed';
    });
    expect(await drive.ended(eventId)).toMatchObject({ output: ['anybody', 'anybody'] });
  });

  it.concurrent('keeps a state of more than 4 MB', async () => {
    const { drive, effects } = suite();
    const run = await drive.ended(await drive.send('conf/large'));
    expect(run).toMatchObject({ status: 'Completed', output: 6_000_001 });
    expect(await effects.of(run.run_id)).toHaveLength(7);
  });

  it.concurrent('starts functions by events sent from a step', async () => {
    const { drive } = suite();
    const run = await drive.ended(await drive.send('conf/sender', { text: 'from a step' }));
    const [sent] = Array.isArray(run.output) ? run.output : [];
    expect(await drive.ended(String(sent))).toMatchObject({ output: { said: 'from a step' } });
  });

  it.concurrent('keeps an event once per id and once per seed of a send', async () => {
    const { drive } = suite();
    const id = crypto.randomUUID();
    const first = await drive.send('conf/plain', {}, id);
    await drive.ended(first);
    const second = await drive.send('conf/plain', {}, id);
    await sleep(500);
    const ids = new Set([first, second]);
    const runs = await Promise.all([...ids].map((it) => drive.runsOf(it)));
    expect(runs.flat()).toHaveLength(1);
    const seed = { 'x-inngest-event-id-seed': `${Date.now()},${Buffer.from(id.slice(0, 10)).toString('base64')}` };
    const sends = await Promise.all([1, 2].map(() => drive.post({ name: 'conf/plain', data: {} }, seed)));
    const [one, two] = await Promise.all(sends.map((res) => res.json()));
    expect(one).toEqual(two);
  });

  it.concurrent('starts by expression and by wildcard', async () => {
    const { drive } = suite();
    const orders = [
      { amount: 200, currency: 'EUR' },
      { amount: 200, currency: 'USD', vip: true },
      { amount: 200, currency: 'USD' },
      { amount: 50, currency: 'EUR' },
      {},
    ];
    const ids = await Promise.all(orders.map((data) => drive.send('conf/order', data)));
    const wild = await drive.send('conf/wild.anything');
    expect(await drive.ended(wild)).toMatchObject({ output: 'conf/wild.anything' });
    await Promise.all(ids.slice(0, 2).map((id) => drive.started(id)));
    await sleep(300);
    const started = await Promise.all(ids.map(async (id) => (await drive.runsOf(id)).length));
    expect(started).toEqual([1, 1, 0, 0, 0]);
  });
}
