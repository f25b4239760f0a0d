import type { APIRequestContext, Page } from '@playwright/test';
import { stripeStub } from '@/server/checkout/testing/stripe-stub';
import { fillCheckout, putInBasket } from './buying';
import { demo, somebody } from './people';
import { type Client, expect, test } from './test';

// The system under test was told where its card processor is; here it comes to life, pages, messages and all.
let stripe: Awaited<ReturnType<typeof stripeStub>>;
test.beforeAll(async () => {
  stripe = await stripeStub(Number(new URL(process.env.STRIPE_API_BASE ?? '').port));
});
test.afterAll(() => stripe.close());

/** Fills a basket, chooses the card and arrives on the payment page. */
async function toPayment(page: Page, email: string) {
  await putInBasket(page, 'ds-400-dirty-water-pump');
  await page.goto('/checkout');
  await fillCheckout(page, email);
  await page.getByRole('radio', { name: /Card/ }).click();
  await page.getByRole('checkbox', { name: /I accept the terms/ }).check();
  await page.getByRole('button', { name: 'Buy now and pay' }).dblclick();
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toBeVisible();
}

/** The only order of a buyer, with the payment pages that were opened for it. */
async function onlyOrder(desk: Client, email: string) {
  const customer = (await desk.customers.list.query({ q: email })).items.find((c) => c.email === email);
  const { rows } = await desk.orders.list.query({ customerId: customer?.id, limit: 10 });
  expect(rows).toHaveLength(1);
  const orderId = rows[0]?.id ?? '';
  return { orderId, pages: stripe.of(orderId), order: await desk.orders.get.query({ orderId }) };
}

/** Stripe's message about a payment page; answers how the shop took it. */
async function message(request: APIRequestContext, session: object) {
  const { payload, signature } = stripe.message('checkout.session.completed', session);
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  return (await request.post('/api/stripe/webhook', { data: payload, headers })).status();
}

/** The page of a confirmed order, and what stands behind it: one order, one payment page, the money once. */
async function expectPaidOnce(page: Page, desk: Client, email: string) {
  await expect(page).toHaveURL(/\/order\/[0-9a-f-]{36}\?t=/);
  await expect(page.getByText('Confirmed').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /by card/ })).toHaveCount(0);
  await expect.poll(async () => (await onlyOrder(desk, email)).order.paymentStatus).toBe('paid');
  const { order, pages } = await onlyOrder(desk, email);
  expect(order.paidMinor).toBe(order.totalMinor);
  expect(pages).toHaveLength(1);
}

test('paid by card and back before the message: confirmed at once, and the message changes nothing', async ({
  page,
  request,
  client,
}) => {
  const [{ email }, desk] = [somebody(), await client(demo.owner)];
  await toPayment(page, email);
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expectPaidOnce(page, desk, email);
  const { pages } = await onlyOrder(desk, email);
  for (const session of [...pages, ...pages]) expect(await message(request, stripe.told(session))).toBe(200);
  await expectPaidOnce(page, desk, email);
});

test('the message comes before the buyer does', async ({ page, request, client }) => {
  const [{ email }, desk] = [somebody(), await client(demo.owner)];
  await toPayment(page, email);
  const { pages } = await onlyOrder(desk, email);
  const paid = { ...stripe.told(pages[0]!), status: 'complete', payment_status: 'paid', payment_intent: 'pi_early' };
  expect(await message(request, paid)).toBe(200);
  await expect.poll(async () => (await onlyOrder(desk, email)).order.status).toBe('confirmed');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expectPaidOnce(page, desk, email);
});

test('paid and never back: the message alone confirms', async ({ page, request, client }) => {
  const [{ email }, desk] = [somebody(), await client(demo.owner)];
  await toPayment(page, email);
  const { pages, order } = await onlyOrder(desk, email);
  expect(order.status).toBe('placed');
  await page.close();
  Object.assign(pages[0]!, { status: 'complete', payment_status: 'paid' });
  expect(await message(request, stripe.told(pages[0]!))).toBe(200);
  await expect.poll(async () => (await onlyOrder(desk, email)).order.paymentStatus).toBe('paid');
  expect((await onlyOrder(desk, email)).order.status).toBe('confirmed');
});

test('the payment page is left without paying: the order waits, and is paid on the same page later', async ({
  page,
  client,
}) => {
  const [{ email }, desk] = [somebody(), await client(demo.owner)];
  await toPayment(page, email);
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByText(/Your goods are reserved for 30 minutes/)).toBeVisible();
  expect((await onlyOrder(desk, email)).order.status).toBe('placed');
  // The browser's back button leads to the page that is still open; the shop's own button leads there too.
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toBeVisible();
  await page.goForward();
  await page.getByRole('link', { name: /by card/ }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expectPaidOnce(page, desk, email);
});
