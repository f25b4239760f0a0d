import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardCheckout, hearStripe } from '@/server/checkout';
import { address } from '@/server/checkout/testing/shop';
import { stripeStub } from '@/server/checkout/testing/stripe-stub';
import { trackingToken } from '@/server/orders';
import { client } from './testing';

let stub: Awaited<ReturnType<typeof stripeStub>>;
beforeAll(async () => {
  stub = await stripeStub();
});
afterAll(() => stub.close());

const order = {
  email: 'ada@example.com',
  shippingAddress: address,
  shippingMethod: 'standard',
  paymentMethod: 'card',
  lines: [{ sku: 'JV-TEST-0', quantity: 1 }],
  acceptTerms: true,
};

describe('a card order by REST', () => {
  it('says where it is paid until it is, once however often it is asked', async () => {
    const c = await client(['orders:write', 'orders:read']);
    const place = () => c.ask('POST', '/orders', order, { key: 'card-order-1' });
    const placed = await place();
    const id = String(placed.body.id);
    const paymentUrl = `http://127.0.0.1:3000/api/orders/${id}/pay?t=${trackingToken(id)}`;
    expect(placed).toMatchObject({ status: 201, body: { status: 'placed', paymentUrl, duplicate: false } });
    expect((await place()).body).toMatchObject({ id, paymentUrl, duplicate: true });

    // What the page at that address does: Stripe is asked for a payment page for exactly this order.
    expect(await cardCheckout(c.orgId, id, paymentUrl)).toMatch(`${stub.base}/pay/`);
    const asked = [...stub.sessions.values()].at(-1)!;
    expect(asked.body.get('metadata[orderId]')).toBe(id);
    expect(asked.body.get('line_items[0][price_data][unit_amount]')).toBe(String(placed.body.totalMinor));

    const { payload, signature } = stub.message('checkout.session.completed', {
      id: asked.id,
      object: 'checkout.session',
      payment_status: 'paid',
      amount_total: placed.body.totalMinor,
      currency: 'eur',
      payment_intent: 'pi_1',
      metadata: { orgId: c.orgId, orderId: id },
    });
    expect(await hearStripe(c.orgId, payload, signature)).toMatchObject({ status: 200 });
    expect((await place()).body).toMatchObject({ id, status: 'confirmed', paymentUrl: null, duplicate: true });
    expect((await c.ask('GET', `/orders/${id}`)).body).toMatchObject({ id, status: 'confirmed' });
  });
});
