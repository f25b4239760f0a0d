import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driver, eventually } from './conformance/driver';
import { start } from './conformance/processes';
import { type Embedded, embedded } from './conformance/target';

const KEYS = {
  DATABASE_URL: 'postgresql://127.0.0.1:9/none',
  INNGEST_SIGNING_KEY: `signkey-prod-${'ab'.repeat(32)}`,
  INNGEST_EVENT_KEY: 'an-event-key',
};

async function endOf(env: Record<string, string>) {
  const child = await start('../main.ts', env);
  await eventually(async () => child.exited() !== null);
  return { code: child.exited(), output: child.output().trim() };
}

describe('what the runner refuses', { timeout: 300_000 }, () => {
  it.concurrent.each([
    [{ ...KEYS, INNGEST_DEV: '1' }, /INNGEST_DEV turns signature checks off/],
    [{ ...KEYS, INNGEST_SIGNING_KEY: 'signkey-prod-xyz' }, /INNGEST_SIGNING_KEY must look like/],
    [{ ...KEYS, INNGEST_EVENT_KEY: '' }, /INNGEST_EVENT_KEY must be set/],
    [KEYS, /cannot start: .*ECONNREFUSED/],
  ])('starts not, with one sentence and 1 (%#)', async (env, sentence) => {
    const { code, output } = await endOf(env);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output.split('\n')).toHaveLength(1);
  });

  it.concurrent('steps aside with INNGEST_RUNNER=server', async () => {
    const { code, output } = await endOf({ INNGEST_RUNNER: 'server' });
    expect([code, output]).toEqual([0, expect.stringContaining('steps aside')]);
  });

  describe('in functions', () => {
    let target: Embedded;
    beforeAll(async () => {
      target = await embedded({ env: { CONFORMANCE_EXTRA: 'unsupported' } });
    });
    afterAll(() => target.stop());

    it.each([
      ['fetching', 'Gateway'],
      ['signalled', 'WaitForSignal'],
      ['odd-wait', 'has()'],
    ])('fails a run of "%s", naming the step', async (name, word) => {
      const drive = driver(target);
      const run = await drive.ended(await drive.send(`conf/${name}`));
      expect(run.status).toBe('Failed');
      expect(run.output).toMatchObject({ name: 'UnsupportedByEmbeddedRunner', message: expect.stringContaining(word) });
    });
  });

  it.concurrent('refuses a sync with debounce, says why, and keeps the events', async () => {
    const target = await embedded({ env: { CONFORMANCE_EXTRA: 'debounce' }, syncs: false });
    try {
      await eventually(async () => target.runner.output().includes('sync refused: conf-debounced: debounce'));
      const health = await fetch(`${target.baseUrl}/health`);
      expect(health.status).toBe(503);
      expect((await health.json()).sync.refusals).toEqual([expect.stringContaining('conf-debounced: debounce')]);
      const drive = driver(target);
      const eventId = await drive.send('conf/plain');
      await target.app.kill();
      await target.startApp({ CONFORMANCE_EXTRA: '' });
      expect(await drive.ended(eventId)).toMatchObject({ status: 'Completed' });
    } finally {
      await target.stop();
    }
  });
});
