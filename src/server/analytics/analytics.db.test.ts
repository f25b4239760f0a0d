import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeCost } from '@/server/catalog';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { cancelOrder } from '@/server/orders';
import { invoicesOfOrder, recordPayment, refundPayment } from '@/server/receivables';
import { createCaller } from '@/server/root';

const staff = (...functions: string[]): Actor => ({ kind: 'staff', userId: randomUUID(), role: 'operator', functions });
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).analytics;
const today = () => new Date().toISOString().slice(0, 10);

/** Gross 119.00 is net 100.00 (19 %); a piece costs 59.50; delivery of an order is what its total leaves over. */
async function aDay() {
  const w = await warehouse({ products: 2, stock: 10, priceMinor: 11_900 });
  const [pump, spare] = w.productIds as [string, string];
  const orders = [await w.buy({ [pump]: 2 }), await w.buy({ [pump]: 1, [spare]: 3 }), await w.buy({ [spare]: 1 })];
  await w.must(cancelOrder, { orderId: orders[2]!, reason: 'Changed my mind' });
  await w.send(orders[0]!);
  await w.settle();
  const rows = await w.read((db) => db.salesOrder.findMany({ orderBy: { number: 'asc' } }));
  return { ...w, pump, spare, orders, net: rows.slice(0, 2).reduce((sum, o) => sum + Number(o.netMinor), 0) };
}

describe('the overview', () => {
  it('counts what was sold, without what was cancelled', async () => {
    const w = await aDay();
    const o = await as(w.orgId, w.owner).overview({ period: 'today' });
    expect(o.orders).toEqual({ now: { orders: 2, cancelled: 1 }, before: { orders: 0, cancelled: 0 } });
    expect(o.revenue?.now).toEqual({ orders: 2, cancelled: 1, netMinor: w.net });
    // Six pieces at 100.00 net, 59.50 cost each.
    expect(o.margin?.now).toEqual({
      goodsMinor: 60_000,
      costMinor: 35_700,
      marginMinor: 24_300,
      share: 0.405,
      uncosted: 0,
    });
    expect(o.breakdown?.products).toMatchObject([
      { productId: [w.pump, w.spare].sort()[0], units: 3, netMinor: 30_000, marginMinor: 12_150 },
      { units: 3, netMinor: 30_000 },
    ]);
    expect(o.breakdown?.categories).toEqual([{ name: 'Pumps', minor: 60_000 }]);
    expect(o.breakdown?.countries).toEqual([{ name: 'DE', minor: w.net }]);
    expect(o.breakdown?.steps.reduce((sum, s) => sum + s.netMinor, 0)).toBe(w.net);
    expect(o.hoursToShip?.now).toMatchObject({ shipped: 1 });
    expect(o.hoursToShip?.now.hours).toBeLessThan(0.1);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('values margin and stock at the cost of today', async () => {
    const w = await aDay();
    // 20 came, 2 left.
    expect((await as(w.orgId, w.owner).overview({ period: '7d' })).stockValue).toEqual({
      valueMinor: 18 * 5_950,
      units: 18,
      products: 2,
      uncosted: 0,
    });
    await w.must(changeCost, { productId: w.pump, costMinor: 8_000, reason: 'Copper' });
    await w.settle();
    const o = await as(w.orgId, w.owner).overview({ period: '7d' });
    expect(o.stockValue?.valueMinor).toBe(8 * 8_000 + 10 * 5_950);
    expect(o.margin?.now.costMinor).toBe(3 * 8_000 + 3 * 5_950);
    expect(o.open).toEqual({ orders: 1, late: 0, units: 4, backOrdered: 0 });
  });

  it('counts money that came in and went back, and what is owed', async () => {
    const w = await aDay();
    const [invoice] = await w.read(() => invoicesOfOrder(w.orders[0]!));
    const paymentId = randomUUID();
    const pay = { paymentId, invoiceId: invoice!.invoiceId, method: 'bank-transfer' as const, reference: 'SEPA' };
    await w.must(recordPayment, { ...pay, amountMinor: invoice!.totalMinor + 5_000, receivedOn: today() });
    await w.must(refundPayment, { paymentId, refundId: randomUUID(), amountMinor: 2_000, reason: 'Paid too much' });
    const o = await as(w.orgId, w.owner).overview({ period: '30d' });
    const receivedMinor = invoice!.totalMinor + 5_000;
    expect(o.cash?.now).toEqual({
      payments: 1,
      receivedMinor,
      refundedMinor: 2_000,
      netMinor: receivedMinor - 2_000,
    });
    expect(o.receivables).toMatchObject({ openMinor: 0, overdueMinor: 0, unappliedMinor: 3_000 });
  });

  it('shows each figure only to those who have its function', async () => {
    const w = await aDay();
    const known = async (...functions: string[]) => {
      const o = await as(w.orgId, staff(...functions)).overview({ period: 'today' });
      const figures = ['orders', 'revenue', 'margin', 'cash', 'receivables', 'stockValue', 'lowStock', 'open'] as const;
      return [...figures, 'decisions' as const, 'breakdown' as const].filter((name) => o[name] !== null);
    };
    expect(await known('customers')).toEqual([]);
    expect(await known('orders')).toEqual(['orders']);
    expect(await known('analytics')).toEqual(['orders', 'revenue', 'margin', 'stockValue', 'breakdown']);
    expect(await known('receivables')).toEqual(['cash', 'receivables']);
    expect(await known('inventory', 'fulfillment', 'decisions')).toEqual(['lowStock', 'open', 'decisions']);
    await expect(as(w.orgId, { kind: 'visitor' }).overview({ period: 'today' })).rejects.toThrow('sign in');
    const consumer: Actor = { kind: 'consumer', userId: randomUUID(), customerId: randomUUID() };
    await expect(as(w.orgId, consumer).overview({ period: 'today' })).rejects.toThrow('permission');
  });

  it('is empty for an organisation that begins, and knows nothing of another', async () => {
    await aDay();
    const w = await warehouse({ products: 0 });
    const o = await as(w.orgId, w.owner).overview({ period: '90d' });
    expect(o.revenue?.now).toEqual({ orders: 0, cancelled: 0, netMinor: 0 });
    expect(o.margin?.now.share).toBeNull();
    expect(o.breakdown?.products).toEqual([]);
    expect(o.breakdown?.steps).toHaveLength(90);
    expect(await as(w.orgId, w.owner).work()).toMatchObject({ newest: [], products: 0, waiting: { toPick: 0 } });
  });
});
