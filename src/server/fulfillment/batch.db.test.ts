import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { withScope } from '@/server/kernel/database/scope';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { cancelOrder } from '@/server/orders';
import { createCaller } from '@/server/root';
import { dissolveBatch, fulfilmentOf, pickBatch, pinOrder, planBatch, startBatch, unpinOrder } from '.';
import { queuePage } from './projections/fulfilment.queries';
import { batchWalk, nextBatch } from './projections/pick-batch.queries';
import { warehouse } from './testing/warehouse';

async function three() {
  const w = await warehouse({ products: 2 });
  const [a, b] = w.productIds as [string, string];
  const orders = [await w.buy({ [a]: 1, [b]: 1 }), await w.buy({ [b]: 2 }), await w.buy({ [a]: 1 })] as const;
  const status = async (orderId: string) => (await w.read(() => fulfilmentOf(orderId)))?.status;
  return { ...w, a, b, orders, status };
}

describe('a batch', () => {
  it('takes several orders through planning, the walk and the packing table', async () => {
    const w = await three();
    const [one, two, three_] = w.orders;
    const best = (await w.read(() => nextBatch(new Date())))!;
    expect(best.orderIds).toHaveLength(3);
    expect(best.savedMinutes).toBeGreaterThan(0);
    const batchId = randomUUID();
    await w.must(planBatch, { batchId, orderIds: [one, two, three_], note: '' });
    expect(await w.read(() => nextBatch(new Date()))).toBeNull();
    expect(await w.status(one)).toBe('queued');
    await w.must(cancelOrder, { orderId: three_, reason: 'not needed' });
    await w.settle();
    await w.must(startBatch, { batchId });
    expect(await w.status(two)).toBe('picking');
    const walk = (await w.read(() => batchWalk(batchId)))!;
    expect(walk.stops.map((s) => s.quantity).sort()).toEqual([1, 3]);
    await w.must(pickBatch, { batchId, missing: [{ orderId: two, productId: w.b, quantity: 1 }] });
    expect(await w.read(() => fulfilmentOf(two))).toMatchObject({ status: 'picked', lines: [{ picked: 1 }] });
    expect(await w.read(() => fulfilmentOf(one))).toMatchObject({ status: 'picked' });
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('leaves an order of which nothing was found, and gives its orders back when it is dissolved', async () => {
    const w = await three();
    const [one, two, other] = w.orders;
    const batchId = randomUUID();
    await w.must(planBatch, { batchId, orderIds: [one, two], note: '' });
    const second = { batchId: randomUUID(), orderIds: [two, other], note: '' };
    expect(await w.run(planBatch, second)).toMatchObject({ rejected: 'in-another-batch' });
    await w.must(dissolveBatch, { batchId, reason: 'No trolley' });
    await w.must(planBatch, second);
    await w.must(startBatch, { batchId: second.batchId });
    await w.must(pickBatch, {
      batchId: second.batchId,
      missing: [{ orderId: two, productId: w.b, quantity: 2 }],
    });
    expect([await w.status(two), await w.status(other)]).toEqual(['picking', 'picked']);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('takes an order once, however many plan at the same time', async () => {
    const w = await three();
    const [one, two, other] = w.orders;
    const plans = [
      [one, two],
      [two, other],
      [one, other],
    ].map((orderIds) => w.run(planBatch, { batchId: randomUUID(), orderIds, note: '' }));
    const refused = (await Promise.all(plans)).filter((o) => 'rejected' in o);
    expect(refused).toHaveLength(2);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });
});

describe('the place in the queue', () => {
  it('is first with a pin, and explained; buyers never see what is earned on them', async () => {
    const w = await three();
    const last = w.orders[2];
    await w.must(pinOrder, { orderId: last, reason: 'Flooded cellar' });
    const page = await w.read(() => queuePage({ limit: 10 }));
    expect(page.rows[0]).toMatchObject({ orderId: last, standing: { pinned: { reason: 'Flooded cellar' } } });
    expect(page.rows[1]!.standing).toMatchObject({ netMinor: expect.any(Number), shipBy: expect.any(String) });
    const first = await w.read(() => queuePage({ limit: 1 }));
    const next = await w.read(() => queuePage({ limit: 5, cursor: first.next! }));
    expect([...first.rows, ...next.rows]).toHaveLength(3);
    await w.must(unpinOrder, { orderId: last });
    expect((await w.read(() => queuePage({ limit: 10 }))).rows[2]!.orderId).toBe(last);
    const { customerId } = page.rows[0]!;
    const seen = await withScope({ orgId: w.orgId, kind: 'customer', customerId }, async () => [
      await fulfilmentOf(last),
      (await queuePage({ limit: 10 })).rows[0]?.standing.netMinor ?? null,
    ]);
    expect(seen).toMatchObject([{ orderId: last }, null]);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('is changed by staff of the function only', async () => {
    const w = await three();
    const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: 'r' }).fulfillment;
    const orderId = w.orders[0];
    const reader: Actor = { kind: 'staff', userId: 'r', role: 'readonly', functions: ['fulfillment'] };
    const seller: Actor = { kind: 'staff', userId: 's', role: 'manager', functions: ['catalog'] };
    for (const actor of [reader, seller]) {
      await expect(as(actor).pin({ orderId, reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const batch = { batchId: randomUUID(), orderIds: [...w.orders] };
      await expect(as(actor).planBatch(batch)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(as(seller).batches()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(reader).batches()).toEqual([]);
  });
});
