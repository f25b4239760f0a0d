import { describe, expect, it } from 'vitest';
import { assignBin } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import type { Actor } from '@/server/kernel/actor';
import { withScope } from '@/server/kernel/database/scope';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { cancelOrder, orderById } from '@/server/orders';
import { createCaller } from '@/server/root';
import { fulfilmentOf, shipOrder, startPicking } from '.';
import { queuePage } from './projections/fulfilment.queries';
import { pickList } from './projections/pick-list';
import { warehouse } from './testing/warehouse';

describe('fulfilment', () => {
  it('takes an order from its confirmation to the door, goods and order together', async () => {
    const w = await warehouse({ products: 2 });
    const [pump, hose] = w.productIds as [string, string];
    const orderId = await w.buy({ [pump]: 2, [hose]: 1 });
    expect(await w.read(() => fulfilmentOf(orderId))).toMatchObject({ status: 'queued', number: 'J-10001', units: 3 });
    await w.send(orderId);
    expect(await w.read(() => fulfilmentOf(orderId))).toMatchObject({ status: 'shipped', parcels: [] });
    expect(await w.read(() => orderById(orderId))).toMatchObject({ status: 'shipped' });
    const levels = await w.read((db) => db.stockLevel.findMany({ orderBy: { onHand: 'asc' } }));
    expect(levels).toMatchObject([
      { onHand: 8, reserved: 0 },
      { onHand: 9, reserved: 0 },
    ]);
    await w.deliver(orderId);
    expect(await w.read(() => orderById(orderId))).toMatchObject({ status: 'delivered' });
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('sends what was found and the rest later', async () => {
    const w = await warehouse();
    const [pump] = w.productIds as [string];
    const orderId = await w.buy({ [pump]: 3 });
    await w.send(orderId, [{ productId: pump, quantity: 1 }]);
    expect(await w.read(() => fulfilmentOf(orderId))).toMatchObject({ status: 'partly-shipped' });
    expect(await w.read(() => orderById(orderId))).toMatchObject({ status: 'partly-shipped' });
    await w.send(orderId);
    const row = await w.read(() => fulfilmentOf(orderId));
    expect(row).toMatchObject({ status: 'shipped' });
    expect(row?.shipments.map((s) => [s.lines[0]!.quantity, s.complete])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(await w.read((db) => db.stockLevel.findMany({}))).toMatchObject([{ onHand: 7, reserved: 0 }]);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('ships once however often and from however many places it is asked to', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 2 });
    await w.pack(orderId);
    const shipment = w.leave(orderId);
    await Promise.all(Array.from({ length: 6 }, () => w.run(shipOrder, shipment)));
    const other = await w.run(shipOrder, w.leave(orderId));
    expect(other).toMatchObject({ rejected: expect.stringMatching(/out-of-turn|wrong-status/) });
    await w.settle();
    expect(await w.read((db) => db.stockLevel.findMany({}))).toMatchObject([{ onHand: 8, reserved: 0 }]);
    expect(await w.read((db) => db.invoice.count())).toBe(1);
    expect((await w.read(() => fulfilmentOf(orderId)))?.shipments).toHaveLength(1);
  });

  it('forgets an order that was cancelled, and never ships it', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 2 });
    await w.pack(orderId);
    await w.must(cancelOrder, { orderId, reason: 'not needed' });
    expect(await w.run(shipOrder, w.leave(orderId))).toHaveProperty('rejected');
    await w.settle();
    expect(await w.read(() => fulfilmentOf(orderId))).toMatchObject({
      status: 'cancelled',
      cancelReason: 'not needed',
    });
    expect(await w.read((db) => db.stockLevel.findMany({}))).toMatchObject([{ onHand: 10, reserved: 0 }]);
    expect(await w.run(startPicking, { orderId })).toHaveProperty('rejected');
  });

  it('leads several orders through the shelves in one walk', async () => {
    const w = await warehouse({ products: 2 });
    const [a, b] = w.productIds as [string, string];
    await w.must(assignBin, { productId: a, location: MAIN, bin: 'B-10' });
    await w.must(assignBin, { productId: b, location: MAIN, bin: 'B-9' });
    const orders = [await w.buy({ [a]: 1, [b]: 1 }), await w.buy({ [b]: 2 })];
    const list = await w.read(() => pickList(orders));
    expect(list.stops.map((s) => [s.bin, s.quantity, s.orders.length])).toEqual([
      ['B-9', 3, 2],
      ['B-10', 1, 1],
    ]);
    const first = await w.read(() => queuePage({ limit: 1 }));
    const second = await w.read(() => queuePage({ limit: 1, cursor: first.next! }));
    expect([...first.rows, ...second.rows].map((r) => r.number)).toEqual(['J-10001', 'J-10002']);
    expect(second.next).toBeNull();
  });
});

describe('who may', () => {
  it('is staff of the function; others neither see nor move anything', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 1 });
    const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: 'r' }).fulfillment;
    const seller: Actor = { kind: 'staff', userId: 's', role: 'manager', functions: ['catalog'] };
    const reader: Actor = { kind: 'staff', userId: 'r', role: 'readonly', functions: ['fulfillment'] };
    const stranger: Actor = { kind: 'consumer', userId: 'c', customerId: 'c' };
    await expect(as({ kind: 'visitor' }).queue({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(as(seller).queue({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await as(reader).queue({})).rows).toHaveLength(1);
    await expect(as(reader).startPicking({ orderId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(seller).paper({ orderId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(stranger).byOrder({ orderId })).toBeNull();
    const rows = await withScope({ orgId: w.orgId, kind: 'customer', customerId: 'c' }, () => fulfilmentOf(orderId));
    expect(rows).toBeNull();
  });
});
