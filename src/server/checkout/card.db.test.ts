import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLog } from '@/server/kernel/log';
import { cancelOrder, orderById } from '@/server/orders';
import { createCaller } from '@/server/root';
import { cardCheckout } from './card-checkout';
import { expireUnpaid, unpaidCardOrders } from './expire-unpaid';
import { hearStripe } from './hear-stripe';
import { moneyToReturn } from './money-to-return';
import { askWhetherPaid } from './take-payment';
import { differences, shop, visitor } from './testing/shop';
import { stripeStub } from './testing/stripe-stub';

let stub: Awaited<ReturnType<typeof stripeStub>>;
beforeAll(async () => {
  stub = await stripeStub();
});
afterAll(() => stub.close());

/** A shop with one order that waits for its card payment. */
async function cardOrder() {
  const s = await shop();
  const items = { [s.productIds[0]!]: 2 };
  const input = s.order(await s.fill(items), await s.total(items), { paymentMethod: 'card' });
  await s.must(s.placeOrder, input, visitor);
  const { orderId } = input;
  const status = async () => (await s.read(() => orderById(orderId)))?.status;
  const session = (more: object = {}) => ({
    id: 'cs_1',
    object: 'checkout.session',
    payment_status: 'paid',
    amount_total: 23_800,
    currency: 'eur',
    payment_intent: 'pi_1',
    metadata: { orgId: s.orgId, orderId },
    ...more,
  });
  const hear = (type: string, more?: object) => {
    const { payload, signature } = stub.message(type, session(more));
    return hearStripe(s.orgId, payload, signature);
  };
  const payments = async () => (await readLog(s.orgId, { types: ['card-payment.succeeded'] })).length;
  return { ...s, orderId, status, hear, payments, session };
}

describe('a card order', () => {
  it('waits, is paid on Stripe’s page, and is confirmed by its webhook before anybody comes back', async () => {
    const o = await cardOrder();
    expect(await o.status()).toBe('placed');
    const url = await cardCheckout(o.orgId, o.orderId, 'http://shop.example/order');
    expect(url).toBe(stub.of(o.orderId)[0]?.url);
    expect(await cardCheckout(o.orgId, o.orderId, 'http://shop.example/order')).toBe(url);
    const asked = [...stub.sessions.values()].at(-1)!.body;
    expect(asked.get('line_items[0][price_data][unit_amount]')).toBe('23800');
    expect(asked.get('metadata[orderId]')).toBe(o.orderId);
    expect(await o.hear('checkout.session.completed')).toMatchObject({ status: 200 });
    expect(await o.status()).toBe('confirmed');
    expect(await cardCheckout(o.orgId, o.orderId, 'http://shop.example/order')).toBeNull();
    expect(await differences(o)).toEqual([]);
  });

  it('counts a payment once, however often it is told', async () => {
    const o = await cardOrder();
    const told = await Promise.all(Array.from({ length: 5 }, () => o.hear('checkout.session.completed')));
    expect(told.map((t) => t.status)).toEqual([200, 200, 200, 200, 200]);
    await o.hear('checkout.session.async_payment_succeeded');
    expect(await o.payments()).toBe(1);
  });

  it('believes nobody but Stripe, and only the right amount', async () => {
    const o = await cardOrder();
    const forged = stub.message('checkout.session.completed', o.session(), 'whsec_other');
    expect(await hearStripe(o.orgId, forged.payload, forged.signature)).toMatchObject({ status: 400 });
    const { payload, signature } = stub.message('checkout.session.completed', o.session());
    expect(await hearStripe(o.orgId, payload.replace('23800', '1'), signature)).toMatchObject({ status: 400 });
    expect(await o.hear('checkout.session.completed', { amount_total: 100 })).toMatchObject({ status: 422 });
    expect(await o.hear('checkout.session.completed', { currency: 'usd' })).toMatchObject({ status: 422 });
    expect(await o.hear('checkout.session.completed', { payment_status: 'unpaid' })).toMatchObject({ status: 200 });
    expect(await o.hear('checkout.session.completed', { metadata: {} })).toMatchObject({ status: 200 });
    expect(await o.status()).toBe('placed');
    expect(await o.payments()).toBe(0);
  });

  it('is known to be paid though no webhook ever came, and is never paid twice', async () => {
    const o = await cardOrder();
    const pay = () => cardCheckout(o.orgId, o.orderId, 'http://shop.example/order');
    await pay();
    expect(await askWhetherPaid(o.orgId, o.orderId)).toBe(false);
    Object.assign(stub.of(o.orderId)[0]!, { status: 'complete', payment_status: 'paid' });
    expect(await Promise.all([pay(), pay(), askWhetherPaid(o.orgId, o.orderId)])).toEqual([null, null, true]);
    expect(await o.status()).toBe('confirmed');
    await o.hear('checkout.session.completed');
    expect(await o.payments()).toBe(1);
    expect(stub.of(o.orderId)).toHaveLength(1);
  });

  it('has one page open at a time, and money from a second one is noted to be paid back', async () => {
    const o = await cardOrder();
    const pay = () => cardCheckout(o.orgId, o.orderId, 'http://shop.example/order');
    const url = await pay();
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect(await pay()).toBe(url);
    vi.useRealTimers();
    expect(stub.of(o.orderId)).toHaveLength(1);
    await o.hear('checkout.session.completed');
    expect(await o.hear('checkout.session.completed', { id: 'cs_other', payment_intent: 'pi_2' })).toMatchObject({
      status: 422,
      message: expect.stringContaining('paid back'),
    });
    expect(await o.payments()).toBe(1);
    const [noted] = await readLog(o.orgId, { types: ['card-payment.failed'] });
    expect(noted?.data).toMatchObject({ sessionId: 'cs_other', reason: expect.stringContaining('23800 EUR') });

    // Staff see it at the order, once, however often Stripe says it; a page that was just left is no money.
    await o.hear('checkout.session.completed', { id: 'cs_other', payment_intent: 'pi_2' });
    await o.hear('checkout.session.expired', { id: 'cs_left' });
    const toReturn = await moneyToReturn({ orderId: o.orderId }, o);
    expect(toReturn).toMatchObject([{ paymentIntent: 'pi_2', amountMinor: 23_800, currency: 'EUR' }]);
    expect(toReturn[0]!.why).toMatch(/^The order was paid before/);
    expect(await moneyToReturn({ orderId: randomUUID() }, o)).toEqual([]);

    // It stands there until the refund was recorded, once; what the order owed is not paid back by it.
    const desk = createCaller({ orgId: o.orgId, actor: async () => o.owner, requestId: 'test' });
    const back = { orderId: o.orderId, paymentIntent: 'pi_2', reference: 're_1' };
    await expect(desk.checkout.recordCardReturn({ ...back, reference: ' ' })).rejects.toThrow('Enter the refund');
    await expect(desk.checkout.recordCardReturn({ ...back, paymentIntent: 'pi_1' })).rejects.toThrow('no such payment');
    expect(await moneyToReturn({ orderId: o.orderId }, o)).toHaveLength(1);
    await desk.checkout.recordCardReturn(back);
    expect(await desk.checkout.recordCardReturn(back)).toMatchObject({ position: 0 });
    expect(await moneyToReturn({ orderId: o.orderId }, o)).toEqual([]);
    expect(await differences(o)).toEqual([]);
  });

  it('is settled by the processor’s own word of a refund, when it is of money that was not owed', async () => {
    const o = await cardOrder();
    await o.hear('checkout.session.completed');
    await o.hear('checkout.session.completed', { id: 'cs_other', payment_intent: 'pi_2' });
    const refund = (more: object) => o.hear('charge.refunded', { id: 'ch_2', payment_intent: 'pi_2', ...more });
    const whole = { refunded: true, amount_refunded: 23_800 };
    const part = { refunded: false, amount_refunded: 3_800 };
    expect(await refund({ refunded: false, amount_refunded: 0 })).toMatchObject({ message: 'Nothing to do.' });
    expect(await refund({ ...whole, payment_intent: 'pi_1' })).toMatchObject({ message: 'Nothing to do.' });
    expect(await refund({ ...whole, metadata: {} })).toMatchObject({ message: 'Nothing to do.' });
    expect(await moneyToReturn({ orderId: o.orderId }, o)).toMatchObject([{ amountMinor: 23_800, backMinor: 0 }]);
    // A part of it, told twice; the rest; and the part once more, late.
    expect(await refund(part)).toMatchObject({ status: 200, message: 'Recorded.' });
    await refund(part);
    expect(await moneyToReturn({ orderId: o.orderId }, o)).toMatchObject([{ amountMinor: 20_000, backMinor: 3_800 }]);
    expect(await refund(whole)).toMatchObject({ status: 200, message: 'Recorded.' });
    expect(await refund(whole)).toMatchObject({ status: 200 });
    await refund(part);
    expect(await moneyToReturn({ orderId: o.orderId }, o)).toEqual([]);
    expect((await readLog(o.orgId, { types: ['card-payment.returned'] })).map(({ data }) => data)).toEqual([
      { orderId: o.orderId, paymentIntent: 'pi_2', amountMinor: 3_800, reference: 'ch_2' },
      { orderId: o.orderId, paymentIntent: 'pi_2', reference: 'ch_2' },
    ]);
  });

  it('ends after half an hour without payment, and its goods go back', async () => {
    const o = await cardOrder();
    await cardCheckout(o.orgId, o.orderId, 'http://shop.example/order');
    const mine = async (now?: Date) => (await unpaidCardOrders(now)).filter((found) => found.orgId === o.orgId);
    expect(await mine()).toEqual([]);
    expect(await mine(new Date(Date.now() + 31 * 60_000))).toEqual([{ orgId: o.orgId, orderId: o.orderId }]);
    expect(await expireUnpaid(o.orgId, o.orderId)).toBe('cancelled');
    expect([...stub.sessions.values()].at(-1)!.status).toBe('expired');
    expect(await o.status()).toBe('cancelled');
    expect(await o.read((db) => db.stockLevel.findFirst())).toMatchObject({ reserved: 0 });
    expect(await expireUnpaid(o.orgId, o.orderId)).toBe('cancelled');
  });

  it('is kept when it was paid in the last moment', async () => {
    const o = await cardOrder();
    await cardCheckout(o.orgId, o.orderId, 'http://shop.example/order');
    Object.assign([...stub.sessions.values()].at(-1)!, { status: 'complete', payment_status: 'paid' });
    expect(await expireUnpaid(o.orgId, o.orderId)).toBe('paid');
    expect(await o.status()).toBe('confirmed');
    await o.hear('checkout.session.completed');
    expect(await o.payments()).toBe(1);
    expect(await expireUnpaid(o.orgId, o.orderId)).toBe('paid');
    expect(await o.status()).toBe('confirmed');
  });

  it('keeps a payment that came after the order was cancelled, so that it can be paid back', async () => {
    const o = await cardOrder();
    await o.must(cancelOrder, { orderId: o.orderId, reason: 'Out of time' });
    expect(await o.hear('checkout.session.completed')).toMatchObject({ status: 200 });
    expect(await o.status()).toBe('cancelled');
    expect(await o.payments()).toBe(1);
  });
});
