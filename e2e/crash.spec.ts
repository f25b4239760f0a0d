import { randomUUID } from 'node:crypto';
import { home } from './buying';
import { demo } from './people';
import { replaced, strike } from './processes';
import { pumpWithoutMargin, setPrice } from './pumps';
import { type Client, expect, test } from './test';

const BUYERS = 4;
const ORDERS = 8;

type Order = { orderId: string; cartId: string; quantity: number };

/** Buys until it is told that the order stands: repeats the same request when the answer is lost. */
async function buy(buyer: Client, productId: string, order: Order) {
  const { cartId, orderId, quantity } = order;
  const stubborn = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (const until = Date.now() + 90_000; ; await new Promise((go) => setTimeout(go, 100)))
      try {
        return await ask();
      } catch (error) {
        // No answer, or one from a server that is just coming or going. A refusal in words is final.
        const data = (error as { data?: { httpStatus?: number } }).data; // what a tRPC error carries, if it is one
        if ((data?.httpStatus ?? 500) < 500 || Date.now() > until) throw error;
      }
  };
  await stubborn(() => buyer.checkout.setCartItems.mutate({ cartId, items: [{ productId, quantity }] }));
  const { quote } = await stubborn(() =>
    buyer.checkout.quote.query({ cartId, destination: home.country, shippingMethod: 'pickup' }),
  );
  await stubborn(
    () =>
      buyer.checkout.placeOrder.mutate({
        cartId,
        orderId,
        customerId: null,
        email: demo.consumer.email,
        phone: null,
        shippingAddress: home,
        billingAddress: null,
        shippingMethod: 'pickup',
        paymentMethod: 'bank-transfer',
        expectedTotalMinor: quote.totalMinor,
        purchaseReference: null,
        note: '',
        acceptTerms: true,
        idempotencyKey: orderId,
      } as Parameters<typeof buyer.checkout.placeOrder.mutate>[0]), // the key belongs to the door, not to the command
  );
}

test('web, worker and runner are killed under load: no order is lost or doubled, a decision is carried out once', async ({
  client,
}) => {
  const owner = await client(demo.owner);
  const consumer = await client(demo.consumer);
  const sold = await pumpWithoutMargin(owner);
  await owner.inventory.receive.mutate({ productId: sold, location: 'main', quantity: 100, reference: 'crash test' });
  const level = async () => (await owner.inventory.levels.query({ productIds: [sold] })).rows[0];
  expect(await level()).toMatchObject({ onHand: 100, reserved: 0 });

  // A decision waits: its workflow sleeps in the runner until somebody approves.
  const dear = await pumpWithoutMargin(owner);
  const decision = async () =>
    (await owner.decisions.list.query({ status: 'waiting', limit: 200 })).rows.find((it) => it.subjectId === dear);
  await expect(async () => {
    await owner.decisions.requestRun.mutate({ requestId: randomUUID(), agent: 'pricing' });
    await expect.poll(decision, { timeout: 20_000 }).toBeTruthy();
  }).toPass({ timeout: 120_000 });
  const { id: decisionId = '', hash = '' } = (await decision()) ?? {};

  const orders: Order[] = Array.from({ length: BUYERS * ORDERS }, (_, i) => ({
    orderId: randomUUID(),
    cartId: randomUUID(),
    quantity: 1 + (i % 3),
  }));
  const acknowledged: Order[] = [];
  let underLoad = () => {};
  const load = new Promise<void>((reached) => {
    underLoad = reached;
  });
  const buying = Array.from({ length: BUYERS }, async (_, b) => {
    for (const order of orders.slice(b * ORDERS, (b + 1) * ORDERS)) {
      await buy(consumer, sold, order);
      acknowledged.push(order);
      if (acknowledged.length === BUYERS * 2) underLoad();
    }
  });
  await load;
  await owner.decisions.approve.mutate({ decisionId, hash, note: '' });
  const victims = { runner: strike('runner'), web: strike('web'), worker: strike('worker') };
  await Promise.all(buying);
  for (const name of ['runner', 'web', 'worker'] as const)
    await expect.poll(() => replaced(name, victims[name]), { timeout: 60_000 }).toBe(true);
  expect(acknowledged).toHaveLength(orders.length);

  // Each order once, and nothing else of this product: the shelf knows.
  const units = orders.reduce((sum, it) => sum + it.quantity, 0);
  expect(await level()).toMatchObject({ onHand: 100, reserved: units, available: 100 - units });
  const found = await Promise.all(orders.map(({ orderId }) => owner.orders.get.query({ orderId })));
  expect(new Set(found.map((it) => it.number)).size).toBe(orders.length);
  expect(found.map((it) => it.lines.map((line) => line.quantity))).toEqual(orders.map((it) => [it.quantity]));

  // Reactions took up where they were: each order stands in the queue, and each buyer has exactly one mail.
  const mails = async (orderId: string) =>
    (await owner.integrations.mails.query({ q: orderId, template: 'order-confirmation' })).items.length;
  await expect
    .poll(async () => (await owner.orders.get.query({ orderId: orders.at(-1)?.orderId ?? '' })).status)
    .toBe('confirmed');
  for (const { orderId } of orders) await expect.poll(() => mails(orderId), { timeout: 60_000 }).toBe(1);

  // The approval outlived the runner, and was carried out once.
  await expect
    .poll(async () => (await owner.decisions.get.query({ decisionId })).status, { timeout: 60_000 })
    .toBe('executed');
  const record = await owner.catalog.record.query({ productId: dear });
  expect(record?.history.filter((it) => it.type === 'product.price-changed')).toHaveLength(2);
  expect(record?.history.filter((it) => it.type === 'product.price-changed')[0]?.by).toContain('pricing');
});

test('a new web process trusts no page kept from before: a price that changed unseen is right after a crash', async ({
  client,
  request,
}) => {
  const owner = await client(demo.owner);
  const product = await owner.catalog.bySku.query({ sku: 'JV-DS-400' });
  const { id: productId = '', slug = '', priceMinor = 0 } = product ?? {};
  const shown = (minor: number) => async () =>
    (await (await request.get(`/p/${slug}`)).text()).includes((minor / 100).toFixed(2));
  await expect.poll(shown(priceMinor)).toBe(true);
  const next = priceMinor + 311;
  await setPrice(owner, { productId, priceMinor: next, reason: 'crash test' });
  await new Promise((heard) => setTimeout(heard, 1500)); // the old process has been told, and takes that with it
  const victim = strike('web');
  await expect.poll(() => replaced('web', victim), { timeout: 60_000 }).toBe(true);
  await expect(async () => expect(await shown(next)()).toBe(true)).toPass({ timeout: 60_000 });
  await setPrice(owner, { productId, priceMinor, reason: 'crash test' });
});
