import { order, sendOut } from './buying';
import { demo, somebody } from './people';
import { expect, test } from './test';

test('pages carry their headers, scripts run only with leave', async ({ page, request }) => {
  for (const path of ['/', '/p/ds-400-dirty-water-pump', '/sign-in', '/cart']) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
  const scripts = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy']?.match(/script-src ([^;]*)/)?.[1] ?? '';
  for (const path of ['/sign-in', '/search?q=pump', '/cart', '/checkout', '/account'])
    expect(await scripts(path), path).toMatch(/'nonce-/);
  for (const path of ['/', '/p/ds-400-dirty-water-pump', '/help/delivery', '/nowhere']) {
    expect(await scripts(path), path).toMatch(/'sha256-/);
    expect(await scripts(path), path).not.toContain('unsafe');
  }
  const blocked: string[] = [];
  page.on('console', (it) => it.text().includes('Content Security Policy') && blocked.push(it.text()));
  for (const path of ['/sign-in', '/', '/p/ds-400-dirty-water-pump', '/cart', '/checkout', '/nowhere', '/cart/nowhere'])
    await page.goto(path, { waitUntil: 'networkidle' });
  await page.goto('/search?q=%3Cscript%3Ealert(1)%3C/script%3E');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>');
  expect(blocked).toEqual([]);
});

test('without a session nothing of desk and portal is shown, and the way back is kept', async ({ page, request }) => {
  for (const path of ['/desk', '/desk/orders?status=x', '/dealer/invoices']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(new URL(answer.headers().location ?? '', 'http://x').searchParams.get('callbackUrl')).toBe(path);
  }
  // Another site's address is not followed after signing in.
  await page.goto('/sign-in?callbackUrl=https://example.com/steal');
  await page.getByLabel('E-mail').fill(demo.consumer.email);
  await page.getByLabel('Password').fill(demo.consumer.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/account/);
  // A customer at the desk's door is turned away.
  await page.goto('/desk/orders');
  await expect(page.getByRole('heading', { name: 'This is the back office' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test("another customer's order, invoice and papers do not exist for anybody else", async ({ open, client }) => {
  const desk = await client(demo.owner);
  const { orderId } = await order(await client(demo.dealer), { email: demo.dealer.email });
  await sendOut(desk, orderId);
  await expect.poll(async () => (await desk.receivables.ofOrder.query({ orderId })).length).toBe(1);
  const invoiceId = (await desk.receivables.ofOrder.query({ orderId }))[0]?.invoiceId ?? '';

  const theirs = await open(demo.dealer);
  expect((await theirs.request.get(`/api/documents/invoices/${invoiceId}`)).status()).toBe(200);
  for (const who of [demo.consumer, null]) {
    const { request } = await open(who);
    const statuses = await Promise.all(
      [
        `/order/${orderId}`,
        `/account/orders/${orderId}`,
        `/api/orders/${orderId}/events`,
        `/api/documents/invoices/${invoiceId}`,
        `/api/documents/packing-slips/${orderId}`,
        `/api/documents/labels/${orderId}`,
      ].map(async (path) => [path, (await request.get(path, { maxRedirects: 0 })).status()] as const),
    );
    for (const [path, status] of statuses)
      expect(who ? [403, 404] : [307, 401, 403, 404], `${who?.email ?? 'a visitor'} at ${path}`).toContain(status);
  }
  const other = await client(demo.consumer);
  await expect(other.orders.myOrder.query({ orderId })).rejects.toMatchObject({ data: { httpStatus: 404 } });
  await expect(other.receivables.get.query({ invoiceId })).rejects.toMatchObject({ data: { httpStatus: 404 } });
  await expect(other.orders.list.query({})).rejects.toMatchObject({ data: { httpStatus: 403 } });
  await expect((await client(null)).customers.list.query({})).rejects.toMatchObject({ data: { httpStatus: 401 } });
});

test('a request from another site changes nothing', async ({ open, client }) => {
  const { request } = await open(demo.owner);
  const { rows } = await (await client(demo.owner)).orders.list.query({ limit: 1 });
  const data = { json: { orderId: rows[0]?.id, note: somebody().email } };
  const others = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  for (const [name, value] of Object.entries(others)) {
    const answer = await request.post('/api/trpc/orders.note', { data, headers: { [name]: value } });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain('another site');
  }
});
