import http from 'node:http';
import { demo } from './people';
import { expect, test } from './test';

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };
/** A request with whatever headers one likes: browsers and fetch would not send a forged Host. */
const raw = (base: string, path: string, headers: Record<string, string>) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port, host } = new URL(base);
    http
      .get({ hostname, port, path, headers: { host, ...headers } }, (answer) => {
        let text = '';
        answer.on('data', (part) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      })
      .on('error', reject);
  });

test('a forged host appears in no redirect and no page', async ({ baseURL }) => {
  const forged: Record<string, string>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.example' },
  ];
  test.slow(); // thirty pages, each for the first time
  const paths = ['/', '/desk', '/dealer', '/account', '/sitemap.xml', '/robots.txt', '/api/auth/providers'];
  paths.push('/api/auth/signin', '/api/v1/openapi.json', '/order/0199a000-0000-7000-8000-000000000001');
  for (const headers of forged)
    for (const path of paths) {
      const answer = await raw(baseURL ?? '', path, headers);
      expect(answer.status, path).toBeLessThan(500);
      expect(JSON.stringify(answer.headers), `${path} ${JSON.stringify(headers)}`).not.toContain('evil.example');
      expect(answer.text.includes('evil.example'), `${path} ${JSON.stringify(headers)}`).toBe(false);
    }
});

test('an address with a character that no text holds finds nothing, and no page fails', async ({ request }) => {
  test.slow(); // each for the first time
  const found = async (path: string) => (await request.get(path)).status();
  for (const path of ['/search?q=%00', '/compare?p=%00', '/register?callbackUrl=%00', '/desk/orders?q=%00'])
    expect(await found(path), path).toBe(200);
  for (const path of ['/order/%00', '/order/none', '/p/%00', '/documents/%00/data-sheet.pdf', '/illustrations/%00'])
    expect(await found(path), path).toBe(404);
  const answer = await request.get('/search?q=pump%00', { maxRedirects: 0 });
  expect(answer.headers().location).toMatch(/\/search\?q=pump%EF%BF%BD$/);
});

test('doors take a megabyte and no more', async ({ request }) => {
  const big = JSON.stringify({ json: { cartId: 'x'.repeat(1_100_000) } });
  const headers = { 'content-type': 'application/json' };
  const procedure = await request.post('/api/trpc/checkout.setCartItems', { data: big, headers });
  expect(procedure.status()).toBe(413);
  expect((await procedure.json()).error.json.message).toContain('1 MB');
  expect((await request.post('/api/stripe/webhook', { data: big, headers })).status()).toBe(413);
  const authorization = `Bearer ${demo.apiKey}`;
  expect((await request.post('/api/v1/orders', { data: big, headers: { ...headers, authorization } })).status()).toBe(
    413,
  );
});

test('many requests packed into one count as many', async ({ request }) => {
  const data = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [i, { json: { cartId: 'x' } }]));
  // Somebody else than the other tests, so that they are not made to wait.
  const headers = { 'x-forwarded-for': `203.0.113.${Math.floor(Math.random() * 250)}` };
  const send = (door: string, n: number) =>
    request.post(`/api/trpc/${Array.from({ length: n }, () => door).join()}?batch=1`, { data: data(n), headers });
  expect((await send('checkout.setCartItems', 21)).status()).toBe(400);
  expect((await send('customers.register', 20)).status()).not.toBe(429);
  const refused = await send('customers.register', 20);
  expect(refused.status()).toBe(429);
  expect(refused.headers()['retry-after']).toBeTruthy();
  expect(await refused.text()).toContain('Please wait');
});

test('who reads too fast is told when to go on, and nobody else has to wait', async ({ request }) => {
  const headers = { 'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 250)}` };
  const input = JSON.stringify(
    Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i, { json: { sku: 'NONE' } }])),
  );
  const doors = Array.from({ length: 20 }, () => 'catalog.bySku').join();
  const read = (more = {}) =>
    request.get(`/api/trpc/${doors}?batch=1&input=${encodeURIComponent(input)}`, { headers: more });
  const answers = await Promise.all(Array.from({ length: 70 }, () => read(headers)));
  expect(new Set(answers.map((it) => it.status()))).toEqual(new Set([200, 429]));
  const answer = answers.find((it) => it.status() === 429)!;
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
  expect((await answer.json()).error.json.message).toContain('please wait');
  expect((await read()).status()).toBe(200);
});
