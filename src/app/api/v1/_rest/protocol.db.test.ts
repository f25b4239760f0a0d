import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ProductFacts } from '@/server/catalog/contract';
import { limits } from '@/server/identity';
import { adjustStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { client } from './testing';

const adjust = (productId: string, delta = 1) => ({ productId, delta, reason: 'found' });

describe('bad requests', () => {
  it('are told what is wrong, by field', async () => {
    const c = await client(['catalog:read', 'catalog:write', 'inventory:write']);
    const [pump] = c.productIds as [string];
    const cases: [string, string, unknown, number, string][] = [
      ['GET', '/nothing', undefined, 404, 'no-such-endpoint'],
      ['PATCH', '/category/products', undefined, 405, 'method-not-allowed'],
      ['GET', '/category/products/not-an-id', undefined, 404, 'not-found'],
      ['GET', `/category/products/${randomUUID()}`, undefined, 404, 'unknown-product'],
      ['GET', '/category/products?limit=9999', undefined, 422, 'invalid-input'],
      ['GET', '/category/products?colour=red', undefined, 422, 'invalid-input'],
      ['POST', '/fulfillment/inventory/adjust', '{"productId":', 400, 'malformed-json'],
      ['POST', '/fulfillment/inventory/adjust', `{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`, 400, 'too-deep'],
      ['POST', '/fulfillment/inventory/adjust', {}, 422, 'invalid-input'],
      ['POST', '/fulfillment/inventory/adjust', adjust(pump, 0), 422, 'invalid-input'],
      ['POST', '/fulfillment/inventory/adjust', adjust(pump, -9999), 409, ''],
      ['POST', '/fulfillment/inventory/adjust', `{"note":"${'x'.repeat(1_000_001)}"}`, 413, 'too-large'],
    ];
    for (const [method, path, body, status, code] of cases) {
      const answer = await c.ask(method, path, body);
      expect([answer.status, code && answer.body.code], `${method} ${path}`).toEqual([status, code]);
      expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('x-request-id')).toBe(answer.body.requestId);
    }
    const fields = (await c.ask('POST', '/fulfillment/inventory/adjust', {})).body.errors;
    expect(fields).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'productId' })]));
    const adjusted = await c.ask('POST', '/fulfillment/inventory/adjust', { ...adjust(pump), delta: 99_999_999_999 });
    expect(adjusted).toMatchObject({
      status: 422,
      body: { detail: 'The body does not fit: delta: At most 10,000,000.' },
    });
    const xml = await c.ask('POST', '/fulfillment/inventory/adjust', '<a/>', {
      headers: { 'content-type': 'text/xml' },
    });
    expect(xml).toMatchObject({ status: 415, body: { code: 'not-json' } });
    const key = await c.ask('POST', '/fulfillment/inventory/adjust', adjust(pump), { key: 'short' });
    expect(key).toMatchObject({ status: 400, body: { code: 'bad-idempotency-key' } });
    expect((await c.ask('PATCH', '/category/products')).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    const scope = await c.ask('GET', '/orders');
    expect(scope).toMatchObject({
      status: 403,
      body: { code: 'insufficient-scope', details: { scope: 'orders:read' } },
    });
  });

  it('are refused for names that do not exist, with the one that was meant', async () => {
    const c = await client(['orders:read', 'orders:write']);
    const sent = { discountcode: 'FOO', lines: [{ sku: 'JV-TEST-0', qty: 4 }], shippingAddress: { zip: '10115' } };
    const { status, body } = await c.ask('POST', '/orders', sent);
    expect([status, body.detail]).toEqual([
      422,
      'The body does not fit: discountcode: There is no such field; did you mean discountCode?',
    ]);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { field: 'lines.0.qty', message: 'There is no such field; did you mean quantity?' },
        { field: 'shippingAddress.zip', message: 'There is no such field' },
        { field: 'email', message: 'This is missing' },
      ]),
    );
    expect((await c.ask('GET', '/orders')).body.data).toEqual([]);
  });

  it('are refused for text that no database keeps, before anything is looked up by it', async () => {
    const c = await client(['orders:read', 'orders:write', 'customers:read']);
    const nul = await c.ask('GET', '/orders?search=%00');
    expect(nul).toMatchObject({ status: 422, body: { code: 'invalid-input', errors: [{ field: 'search' }] } });
    for (const sku of ['A\0', '\ud83d']) {
      const placed = await c.ask('POST', '/orders', { lines: [{ sku, quantity: 1 }] });
      expect(placed).toMatchObject({ status: 422, body: { errors: [{ field: 'lines.0.sku' }] } });
    }
    // Bytes that are no text were replaced on their way here: a word that nothing contains.
    expect(await c.ask('GET', '/customers?search=%ED%A0%80')).toMatchObject({ status: 200, body: { data: [] } });
  });

  it('carry the caller’s request id into the log', async () => {
    const c = await client(['inventory:write', 'event-log:read']);
    const sent = { headers: { 'x-request-id': 'trace-77' } };
    const done = await c.ask('POST', '/fulfillment/inventory/adjust', adjust(c.productIds[0]!), sent);
    expect(done.headers.get('x-request-id')).toBe('trace-77');
    const events = await c.ask('GET', '/events?type=stock.adjusted');
    expect(events.body.data).toMatchObject([{ meta: { requestId: 'trace-77' }, by: expect.stringMatching(/^api:/) }]);
  });

  it('are counted against the key’s limit', async () => {
    const c = await client(['catalog:read']);
    const first = await c.ask('GET', '/category/products');
    expect(first.headers.get('ratelimit-limit')).toBe(String(limits.apiKey.points));
    expect(Number(first.headers.get('ratelimit-remaining'))).toBe(limits.apiKey.points - 1);
    await Promise.all(Array.from({ length: limits.apiKey.points - 1 }, () => c.raw('GET', '/category/products')));
    const over = await c.ask('GET', '/category/products');
    expect(over).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('lists and changes', () => {
  it('page by cursor, with a link to the next page', async () => {
    const c = await client(['catalog:read'], { products: 5 });
    const seen: string[] = [];
    let path: string | undefined = '/category/products?limit=2';
    for (let pages = 0; path && pages < 5; pages++) {
      const page = await c.ask('GET', path);
      seen.push(...(page.body.data as { sku: string }[]).map((product) => product.sku)); // the list's own shape
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(['JV-TEST-0', 'JV-TEST-1', 'JV-TEST-2', 'JV-TEST-3', 'JV-TEST-4']);
  });

  it.each([
    '/orders',
    '/customers',
    '/dealers',
    '/fulfillment/orders',
    '/discounts',
    '/category/products',
    '/agents/messages',
  ])('refuse a cursor that is none: %s', async (path) => {
    const c = await client(
      ['orders', 'customers', 'fulfillment', 'pricing', 'catalog', 'decisions'].map((fn) => `${fn}:read`),
    );
    for (const cursor of ['garbage', '2026-99-99|x', `2026-01-01T00:00:00Z|${'0'.repeat(36)}`])
      expect(await c.ask('GET', `${path}?cursor=${encodeURIComponent(cursor)}`), cursor).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'cursor' }] },
      });
  });

  it('go on from page to page to the last, wherever cursors hold more than an id', async () => {
    const c = await client(['customers:read', 'customers:write']);
    for (const name of ['Ada', 'Ben', 'Cay']) {
      const given = { email: `${name}@example.com`, name: `${name} Buyer`, country: 'DE', currency: 'EUR' };
      expect(await c.ask('POST', '/customers/register', given)).toMatchObject({ status: 201 });
    }
    const seen: string[] = [];
    let path: string | undefined = '/customers?limit=1';
    for (let pages = 0; path && pages < 5; pages++) {
      const page = await c.ask('GET', path);
      seen.push(...(page.body.data as { name: string }[]).map((customer) => customer.name)); // the list's own shape
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(seen.sort()).toEqual(['Ada Buyer', 'Ben Buyer', 'Cay Buyer']);
  });

  it('tell where prices stand, what is recommended and what agents say', async () => {
    const c = await client(['pricing:read', 'decisions:read'], { products: 2 });
    const { body } = await c.ask('GET', '/category/pricing-strategy?limit=1');
    expect(body).toMatchObject({ data: [{ sku: 'JV-TEST-0', market: null }], next: expect.any(String) });
    expect(await c.ask('GET', '/category/recommendations')).toMatchObject({ status: 200, body: { data: [] } });
    expect(await c.ask('GET', '/agents/messages')).toMatchObject({ status: 200, body: { data: [], next: null } });
    expect(await c.ask('GET', `/agents/messages/${c.productIds[0]}`)).toMatchObject({ status: 404 });
  });

  it('are done once per key, and change nothing by themselves', async () => {
    const c = await client(['inventory:write', 'inventory:read', 'catalog:write', 'pricing:write', 'pricing:read']);
    const [pump] = c.productIds as [string];
    const twice = () => c.ask('POST', '/fulfillment/inventory/adjust', adjust(pump, 5), { key: 'adjust-1' });
    const [one, two] = [await twice(), await twice()];
    expect([one.body.duplicate, two.body.duplicate]).toEqual([false, true]);
    expect(two.body.position).toBe(one.body.position);
    expect((await c.ask('GET', '/fulfillment/inventory')).body.data).toMatchObject([{ onHand: 15 }]);
    const price = { productId: pump, priceMinor: 13_900, expectedMinor: 1, reason: 'list' };
    expect((await c.ask('POST', '/category/pricing/update', price)).body.code).toBe('denied');
    const market = { productId: pump, competitor: 'X', priceMinor: 9900, currency: 'EUR', observedOn: '2026-01-02' };
    expect((await c.ask('POST', '/category/market-intelligence', market)).status).toBe(201);
    expect((await c.ask('GET', `/category/market-intelligence?productId=${pump}`)).body.data).toMatchObject([
      { competitor: 'X', source: 'api' },
    ]);
    expect((await c.ask('DELETE', `/category/products/${pump}`)).status).toBe(200);
  });

  it('replace a record only as it was seen, where If-Match says so', async () => {
    const c = await client(['catalog:write', 'catalog:read']);
    const path = `/category/products/${c.productIds[0]}`;
    const read = await c.ask('GET', path);
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\d+"$/);
    const put = (brand: string, ifMatch?: string) =>
      c.ask(
        'PUT',
        path,
        { facts: { ...ProductFacts.parse(read.body), brand } },
        ifMatch ? { headers: { 'if-match': ifMatch } } : {},
      );
    expect(await put('One', etag)).toMatchObject({ status: 200 });
    expect(await put('Two', etag)).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    expect((await c.ask('GET', path)).body.brand).toBe('One');
    expect(await put('Two', (await c.ask('GET', path)).headers.get('etag') ?? '')).toMatchObject({ status: 200 });
    expect(await put('Three', 'W/"1"')).toMatchObject({ status: 400, body: { code: 'bad-if-match' } });
    expect(await put('Three')).toMatchObject({ status: 200 });
  });

  it('post facts as events, and nothing else', async () => {
    const c = await client(['event-log:write', 'event-log:read', 'inventory:write']);
    const post = (type: string, data: Record<string, unknown>) =>
      c.ask('POST', '/events', { type, data }, { key: `post-${type}` });
    const counted = await post('stock.counted', { productId: c.productIds[0], counted: 7 });
    expect(counted).toMatchObject({ status: 201, body: { duplicate: false } });
    const events = await c.ask('GET', '/events?limit=1');
    expect(events.body.data).toMatchObject([
      { type: 'stock.counted', position: counted.body.position, data: { counted: 7 } },
    ]);
    const refused = await post('invoice.issued', {});
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'not-postable', details: { postable: expect.any(Array) } },
    });
    expect(await post('product.cost-changed', {})).toMatchObject({ status: 403 });
    for (const word of ['__proto__', 'constructor'])
      expect(await post(word, {}), word).toMatchObject({ status: 422, body: { code: 'not-postable' } });
  });
});

describe('the live stream', () => {
  const frames = async (response: Response, count: number) => {
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    const events = () => [...text.matchAll(/id: (\d+)\ndata: (.+)\n\n/g)];
    while (events().length < count) text += decoder.decode((await reader.read()).value);
    await reader.cancel();
    return events().map(([, id, data]) => ({ ...(JSON.parse(data!) as { type: string }), id: Number(id) })); // our own events
  };

  it('goes on where the reader stopped, by its last id, filtered', async () => {
    const c = await client(['event-log:read']);
    const change = (delta: number) =>
      c.must(adjustStock, { productId: c.productIds[0]!, location: MAIN, delta, reason: 'found', note: '' });
    const first = await change(1);
    const live = await c.raw('GET', '/events/stream?type=stock.adjusted');
    expect(live.headers.get('content-type')).toContain('text/event-stream');
    const second = await change(2);
    expect(await frames(live, 1)).toMatchObject([{ id: second.position, type: 'stock.adjusted' }]);
    const third = await change(3);
    const resumed = await c.raw('GET', '/events/stream?type=stock.adjusted', undefined, {
      headers: { 'last-event-id': String(first.position) },
    });
    expect((await frames(resumed, 2)).map((e) => e.id)).toEqual([second.position, third.position]);
    const all = await c.raw('GET', '/events/stream?after=0');
    expect((await frames(all, 3)).slice(0, 3).map((e) => e.id)).toEqual([1, 2, 3]);
  });

  it('is closed without the scope', async () => {
    const c = await client(['orders:read']);
    expect((await c.ask('GET', '/events/stream')).status).toBe(403);
  });
});
