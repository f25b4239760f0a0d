import { setTimeout as sleep } from 'node:timers/promises';
import { type Inngest, NonRetriableError, RetryAfterError, referenceFunction } from 'inngest';
import type { Effects } from './effects';

/** Fixture functions: errors and retries, invocation, cancellation, limits, triggers. */
export function faultFunctions(inngest: Inngest, effects: Effects) {
  const flaky = inngest.createFunction(
    { id: 'flaky', triggers: [{ event: 'conf/flaky' }], retries: 3 },
    async ({ step, runId, event, attempt }) => {
      const { kind, times } = event.data;
      const before = await effects.count(runId, 'try');
      if (kind === 'function' && before < times) {
        await effects.note(runId, 'try');
        throw new Error(`function failure ${before}`);
      }
      return step.run('work', async () => {
        const tries = await effects.count(runId, 'try');
        await effects.note(runId, 'try');
        if (kind === 'final') throw new NonRetriableError('no use');
        if (kind === 'later' && tries < times) throw new RetryAfterError('not yet', '2s');
        if (kind === 'step' && tries < times) throw new Error(`step failure ${tries}`);
        return { tries, attempt };
      });
    },
  );

  const caught = inngest.createFunction(
    { id: 'caught', triggers: [{ event: 'conf/caught' }], retries: 1 },
    async ({ step, runId }) => {
      try {
        await step.run('risky', () => {
          throw new Error('as expected');
        });
      } catch (error) {
        await step.run('mend', () => effects.note(runId, 'mend'));
        return error instanceof Error ? error.message : 'not an error';
      }
      return 'nothing was thrown';
    },
  );

  const failing = inngest.createFunction(
    {
      id: 'failing',
      triggers: [{ event: 'conf/failing' }],
      retries: 0,
      onFailure: async ({ event, error, step }) => {
        await step.run('note', () => effects.note(event.data.run_id, `failed: ${error.message}`));
      },
    },
    async ({ event }) => {
      throw new Error(`broken ${event.data.key}`);
    },
  );

  const child = inngest.createFunction(
    { id: 'child', triggers: [{ event: 'conf/child' }], retries: 0 },
    async ({ event, step }) => {
      if (event.data.break) throw new Error('the child broke');
      return step.run('double', () => Number(event.data.value) * 2);
    },
  );

  const parent = inngest.createFunction(
    { id: 'parent', triggers: [{ event: 'conf/parent' }], retries: 0 },
    async ({ step, event }) => {
      const target = event.data.unknown ? referenceFunction({ appId: 'conf', functionId: 'nobody' }) : child;
      try {
        const data = { value: event.data.value, break: event.data.break };
        return { result: await step.invoke('ask', { function: target, data }) };
      } catch (error) {
        return { error: error instanceof Error ? error.message : 'unknown' };
      }
    },
  );

  const cancellable = inngest.createFunction(
    {
      id: 'cancellable',
      triggers: [{ event: 'conf/cancellable' }],
      retries: 0,
      cancelOn: [{ event: 'conf/cancel', if: 'event.data.key == async.data.key' }],
    },
    async ({ step, event, runId }) => {
      await step.run('begin', () => effects.note(runId, 'begin'));
      if (event.data.where === 'sleep') await step.sleep('long', '1h');
      if (event.data.where === 'wait') await step.waitForEvent('never', { event: 'conf/never', timeout: '1h' });
      if (event.data.where === 'step') await step.run('slow', () => sleep(10_000));
      await step.run('end', () => effects.note(runId, 'end'));
    },
  );

  const limited = inngest.createFunction(
    {
      id: 'limited',
      triggers: [{ event: 'conf/limited' }],
      retries: 0,
      concurrency: { limit: 1, key: 'event.data.key' },
    },
    async ({ step, event }) => {
      await step.run('alone', async () => {
        await effects.note(event.data.key, 'in');
        await sleep(150);
        await effects.note(event.data.key, 'out');
      });
    },
  );

  const once = inngest.createFunction(
    {
      id: 'once',
      triggers: [{ event: 'conf/once' }],
      retries: 0,
      idempotency: "event.data.shop + '/' + event.data.key",
    },
    async () => 'ran',
  );

  const filtered = inngest.createFunction(
    {
      id: 'filtered',
      retries: 0,
      triggers: [
        {
          event: 'conf/order',
          if: "event.data.amount > 100 && (event.data.currency == 'EUR' || event.data.vip == true)",
        },
        { event: 'conf/wild.*' },
      ],
    },
    async ({ event }) => event.name,
  );

  const sender = inngest.createFunction(
    { id: 'sender', triggers: [{ event: 'conf/sender' }], retries: 0 },
    async ({ step, event }) => {
      const { ids } = await step.sendEvent('tell', [{ name: 'conf/sequence', data: { said: event.data.text } }]);
      return ids;
    },
  );

  const shifting = inngest.createFunction(
    { id: 'shifting', triggers: [{ event: 'conf/shifting' }], retries: 0 },
    async ({ step, runId }) => {
      // The step planned by one request has another id in the next, as after a rename in mid-run.
      await effects.note(runId, 'request');
      const name = `step-${await effects.count(runId, 'request')}`;
      await Promise.all([step.run(name, () => 1), step.run(`${name}-b`, () => 2)]);
    },
  );

  const yearly = inngest.createFunction(
    { id: 'yearly', triggers: [{ cron: 'TZ=Europe/Zurich 0 0 1 1 *' }], retries: 0 },
    async ({ event, runId }) => {
      await effects.note('cron', runId);
      return event.name;
    },
  );

  return [flaky, caught, failing, child, parent, cancellable, limited, once, filtered, sender, shifting, yearly];
}
