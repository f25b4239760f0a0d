import { randomUUID } from 'node:crypto';
import '@/agents';
import { describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { createCaller } from '@/server/root';

const owner: Actor = { kind: 'staff', userId: 'owner', role: 'owner', functions: ['*'] };
const packer: Actor = { kind: 'staff', userId: 'packer', role: 'operator', functions: ['inventory'] };
const as = (orgId: string, actor: Actor = owner) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() });

describe('a figure and its making', () => {
  it('adds up to what the tables show: price, stock, tax, balance', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    const house = as(w.orgId);
    const orderId = await w.buy({ [productId]: 2 });
    await house.catalog.changePriceNow({
      decisionId: randomUUID(),
      productId,
      priceMinor: 123_00,
      reason: 'Copper is dear',
    });
    const shown = async (figure: 'price' | 'stock' | 'reserved') =>
      await house.eventLog.explain({ figure, id: productId });

    const price = await shown('price');
    expect(price).toMatchObject({ result: 123_00, currency: 'EUR' });
    expect(price.steps.at(-1)).toMatchObject({ label: 'Price changed', reason: 'Copper is dear', by: 'user:owner' });
    const level = async () => (await house.inventory.levels({})).rows.find((row) => row.productId === productId)!;
    expect((await shown('stock')).result).toBe((await level()).onHand);
    expect((await shown('reserved')).result).toBe(2);
    await w.send(orderId);
    expect((await shown('stock')).result).toBe((await level()).onHand);
    expect((await shown('reserved')).result).toBe(0);

    const [invoice] = await house.receivables.ofOrder({ orderId });
    const { invoiceId, totalMinor, taxMinor } = invoice!;
    expect((await house.eventLog.explain({ figure: 'tax', id: invoiceId })).result).toBe(taxMinor);
    expect(await house.eventLog.explain({ figure: 'balance', id: invoiceId })).toMatchObject({
      result: totalMinor,
      currency: 'EUR',
    });
    expect(
      (await as(w.orgId, packer).eventLog.explain({ figure: 'stock', id: productId })).steps.length,
    ).toBeGreaterThan(0);
    await expect(as(w.orgId, packer).eventLog.explain({ figure: 'balance', id: invoiceId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the history of one thing', () => {
  it('tells each version: who, why, what changed, what caused it', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    const house = as(w.orgId);
    await house.catalog.changePriceNow({
      decisionId: randomUUID(),
      productId,
      priceMinor: 123_00,
      reason: 'Copper is dear',
    });
    const { versions } = await house.eventLog.history({ streamId: `product-${productId}` });
    expect(versions[0]).toMatchObject({
      type: 'product.price-changed',
      by: 'user:owner',
      reason: 'Copper is dear',
      changes: [{ field: 'priceMinor', after: 123_00 }],
    });
    expect(versions.map((v) => v.version)).toEqual(versions.map((_, i) => versions.length - i));
    const orderId = await w.buy({ [productId]: 1 });
    const queued = await house.eventLog.history({ streamId: `fulfilment-${orderId}` });
    expect(queued.versions[0]!.cause).toMatchObject({ type: 'order.confirmed', streamId: `order-${orderId}` });
    const reader: Actor = { kind: 'staff', userId: 'reader', role: 'readonly', functions: ['event-log'] };
    expect(JSON.stringify(await as(w.orgId, reader).eventLog.history({ streamId: `order-${orderId}` }))).not.toContain(
      'Ada',
    );
    await expect(house.eventLog.history({ streamId: 'order-nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
