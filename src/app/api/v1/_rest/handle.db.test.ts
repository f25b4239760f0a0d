import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { address } from '@/server/checkout/testing/shop';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import { routes } from './routes';
import { client, speaking } from './testing';

const order = (lines: { productId?: string; sku?: string; quantity: number }[], more = {}) => ({
  email: 'ada@example.com',
  shippingAddress: address,
  shippingMethod: 'standard',
  paymentMethod: 'bank-transfer',
  lines,
  acceptTerms: true,
  ...more,
});
const everything = [...new Set(routes.map((route) => route.scope))];

describe('an order by REST alone', () => {
  it('is created, picked, packed, shipped, invoiced and paid', async () => {
    const c = await client(everything, { products: 2 });
    const [pump, hose] = c.productIds as [string, string];
    const placed = await c.ask(
      'POST',
      '/orders',
      order([
        { sku: 'jv-test-0', quantity: 2 },
        { productId: hose, quantity: 1 },
      ]),
      { key: 'order-0001' },
    );
    expect(placed).toMatchObject({ status: 201, body: { number: 'J-10001', status: 'confirmed', duplicate: false } });
    const id = String(placed.body.id);
    await c.settle();
    const queue = await c.ask('GET', '/fulfillment/orders?status=queued');
    expect(queue.body).toMatchObject({ data: [{ orderId: id, units: 3 }], next: null });
    expect((await c.ask('POST', `/fulfillment/orders/${id}/pick`, {}, { key: 'pick-0001' })).status).toBe(200);
    const parcels = [{ weightKg: 9, lengthCm: null, widthCm: null, heightCm: null }];
    expect((await c.ask('POST', `/fulfillment/orders/${id}/pack`, { parcels })).status).toBe(200);
    const leave = { carrier: 'DHL', tracking: '00340434161094' };
    const ship = () => c.ask('POST', `/fulfillment/orders/${id}/ship`, leave, { key: 'ship-0001' });
    expect(await ship()).toMatchObject({ status: 200, body: { id, duplicate: false } });
    expect(await ship()).toMatchObject({ status: 200, body: { id, duplicate: true } });
    await c.settle();
    const stock = await c.ask('GET', '/fulfillment/inventory');
    expect(stock.body.data).toEqual(
      expect.arrayContaining([expect.objectContaining({ productId: pump, onHand: 8, reserved: 0 })]),
    );
    const invoices = await c.ask('GET', `/ar/invoices?view=unpaid&orderId=${id}`);
    const [invoice] = invoices.body.data as { invoiceId: string; totalMinor: number }[]; // the list's own shape
    expect(invoice?.totalMinor).toBe(placed.body.totalMinor);
    const paid = await c.ask(
      'POST',
      `/ar/invoices/${invoice?.invoiceId}/record-payment`,
      {
        amountMinor: invoice?.totalMinor,
        method: 'bank-transfer',
        reference: 'J-10001',
        receivedOn: new Date().toISOString().slice(0, 10),
      },
      { key: 'paid-0001' },
    );
    expect(paid.status).toBe(201);
    await c.settle();
    expect((await c.ask('GET', `/ar/invoices/${invoice?.invoiceId}`)).body).toMatchObject({
      status: 'paid',
      openMinor: 0,
    });
    expect((await c.ask('GET', `/orders/${id}`)).body).toMatchObject({
      status: 'shipped',
      paymentStatus: 'paid',
      channel: 'api',
    });
    expect((await c.ask('GET', '/ar/reports/aging')).body).toMatchObject({ rows: [], totals: { openMinor: 0 } });
  });

  it('is placed once, however often it is sent; the same key with other words is refused', async () => {
    const c = await client(everything);
    const [pump] = c.productIds as [string];
    const send = (quantity = 1, more = {}) =>
      c.ask('POST', '/orders', order([{ productId: pump, quantity }], more), { key: 'same-key-1' });
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    expect(first.status).toBe(201);
    expect(new Set(others.map(({ body }) => body.id))).toEqual(new Set([first.body.id]));
    expect(await send()).toMatchObject({ status: 201, body: { id: first.body.id, duplicate: true } });
    expect((await send()).headers.get('idempotency-replayed')).toBe('true');
    expect((await send(2)).status).toBe(409);
    expect(await send(1, { email: 'bob@example.com' })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await c.ask('GET', '/orders')).body.data).toHaveLength(1);
    expect((await c.ask('GET', '/fulfillment/inventory')).body.data).toMatchObject([{ reserved: 1 }]);
  });

  it('is refused for where we do not ship, by the field the request has', async () => {
    const c = await client(everything);
    const nowhere = order([{ sku: 'JV-TEST-0', quantity: 1 }], { shippingAddress: { ...address, country: 'ZZ' } });
    const { status, body } = await c.ask('POST', '/orders', nowhere);
    expect([status, body.code]).toEqual([409, 'no-shipping']);
    expect(body.errors).toEqual([
      { field: 'shippingAddress.country', message: expect.stringMatching(/^We do not ship/) },
    ]);
  });

  it('is refused whole when the stock or the total is not as expected', async () => {
    const c = await client(everything, { stock: 2, products: 3 });
    const [pump] = c.productIds as [string];
    const short = await c.ask('POST', '/orders', order([{ productId: pump, quantity: 3 }]));
    expect(short).toMatchObject({ status: 409, body: { errors: [{ field: 'lines.0.quantity' }] } });
    // The line as the request wrote it, though the basket has them in another order.
    for (const productId of c.productIds)
      expect(
        await c.ask(
          'POST',
          '/orders',
          order(c.productIds.map((id) => ({ productId: id, quantity: id === productId ? 100 : 1 }))),
        ),
      ).toMatchObject({
        status: 422,
        body: { code: 'quantity', errors: [{ field: `lines.${c.productIds.indexOf(productId)}.quantity` }] },
      });
    expect(
      await c.ask('POST', '/orders', order([{ productId: pump, quantity: 1 }], { expectedTotalMinor: 1 })),
    ).toMatchObject({
      status: 409,
      body: { code: 'total-changed', errors: [{ field: 'expectedTotalMinor' }] },
    });
    expect(await c.ask('POST', '/orders', order([{ sku: 'NO-SUCH', quantity: 1 }]))).toMatchObject({
      status: 422,
      body: { code: 'unknown-sku', errors: [{ field: 'lines.0.sku' }] },
    });
    expect((await c.ask('GET', '/orders')).body.data).toEqual([]);
  });
});

describe('who may ask', () => {
  it('needs a key that is known here and not revoked', async () => {
    const c = await client(['orders:read']);
    const other = await warehouse();
    const unknown = await speaking(c.orgId, undefined).ask('GET', '/orders');
    expect(unknown).toMatchObject({ status: 401, body: { code: 'unauthorized', title: 'Unauthorized' } });
    expect(unknown.headers.get('www-authenticate')).toContain('Bearer');
    expect(unknown.headers.get('content-type')).toBe('application/problem+json');
    for (const bearer of ['jv_live_00000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', `${c.bearer}x`, 'nonsense'])
      expect((await speaking(c.orgId, bearer).ask('GET', '/orders')).status).toBe(401);
    // A key of one organisation is nothing in another.
    expect((await speaking(other.orgId, c.bearer).ask('GET', '/orders')).status).toBe(401);
  });

  it('sees nothing of another organisation', async () => {
    const [mine, theirs] = [await client(everything), await client(everything)];
    const placed = await mine.ask('POST', '/orders', order([{ productId: mine.productIds[0]!, quantity: 1 }]));
    expect((await theirs.ask('GET', `/orders/${placed.body.id}`)).status).toBe(404);
    expect((await theirs.ask('GET', '/orders')).body.data).toEqual([]);
    expect((await theirs.ask('PUT', `/orders/${placed.body.id}/cancel`, { reason: 'mine' })).status).toBe(404);
    expect((await theirs.ask('GET', `/category/products/${mine.productIds[0]}`)).status).toBe(404);
  });

  it('each endpoint opens for its scope and for no other', async () => {
    const c = await client(['analytics:read']);
    const id = randomUUID();
    const tried = await Promise.all(
      routes.map(async (route) => {
        const path = route.path.replace('{id}', id);
        // The market needs a product.
        const asked =
          route.path.endsWith('market-intelligence') && route.method === 'GET' ? `${path}?productId=${id}` : path;
        const body = route.body ? route.example : undefined;
        const without = await c.ask(route.method, asked, body);
        const one = speaking(c.orgId, await c.keyFor([route.scope]));
        const response = await one.raw(route.method, asked, body);
        await response.body?.cancel();
        return { route: `${route.method} ${route.path}`, without: without.status, with: response.status };
      }),
    );
    for (const { route, without, with: allowed } of tried) {
      expect(without, route).toBe(403);
      // What is posted needs the scope of its own command too.
      if (route === 'POST /events') expect(allowed).toBe(403);
      else expect([401, 403, 405, 500], route).not.toContain(allowed);
    }
  });
});
