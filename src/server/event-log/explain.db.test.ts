import { randomUUID } from 'node:crypto';
import '@/agents';
import { describe, expect, it } from 'vitest';
import { applyAsDealer, approveDealer } from '@/server/customers';
import { quay, terms } from '@/server/customers/histories';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { createCaller } from '@/server/root';
import { Figure } from './contract';

const dealerOf = (customerId: string) => ({
  ...{ customerId, userId: randomUUID(), company: 'Harbour Pumps BV', taxId: 'NL123456789B01' },
  ...{ email: `${customerId}@harbour.example`, name: 'Jan de Vries', phone: '+31 10 1234567', address: quay },
  ...{ password: 'a long password', website: null, message: '' },
});

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

describe('the figures of an order', () => {
  it('stand on the list price, the terms and the discount that made them', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    const house = as(w.orgId);
    await house.catalog.changePriceNow({
      decisionId: randomUUID(),
      productId,
      priceMinor: 125_00,
      reason: 'Copper is dear',
    });
    const id = await w.buy({ [productId]: 2 });
    await house.catalog.changePriceNow({ decisionId: randomUUID(), productId, priceMinor: 131_00, reason: 'Later' }); // is no part of it
    const order = await house.orders.get({ orderId: id });
    const shown = (figure: 'unit-price' | 'shipping' | 'order-tax' | 'order-total') =>
      house.eventLog.explain({ figure, id, productId });
    expect(await shown('unit-price')).toMatchObject({
      result: order.lines[0]!.unitPriceMinor,
      steps: [{ amount: 125_00, reason: 'Copper is dear', label: 'List price when it was ordered' }],
    });
    expect(await shown('shipping')).toMatchObject({ result: order.shippingMinor, currency: 'EUR' });
    expect((await shown('order-tax')).result).toBe(order.taxMinor);
    expect((await shown('order-total')).result).toBe(order.totalMinor);
    const seller: Actor = { kind: 'staff', userId: 's', role: 'readonly', functions: ['orders'] };
    const forSeller = await as(w.orgId, seller).eventLog.explain({ figure: 'order-total', id });
    expect(forSeller).toMatchObject({ result: order.totalMinor, mayFollow: false });
    expect((await shown('order-total')).mayFollow).toBe(true);
    await expect(as(w.orgId, packer).eventLog.explain({ figure: 'shipping', id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('of a dealer tell the discount or the agreed price; what is unknown is not found', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    const house = as(w.orgId);
    const customerId = randomUUID();
    await w.must(applyAsDealer, dealerOf(customerId), { kind: 'visitor' });
    await w.must(approveDealer, { customerId, terms: { ...terms, discountBp: 1500 }, note: '' });
    const shown = async () => {
      const [made, prices] = await Promise.all([
        house.eventLog.explain({ figure: 'dealer-price', id: customerId, productId }),
        house.pricing.pricesOf({ customerId }),
      ]);
      expect(made.result).toBe(prices.find((p) => p.productId === productId)!.netMinor);
      return made.steps.map(({ label }) => label);
    };
    expect(await shown()).toEqual(['List price', 'less the VAT in it', 'Dealer’s discount of 15 %']);
    await house.pricing.agreeDealerPrice({ customerId, productId, netMinor: 12_34, currency: 'EUR' });
    expect((await shown()).at(-1)).toBe('Price agreed with the dealer');
    await house.pricing.endDealerPrice({ customerId, productId });
    expect((await shown()).at(-1)).toBe('Dealer’s discount of 15 %');
    for (const figure of Figure.options)
      await expect(
        house.eventLog.explain({ figure, id: randomUUID(), productId: randomUUID() }),
        figure,
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
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
      priceMinor: 124_00,
      reason: 'Copper is dear',
    });
    const { versions, name, currency } = await house.eventLog.history({ streamId: `product-${productId}` });
    expect({ name, currency }).toEqual({ name: 'JV-TEST-0 Test pump 0', currency: 'EUR' });
    expect((await house.eventLog.history({ streamId: `stock-${productId}-main` })).name).toBe(name);
    expect(versions[0]).toMatchObject({
      type: 'product.price-changed',
      by: 'user:owner',
      reason: 'Copper is dear',
      changes: [{ field: 'priceMinor', after: 124_00 }],
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
