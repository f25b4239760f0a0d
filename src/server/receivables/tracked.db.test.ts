import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { differences, type Shop, shop } from '@/server/checkout/testing/shop';
import type { Actor } from '@/server/kernel/actor';
import { trackingToken } from '@/server/orders';
import { createCaller } from '@/server/root';

const calls = (s: Shop, actor: Actor) => createCaller({ orgId: s.orgId, actor: async () => actor, requestId: 'test' });

/** A guest's order, and procedures of the guest and of the warehouse. */
async function guest() {
  const s = await shop({ stock: 10 });
  const call = calls(s, { kind: 'visitor' });
  const buy = async () => {
    const items = { [s.productIds[0]!]: 1 };
    const input = s.order(await s.fill(items), await s.total(items));
    await s.must(s.placeOrder, input, { kind: 'visitor' });
    await s.settle();
    return { orderId: input.orderId, token: trackingToken(input.orderId) };
  };
  return { s, call, desk: calls(s, s.owner), ...(await buy()), buy };
}

describe('a guest with the key of an order', () => {
  it('cancels it before picking starts, and its goods go back', async () => {
    const { s, call, orderId, token } = await guest();
    const asked = { orderId, token, reason: 'I changed my mind' };
    await call.orders.cancelTracked(asked);
    expect((await call.orders.cancelTracked(asked)).position).toBe(0);
    expect(await call.orders.track({ orderId, token })).toMatchObject({ status: 'cancelled' });
    expect(await s.read((db) => db.stockLevel.findFirst())).toMatchObject({ onHand: 10, reserved: 0 });
    expect(await differences(s)).toEqual([]);
  });

  it('comes too late once somebody picks it', async () => {
    const { call, desk, orderId, token } = await guest();
    await desk.fulfillment.startPicking({ orderId });
    await expect(call.orders.cancelTracked({ orderId, token, reason: 'x' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('opens no other order, and a wrong key none', async () => {
    const { s, call, orderId, buy } = await guest();
    const other = await buy();
    for (const token of [other.token, 'x'.repeat(43)]) {
      await expect(call.orders.cancelTracked({ orderId, token, reason: 'x' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await call.receivables.ofTracked({ orderId, token })).toEqual([]);
    }
    expect(await call.receivables.ofTracked({ orderId })).toEqual([]);
    const elsewhere = calls({ ...s, orgId: randomUUID() }, { kind: 'visitor' });
    await expect(elsewhere.orders.cancelTracked({ ...other, reason: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('reads the invoice once it is sent, and nobody else does', async () => {
    const { s, call, desk, orderId, token, buy } = await guest();
    const other = await buy();
    expect(await call.receivables.ofTracked({ orderId, token })).toEqual([]);
    await desk.fulfillment.startPicking({ orderId });
    await desk.fulfillment.pick({ orderId });
    const parcel = { weightKg: 4, lengthCm: null, widthCm: null, heightCm: null };
    await desk.fulfillment.pack({ orderId, parcels: [parcel] });
    await desk.fulfillment.ship({ orderId, shipmentId: randomUUID(), carrier: 'DHL', tracking: 'JD0001' });
    await s.settle();
    const [invoice] = await call.receivables.ofTracked({ orderId, token });
    const invoiceId = invoice!.invoiceId;
    expect(await call.receivables.trackedPaper({ invoiceId, token })).toMatchObject({ invoice: { invoiceId } });
    await expect(call.receivables.trackedPaper({ invoiceId, token: other.token })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(call.receivables.trackedPaper({ invoiceId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(call.receivables.paper({ invoiceId })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});
