import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { home } from './buying';
import { demo, somebody } from './people';
import { expect, test } from './test';

const bearer = { authorization: `Bearer ${demo.apiKey}` };
const post = (request: APIRequestContext, path: string, data: object, key?: string) =>
  request.post(`/api/v1${path}`, { data, headers: { ...bearer, ...(key && { 'idempotency-key': key }) } });

const order = (email: string, quantity = 1) => ({
  email,
  shippingAddress: home,
  shippingMethod: 'standard',
  paymentMethod: 'bank-transfer',
  lines: [{ sku: 'JV-DS-400', quantity }],
  acceptTerms: true,
});

test('a program orders, sends, and is paid; a repeated request is answered, not carried out again', async ({
  request,
}) => {
  const { email } = somebody('Peter Programm');
  const key = randomUUID();
  const placed = await post(request, '/orders', order(email), key);
  expect(placed.status(), await placed.text()).toBe(201);
  const { id, number, totalMinor } = await placed.json();
  const again = await post(request, '/orders', order(email), key);
  expect(again.headers()['idempotency-replayed']).toBe('true');
  expect(await again.json()).toMatchObject({ id, number, duplicate: true });
  const other = await post(request, '/orders', order(email, 2), key);
  expect(other.status()).toBe(409);
  expect((await other.json()).code).toBe('idempotency-key-reused');

  await expect(async () => {
    expect((await post(request, `/fulfillment/orders/${id}/pick`, {}, randomUUID())).status()).toBe(200);
  }).toPass();
  const parcels = [{ weightKg: 9, lengthCm: null, widthCm: null, heightCm: null }];
  expect((await post(request, `/fulfillment/orders/${id}/pack`, { parcels })).status()).toBe(200);
  const ship = { carrier: 'UPS', tracking: '1Z999AA10123456784' };
  expect((await post(request, `/fulfillment/orders/${id}/ship`, ship, randomUUID())).status()).toBe(200);

  const invoices = async () =>
    (await (await request.get(`/api/v1/ar/invoices?orderId=${id}`, { headers: bearer })).json()).data;
  await expect.poll(async () => (await invoices()).length).toBe(1);
  const [{ invoiceId }] = await invoices();
  const payment = {
    amountMinor: totalMinor,
    method: 'bank-transfer',
    reference: number,
    receivedOn: new Date().toISOString().slice(0, 10),
  };
  expect((await post(request, `/ar/invoices/${invoiceId}/record-payment`, payment, randomUUID())).status()).toBe(201);
  await expect.poll(async () => (await invoices())[0]).toMatchObject({ status: 'paid', openMinor: 0 });
});

test('bad requests are refused with a problem that names the field', async ({ request }) => {
  const wrong = await post(request, '/orders', { ...order('nobody'), lines: [] });
  expect(wrong.status()).toBe(422);
  expect(wrong.headers()['content-type']).toContain('application/problem+json');
  const problem = await wrong.json();
  expect(problem.errors.map((it: { field: string }) => it.field)).toEqual(expect.arrayContaining(['email', 'lines']));

  const broken = await request.post('/api/v1/orders', {
    headers: { ...bearer, 'content-type': 'application/json' },
    data: Buffer.from('{"email":'),
  });
  expect(broken.status()).toBe(400);
  const nobody = await request.get('/api/v1/orders');
  expect(nobody.status()).toBe(401);
  expect(nobody.headers()['www-authenticate']).toContain('Bearer');
  expect((await request.get(`/api/v1/orders/${randomUUID()}`, { headers: bearer })).status()).toBe(404);
  expect((await request.get('/api/v1/nothing', { headers: bearer })).status()).toBe(404);
});

test('the document describes every path, and the event stream tells of a new order', async ({ request, baseURL }) => {
  const document = await (await request.get('/api/v1/openapi.json')).json();
  expect(document.openapi).toMatch(/^3\.1/);
  for (const path of ['/products', '/orders', '/orders/{id}', '/ar/invoices', '/events', '/decisions'])
    expect(
      Object.keys(document.paths).some((it) => it.endsWith(path)),
      path,
    ).toBe(true);

  const controller = new AbortController();
  const stream = await fetch(`${baseURL}/api/v1/events/stream`, { headers: bearer, signal: controller.signal });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const { id } = await (await post(request, '/orders', order(somebody().email), randomUUID())).json();
  let heard = '';
  for await (const chunk of stream.body ?? []) {
    heard += Buffer.from(chunk).toString();
    if (heard.includes(id)) break;
  }
  controller.abort();
  expect(heard).toContain('order.placed');
});
