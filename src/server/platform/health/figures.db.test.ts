import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { report } from '@/server/kernel/observe/faults';
import { createCaller } from '@/server/root';
import { checkInvariants } from '../invariants/check';
import { figures } from './figures';

const reader: Actor = { kind: 'staff', userId: 'r', role: 'readonly', functions: ['platform'] };

it('tells what was done, how long it took and where everybody stands, and nothing of a person', async () => {
  const w = await warehouse();
  await w.buy({ [w.productIds[0]!]: 1 });
  await checkInvariants(w.orgId);
  const platform = createCaller({ orgId: w.orgId, actor: async () => reader, requestId: randomUUID() }).platform;
  await platform.invariants();
  const text = await figures(w.orgId);
  expect(text).toContain('jovey_command_duration_seconds_count{process="web",name="checkout.place-order"} 1');
  expect(text).toContain('jovey_procedure_duration_seconds_count{process="web",name="platform.invariants"}');
  expect(text).toMatch(/jovey_consumer_behind_events\{consumer="fulfillment.when-order-confirmed-queue-it"\} \d+/);
  expect(text).toContain('jovey_invariant_broken_rows{invariant="goods.stock-is-ledger"} 0');
  for (const person of ['Ada', 'Lovelace', 'example.com', 'Hauptstr']) expect(text).not.toContain(person);
  const lost = new RangeError('the wheel came off');
  report('orders.get', lost, { requestId: 'request-7' });
  report('orders.get', new RangeError('the wheel came off'), { requestId: 'request-8' });
  const health = await platform.health();
  expect(health.faults).toMatchObject([
    { process: 'web', where: 'orders.get', sentence: 'the wheel came off', count: 2, requestId: 'request-8' },
  ]);
  expect(health.database.head).toBeGreaterThan(0);
  expect(health.commands.map((c) => c.name)).toContain('checkout.place-order');
});
