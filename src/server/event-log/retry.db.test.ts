import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { catchUp, reacting } from '@/server/kernel/consumer';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { reaction } from '@/server/kernel/reaction';
import { organisation } from '@/server/kernel/testing/organisation';
import { createCaller } from '@/server/root';
import { checkIntegrity } from './commands/check-integrity';
import { TaskRequested } from './contract';

let poisoned = true;
const handled: string[] = [];
const name = `test.when-task-requested-${randomUUID()}`;
const poison = reaction({
  name,
  when: (when) => [
    when(TaskRequested, async ({ data }) => {
      if (poisoned) throw new Error('The printer is out of paper.');
      handled.push(data.taskId);
    }),
  ],
});
const manager: Actor = { kind: 'staff', userId: 'manager', role: 'manager', functions: ['event-log'] };
const operator: Actor = { ...manager, role: 'operator' };
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).eventLog;
it('goes on once the cause is mended and a person asked, without waiting for its pause', async () => {
  const org = organisation();
  const desk = as(org.orgId, manager);
  const taskId = randomUUID();
  await org.must(checkIntegrity, { taskId });
  const standing = async (state: string) =>
    (await desk.consumers()).consumers.find((c) => c.name === name && c.state === state);
  // A turn as the worker takes it: what the house itself reacts to, then this consumer, as far as it may.
  const turn = async () => {
    await org.settle();
    return catchUp(org.orgId, reacting(poison), (await readLog(org.orgId)).at(-1)!.position);
  };
  expect(await turn()).toBe('failed');
  expect(await standing('failed')).toMatchObject({ error: 'The printer is out of paper.', behind: expect.any(Number) });
  // So often that the next try by itself is five minutes away.
  await asSystem(org.orgId, () =>
    readPool().query(`update es_checkpoint set attempts = 12, "failedAt" = now() where consumer = $1`, [name]),
  );
  expect(await turn()).toBe('waiting');

  // Asked while the cause is still there: tried at once, and it stands again.
  await desk.retryConsumer({ consumer: name });
  expect(await turn()).toBe('failed');
  expect(await turn()).toBe('waiting');
  expect(await standing('failed')).toMatchObject({ attempts: 13 });
  expect(handled).toEqual([]);

  poisoned = false;
  await desk.retryConsumer({ consumer: name });
  expect(await turn()).toBe('current');
  expect(await standing('current')).toMatchObject({ error: null, attempts: 0 });
  expect(handled).toEqual([taskId]);
  const asked = await readLog(org.orgId, { types: ['consumer.retry-requested'] });
  expect(asked.map((e) => [e.by, e.data])).toEqual(Array(2).fill(['user:manager', { consumer: name }]));

  // What goes on by itself needs nobody, what is unknown has nothing to try, and it is for a manager to say.
  const refusal = { code: 'CONFLICT', message: expect.stringContaining('goes on by itself') };
  await expect(desk.retryConsumer({ consumer: name })).rejects.toMatchObject(refusal);
  await expect(desk.retryConsumer({ consumer: 'nobody' })).rejects.toMatchObject(refusal);
  await expect(as(org.orgId, operator).retryConsumer({ consumer: name })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
