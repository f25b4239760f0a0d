import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { createCaller } from '@/server/root';
import { postEvent } from './commands/post-event';
import { HIDDEN } from './contract';

const reader = (...functions: string[]): Actor => ({ kind: 'staff', userId: 'reader', role: 'readonly', functions });
const key = (...scopes: string[]): Actor => ({ kind: 'api', keyId: randomUUID(), scopes });
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).eventLog;

describe('the log as people read it', () => {
  it('pages newest first, without gap or repetition, by every filter', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 1 });
    const log = as(w.orgId, reader('event-log'));
    const all = (await log.list({ limit: 500 })).rows;
    expect(all.map((e) => e.position)).toEqual(all.map((_, i) => all.length - i));
    const paged = [];
    for (let cursor: number | undefined; ; ) {
      const page = await log.list({ cursor, limit: 3 });
      paged.push(...page.rows);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(paged.map((e) => e.id)).toEqual(all.map((e) => e.id));
    const placed = all.find((e) => e.type === 'order.placed')!;
    const ids = async (filter: Parameters<typeof log.list>[0]) => (await log.list(filter)).rows.map((e) => e.id);
    expect(await ids({ types: ['order.placed'] })).toEqual([placed.id]);
    expect(await ids({ streamId: `order-${orderId}`, types: ['order.placed'] })).toEqual([placed.id]);
    expect(new Set((await log.list({ streamType: 'stock' })).rows.map((e) => e.streamType))).toEqual(
      new Set(['stock']),
    );
    expect((await log.list({ by: 'visitor' })).rows.every((e) => e.by === 'visitor')).toBe(true);
    expect((await log.list({ by: 'system:' })).rows.every((e) => e.by.startsWith('system:'))).toBe(true);
    const correlationId = String(placed.meta.correlationId);
    const together = await log.list({ correlationId });
    expect(together.rows.map((e) => e.type)).toContain('fulfilment.queued');
    expect(together.rows.every((e) => e.meta.correlationId === correlationId)).toBe(true);
    expect(await ids({ from: placed.at, to: placed.at })).toEqual(
      all.filter((e) => e.at === placed.at).map((e) => e.id),
    );
    expect(await ids({ to: '2020-01-01' })).toEqual([]);
    expect(await ids({ from: '2020-01-01' })).toHaveLength(Math.min(50, all.length));
    expect(await ids({ from: '2100-01-01' })).toEqual([]);
  });

  it('tells what caused an event and what it caused', async () => {
    const w = await warehouse();
    await w.buy({ [w.productIds[0]!]: 1 });
    const log = as(w.orgId, reader('event-log'));
    const confirmed = (await log.list({ types: ['order.confirmed'] })).rows[0]!;
    const record = await log.get({ eventId: confirmed.id });
    expect(record.consequences.map((e) => e.type)).toContain('fulfilment.queued');
    const queued = await log.get({ eventId: record.consequences[0]!.id });
    expect(queued.causes.map((e) => e.type)).toEqual(['order.confirmed']);
    expect(queued.story.find((e) => e.type === 'fulfilment.queued')?.depth).toBe(1);
    await expect(log.get({ eventId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows personal fields only to those who work with customers, and secrets to nobody', async () => {
    const w = await warehouse();
    await w.buy({ [w.productIds[0]!]: 1 });
    const placed = async (actor: Actor) => (await as(w.orgId, actor).list({ types: ['order.placed'] })).rows[0]!;
    const plain = await placed(reader('event-log'));
    expect(plain.data).toMatchObject({ contact: HIDDEN, shippingAddress: HIDDEN, tokenHash: HIDDEN });
    expect(JSON.stringify(plain)).not.toContain('Ada');
    expect(plain.data).toHaveProperty('number', 'J-10001');
    for (const actor of [reader('event-log', 'customers'), reader('*'), key('event-log:read', 'customers:read')]) {
      const full = await placed(actor);
      expect(full.data).toMatchObject({ contact: { name: 'Ada Lovelace' }, tokenHash: HIDDEN });
      expect(full.hidden).toEqual(['tokenHash']);
    }
  });

  it('is closed to everybody without the function, and to other organisations', async () => {
    const w = await warehouse();
    const other = await warehouse();
    const event = (await as(w.orgId, reader('event-log')).list({ limit: 1 })).rows[0]!;
    for (const actor of [reader('orders'), key('orders:read'), { kind: 'visitor' } as const])
      await expect(as(w.orgId, actor).list({})).rejects.toMatchObject({
        code: expect.stringMatching(/FORBIDDEN|UNAUTH/),
      });
    await expect(as(other.orgId, reader('*')).get({ eventId: event.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says how far every consumer has come', async () => {
    const w = await warehouse();
    await w.buy({ [w.productIds[0]!]: 1 });
    const before = await as(w.orgId, reader('event-log')).consumers();
    expect(before.consumers.filter((c) => c.state !== 'current')).toEqual([]);
    await w.run(w.placeOrder, w.order(await w.fill({ [w.productIds[0]!]: 1 }), 1), { kind: 'visitor' });
    const behind = await as(w.orgId, reader('event-log')).consumers();
    expect(behind.head).toBeGreaterThan(before.head);
    expect(behind.consumers[0]).toMatchObject({ state: 'behind', behind: behind.head - before.head });
  });
});

describe('posting an event by hand', () => {
  const price = (productId: string) => ({
    productId,
    observationId: randomUUID(),
    competitor: 'Grundfeld',
    priceMinor: 12_900,
    currency: 'EUR',
    source: 'api',
    observedOn: '2026-05-01',
  });

  it('runs the ordinary command, once per key', async () => {
    const w = await warehouse();
    const input = { eventId: randomUUID(), type: 'competitor-price.observed', data: price(w.productIds[0]!) };
    const actor = key('event-log:write', 'pricing:write');
    const done = await w.must(postEvent, input, actor, 'key-00001');
    expect(await w.must(postEvent, input, actor, 'key-00001')).toMatchObject({
      position: done.position,
      duplicate: true,
    });
    const [event, ...more] = (await as(w.orgId, reader('event-log')).list({ types: ['competitor-price.observed'] }))
      .rows;
    expect(more).toEqual([]);
    expect(event).toMatchObject({ position: done.position, meta: { command: 'event-log.post-event' } });
  });

  it('refuses what is no plain fact, wrong data, and who may not', async () => {
    const w = await warehouse();
    const post = (type: string, data: Record<string, never>, actor: Actor) =>
      w.run(postEvent, { eventId: randomUUID(), type, data }, actor);
    const may = key('event-log:write', 'inventory:write');
    expect(await post('order.shipped', {}, may)).toMatchObject({
      rejected: 'not-postable',
      details: { postable: expect.arrayContaining(['stock.counted']) },
    });
    expect(await post('stock.counted', {}, may)).toMatchObject({ rejected: 'invalid-input', field: 'data.productId' });
    expect(await post('competitor-price.observed', {}, may)).toMatchObject({ rejected: 'forbidden' });
    expect(await post('stock.counted', {}, key('inventory:write'))).toMatchObject({ rejected: 'forbidden' });
  });
});
