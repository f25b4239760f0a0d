import { setTimeout as sleep } from 'node:timers/promises';
import type { Inngest } from 'inngest';
import type { Effects } from './effects';

/** Fixture functions: order of steps, parallel steps, waits, state. */
export function flowFunctions(inngest: Inngest, effects: Effects) {
  const body =
    (runId: string, step: string, result: unknown = step) =>
    async () => {
      await effects.note(runId, step);
      return result;
    };

  const sequence = inngest.createFunction(
    { id: 'sequence', triggers: [{ event: 'conf/sequence' }], retries: 3 },
    async ({ step, runId, event }) => {
      const a = await step.run('a', body(runId, 'a', 1));
      const b = await step.run('b', body(runId, 'b', 2));
      await step.sleep('nap', '1s');
      const c = await step.run('c', body(runId, 'c', 3));
      return { sum: Number(a) + Number(b) + Number(c), said: event.data.said ?? null };
    },
  );

  const plain = inngest.createFunction(
    { id: 'plain', triggers: [{ event: 'conf/plain' }], retries: 3, checkpointing: false },
    async ({ step, runId }) => {
      for (const name of ['a', 'b', 'c']) await step.run(name, body(runId, name));
      return 'plain';
    },
  );

  const parallel = inngest.createFunction(
    { id: 'parallel', triggers: [{ event: 'conf/parallel' }], retries: 3 },
    async ({ step, runId }) => {
      const chain = async (name: string) => {
        const one = await step.run(`${name}1`, body(runId, `${name}1`));
        const [two, three] = await Promise.all([
          step.run(`${name}2`, body(runId, `${name}2`)),
          step.run(`${name}3`, body(runId, `${name}3`)),
        ]);
        return [one, two, three];
      };
      const chains = await Promise.all([chain('x'), chain('y'), step.sleep('z', '1s').then(() => ['z'])]);
      return chains.flat();
    },
  );

  const race = inngest.createFunction(
    { id: 'race', triggers: [{ event: 'conf/race' }], retries: 3 },
    async ({ step, group, runId }) => {
      const winner = await group.parallel({ mode: 'race' }, () =>
        Promise.race([step.run('quick', body(runId, 'quick')), step.sleep('slow', '1h').then(() => 'slow')]),
      );
      await step.run('after', body(runId, 'after'));
      return winner;
    },
  );

  const promiseRace = inngest.createFunction(
    { id: 'promise-race', triggers: [{ event: 'conf/promise-race' }], retries: 3 },
    async ({ step, runId }) => {
      return Promise.race([step.sleep('slow', '8s').then(() => 'slow'), step.run('quick', body(runId, 'quick'))]);
    },
  );

  const approval = inngest.createFunction(
    { id: 'approval', triggers: [{ event: 'conf/approval' }], retries: 3 },
    async ({ step, runId, event }) => {
      const id = String(await step.run('propose', body(runId, 'propose', event.data.approvalId)));
      const options = {
        event: 'conf/approved',
        timeout: String(event.data.timeout),
        if: `async.data.approvalId == '${id}'`,
      };
      const approved = await step.waitForEvent('decision', options);
      await step.run('act', body(runId, 'act'));
      return approved ? approved.data.by : 'nobody';
    },
  );

  const matched = inngest.createFunction(
    { id: 'matched', triggers: [{ event: 'conf/matched' }], retries: 3 },
    async ({ step }) => {
      const options = { event: 'conf/answer', timeout: '20s', match: 'data.key' } as const;
      const [one, two] = await Promise.all([step.waitForEvent('one', options), step.waitForEvent('two', options)]);
      return [one?.data.text ?? null, two?.data.text ?? null];
    },
  );

  const large = inngest.createFunction(
    { id: 'large', triggers: [{ event: 'conf/large' }], retries: 3 },
    async ({ step, runId }) => {
      let bytes = 0;
      for (let index = 0; index < 6; index++) {
        const text = String(await step.run(`part-${index}`, body(runId, `part-${index}`, 'x'.repeat(1_000_000))));
        bytes += text.length;
      }
      await step.sleep('between', '1s');
      return bytes + Number(await step.run('last', body(runId, 'last', 1)));
    },
  );

  const chain = inngest.createFunction(
    { id: 'chain', triggers: [{ event: 'conf/chain' }], retries: 3 },
    async ({ step, event }) => {
      let sum = 0;
      for (let index = 0; index < event.data.n; index++) sum += await step.run(`link-${index}`, () => index);
      return sum;
    },
  );

  const agent = inngest.createFunction(
    { id: 'agent', triggers: [{ event: 'conf/agent' }], retries: 20 },
    async ({ step, runId, event }) => {
      for (let index = 0; index < 6; index++) {
        await step.run(`think-${index}`, async () => {
          await sleep(20 + Math.random() * 60);
          await effects.note(runId, `think-${index}`);
        });
      }
      await Promise.all(['p', 'q', 'r'].map((name) => step.run(name, body(runId, name))));
      const decided = {
        event: 'conf/approved',
        timeout: '60s',
        if: `async.data.approvalId == '${event.data.approvalId}'`,
      };
      await step.run('ask', body(runId, 'ask'));
      const approval = await step.waitForEvent('decision', decided);
      await step.run('act', body(runId, 'act'));
      return approval ? 'acted' : 'timed out';
    },
  );

  return [sequence, plain, parallel, race, promiseRace, approval, matched, large, chain, agent];
}
