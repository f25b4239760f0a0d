import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { eventDefs } from '@/server/kernel/event';
import { createCaller } from '@/server/root';

/** Other tests declare events as well, perhaps in this process: all of them of a till. */
const isHouse = (it: { type: string }) => !it.type.startsWith('till.');
const reader: Actor = { kind: 'staff', userId: 'r', role: 'readonly', functions: ['event-log'] };

it('tells every declared event type with its schema, an example, who writes it and who listens', async () => {
  const w = await warehouse();
  await w.buy({ [w.productIds[0]!]: 1 });
  const log = createCaller({ orgId: w.orgId, actor: async () => reader, requestId: randomUUID() }).eventLog;
  const all = (await log.catalogue()).filter(isHouse);
  expect(all.map((e) => e.type)).toEqual(
    eventDefs()
      .filter(isHouse)
      .map((d) => d.type),
  );
  // An event that nobody can write and nobody reads is a word without meaning.
  expect(all.filter((e) => e.commands.length === 0 && e.projections.length + e.reactions.length === 0)).toEqual([]);
  const placed = await log.eventType({ type: 'order.placed' });
  expect(placed).toMatchObject({
    personal: true,
    commands: expect.arrayContaining(['orders.place-order']),
    projections: expect.arrayContaining([{ name: 'orders.order', mode: 'inline' }]),
    writers: [{ times: 1 }],
    schema: { type: 'object', properties: { orderId: expect.anything() } },
  });
  for (const { type } of all) {
    const { schema, examples } = await log.eventType({ type });
    expect(schema, type).toBeTypeOf('object');
    expect(examples[0]!.data, type).not.toBeNull();
  }
  await expect(log.eventType({ type: 'no.such' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
