import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { changePrice } from '@/server/catalog';
import { releaseStock, reserveStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { readLog } from '@/server/kernel/log';
import { cancelOrder, confirmOrder, followOrder, orderById, trackingToken } from '@/server/orders';
import { setCartItems } from './commands/set-cart-items';
import { cartById } from './projections/cart.queries';
import { differences, shop, system, visitor } from './testing/shop';

const levels = async (s: Awaited<ReturnType<typeof shop>>) =>
  s.read((db) => db.stockLevel.findMany({ where: { orgId: s.orgId } }));

describe('placing an order', () => {
  it('takes basket, customer, goods, number and order together', async () => {
    const s = await shop();
    const items = { [s.productIds[0]!]: 2 };
    const cartId = await s.fill(items);
    const input = s.order(cartId, await s.total(items));
    await s.must(s.placeOrder, input, visitor);
    const order = await s.read(() => orderById(input.orderId));
    expect(order).toMatchObject({ number: 'J-10001', status: 'confirmed', totalMinor: 23_800, itemCount: 2 });
    expect(order?.timeline.map((e) => e.type)).toEqual(['order.placed', 'order.confirmed']);
    expect(await levels(s)).toMatchObject([{ onHand: 10, reserved: 2, available: 8 }]);
    expect(await s.read((db) => db.customer.findMany({}))).toMatchObject([{ email: 'ada@example.com', userId: null }]);
    expect(await differences(s)).toEqual([]);
  });

  it('gives the second order of a guest to the same customer', async () => {
    const s = await shop();
    const items = { [s.productIds[0]!]: 1 };
    for (let i = 0; i < 2; i++) await s.must(s.placeOrder, s.order(await s.fill(items), await s.total(items)), visitor);
    expect(await s.read((db) => db.customer.count())).toBe(1);
    const numbers = await s.read((db) => db.salesOrder.findMany({ orderBy: { number: 'asc' } }));
    expect(numbers.map((o) => o.number)).toEqual(['J-10001', 'J-10002']);
  });

  it('places one order for a double click, a replay, and two tabs', async () => {
    const s = await shop();
    const items = { [s.productIds[0]!]: 1 };
    const cartId = await s.fill(items);
    const total = await s.total(items);
    const input = s.order(cartId, total);
    const clicks = await Promise.all(Array.from({ length: 4 }, () => s.run(s.placeOrder, input, visitor, 'view-1')));
    expect(clicks.every((c) => 'done' in c)).toBe(true);
    expect(await s.run(s.placeOrder, input, visitor, 'view-1')).toMatchObject({ done: { duplicate: true } });
    expect(await s.run(s.placeOrder, input, visitor, 'another-key')).toHaveProperty('done');
    const tab = await s.run(s.placeOrder, s.order(cartId, total), visitor, 'view-2');
    expect(tab).toMatchObject({ rejected: 'cart-checked-out', details: { orderId: input.orderId } });
    expect(await s.read((db) => db.salesOrder.count())).toBe(1);
    expect(await levels(s)).toMatchObject([{ reserved: 1 }]);
  });

  it('lets one of two tabs win when both press at once', async () => {
    const s = await shop();
    const items = { [s.productIds[0]!]: 1 };
    const cartId = await s.fill(items);
    const total = await s.total(items);
    const tabs = await Promise.all([1, 2].map(() => s.run(s.placeOrder, s.order(cartId, total), visitor)));
    expect(tabs.filter((t) => 'done' in t)).toHaveLength(1);
    expect(tabs.find((t) => 'rejected' in t)).toMatchObject({ rejected: 'cart-checked-out' });
    expect(await s.read((db) => db.salesOrder.count())).toBe(1);
  });

  it('refuses a total that changed, and an empty basket', async () => {
    const s = await shop();
    const productId = s.productIds[0]!;
    const items = { [productId]: 1 };
    const cartId = await s.fill(items);
    const total = await s.total(items);
    await s.must(changePrice, { productId, priceMinor: 12_900, reason: 'Copper' }, { kind: 'system', name: 'test' });
    expect(await s.run(s.placeOrder, s.order(cartId, total), visitor)).toMatchObject({
      rejected: 'total-changed',
      details: { totalMinor: total + 1000 },
    });
    await s.must(setCartItems, { cartId, items: [{ productId, quantity: 0 }] }, visitor);
    expect(await s.run(s.placeOrder, s.order(cartId, total), visitor)).toMatchObject({ rejected: 'empty-cart' });
    expect(await s.read((db) => db.salesOrder.count())).toBe(0);
  });

  it('fills a basket with all that was asked or with nothing, and names each product in the way', async () => {
    const s = await shop({ products: 3 });
    const [pump, hose, valve] = s.productIds as [string, string, string];
    const cartId = randomUUID();
    const fill = (more: Record<string, number>) =>
      s.run(
        setCartItems,
        { cartId, items: Object.entries(more).map(([productId, quantity]) => ({ productId, quantity })) },
        visitor,
      );
    const gone = randomUUID();
    expect(await fill({ [pump]: 2, [hose]: 100, [gone]: 1, [valve]: 1 })).toMatchObject({
      rejected: 'quantity',
      field: 'items.1.quantity',
      details: {
        lines: [
          { productId: hose, message: 'Between 1 and 99 per order.' },
          { productId: gone, message: 'This product is no longer on sale.' },
        ],
      },
    });
    expect(await s.read(() => cartById(cartId))).toBeNull();
    expect(await fill({ [pump]: 2, [valve]: 1 })).toHaveProperty('done');
    expect((await s.read(() => cartById(cartId)))?.items).toEqual([
      { productId: pump, quantity: 2 },
      { productId: valve, quantity: 1 },
    ]);
  });

  it('leaves nothing behind when a later step fails', async () => {
    const s = await shop({ products: 2 });
    const [plenty, scarce] = s.productIds as [string, string];
    await s.must(reserveStock, { productId: scarce, location: MAIN, orderId: randomUUID(), quantity: 9 }, system);
    const items = { [plenty]: 3, [scarce]: 2 };
    const cartId = await s.fill(items);
    const input = s.order(cartId, await s.total(items));
    const before = (await readLog(s.orgId)).length;
    expect(await s.run(s.placeOrder, input, visitor)).toMatchObject({
      rejected: 'out-of-stock',
      field: `lines.${scarce}`,
      details: { available: 1, wanted: 2 },
    });
    expect(await readLog(s.orgId)).toHaveLength(before);
    // Even a fault of the program in the very last step.
    const decide = vi.spyOn(confirmOrder, 'decide').mockImplementationOnce(() => {
      throw new Error('power cut');
    });
    await s.must(setCartItems, { cartId, items: [{ productId: scarce, quantity: 1 }] }, visitor);
    const again = s.order(cartId, await s.total({ [plenty]: 3, [scarce]: 1 }));
    await expect(s.run(s.placeOrder, again, visitor)).rejects.toThrow('power cut');
    decide.mockRestore();
    expect((await levels(s)).map((l) => l.reserved).sort()).toEqual([0, 9]);
    expect(await s.run(s.placeOrder, again, visitor)).toHaveProperty('done');
    expect(await differences(s)).toEqual([]);
  });

  it('sells the last units to as many as there are units, whoever asks at once', async () => {
    const s = await shop({ stock: 20 });
    const items = { [s.productIds[0]!]: 1 };
    const total = await s.total(items);
    const carts = await Promise.all(Array.from({ length: 64 }, () => s.fill(items)));
    const inputs = carts.map((cartId, i) => s.order(cartId, total, { email: `buyer${i}@example.com` }));
    const outcomes = await Promise.all(inputs.map((input) => s.run(s.placeOrder, input, visitor)));
    const acknowledged = inputs.filter((_, i) => 'done' in outcomes[i]!).map((i) => i.orderId);
    expect(acknowledged).toHaveLength(20);
    const orders = await s.read((db) => db.salesOrder.findMany({ orderBy: { number: 'asc' } }));
    expect(orders.map((o) => o.id).sort()).toEqual([...acknowledged].sort());
    expect(orders.map((o) => o.number)).toEqual(Array.from({ length: 20 }, (_, i) => `J-${10_001 + i}`));
    expect(await levels(s)).toMatchObject([{ onHand: 20, reserved: 20, available: 0 }]);
    expect(await differences(s)).toEqual([]);
  });
});

describe('afterwards', () => {
  it('a cancelled order gives its goods back, once', async () => {
    const s = await shop();
    const items = { [s.productIds[0]!]: 4 };
    const input = s.order(await s.fill(items), await s.total(items));
    await s.must(s.placeOrder, input, visitor);
    for (let i = 0; i < 2; i++) await s.must(cancelOrder, { orderId: input.orderId, reason: 'Changed my mind' });
    await s.must(
      releaseStock,
      { productId: s.productIds[0]!, location: MAIN, orderId: input.orderId, reason: 'x' },
      system,
    );
    expect(await levels(s)).toMatchObject([{ reserved: 0, available: 10 }]);
    expect(await s.read(() => orderById(input.orderId))).toMatchObject({ status: 'cancelled' });
    expect(await differences(s)).toEqual([]);
  });

  it('only the customer, or whoever has the token, may follow it', async () => {
    const s = await shop();
    const items = { [s.productIds[0]!]: 1 };
    const { orderId, ...input } = s.order(await s.fill(items), await s.total(items));
    await s.must(s.placeOrder, { ...input, orderId }, visitor);
    const asking = { orgId: s.orgId, actor: visitor };
    expect(await followOrder({ orderId, token: trackingToken(orderId) }, asking)).toMatchObject({ number: 'J-10001' });
    for (const token of [undefined, '', 'x', trackingToken(randomUUID())])
      await expect(followOrder({ orderId, token }, asking)).rejects.toThrow('does not exist');
    const stranger = { kind: 'consumer', userId: randomUUID(), customerId: randomUUID() } as const;
    await expect(followOrder({ orderId }, { ...asking, actor: stranger })).rejects.toThrow('does not exist');
    expect(await s.run(cancelOrder, { orderId, reason: 'mine now' }, stranger)).toMatchObject({
      rejected: 'unknown-order',
    });
  });
});
