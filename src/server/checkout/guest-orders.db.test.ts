import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { registerConsumer } from '@/server/customers';
import { verificationLink } from '@/server/identity';
import { lastOf, open, signedInBy, startSession, verifyEmail } from '@/server/identity/testing/people';
import type { Actor } from '@/server/kernel/actor';
import { createCaller } from '@/server/root';
import { differences, type Shop, shop, visitor } from './testing/shop';

const person = (email: string) => ({
  customerId: randomUUID(),
  userId: randomUUID(),
  email,
  name: 'Ada Lovelace',
  phone: null,
  country: 'DE',
  currency: 'EUR',
  password: 'a long password',
});

async function buy(s: Shop, email: string, actor: Actor = visitor) {
  const items = { [s.productIds[0]!]: 1 };
  const input = s.order(await s.fill(items, actor), await s.total(items), { email });
  await s.must(s.placeOrder, input, actor);
  return input.orderId;
}
async function account(s: Shop, email: string) {
  const ada = person(email);
  await s.must(registerConsumer, ada, visitor);
  const request = await lastOf(s, 'user.verification-requested');
  return { ...ada, link: open(verificationLink(ada.userId, String(request?.requestId))) };
}
/** Procedures as whoever signs in now. */
async function signIn(s: Shop, userId: string) {
  const found = await signedInBy(s.orgId, await startSession(s.orgId, { userId, tier: 'consumer' }));
  const actor = found!.actor;
  return { actor, call: createCaller({ orgId: s.orgId, actor: async () => actor, requestId: 'test' }) };
}
const numbers = async (call: Awaited<ReturnType<typeof signIn>>['call']) =>
  (await call.orders.mine({})).rows.map((row) => row.id).sort();

describe('orders of a guest', () => {
  it('show up in the account made later, once its mailbox is proven, beside its own', async () => {
    const s = await shop({ stock: 50 });
    const [earlier, strangers] = [await buy(s, 'ada@example.com'), await buy(s, 'eve@example.com')];
    const ada = await account(s, 'Ada@Example.com');
    const unproven = await signIn(s, ada.userId);
    const own = await buy(s, 'ada@example.com', unproven.actor);
    await s.fill({ [s.productIds[0]!]: 3 }, unproven.actor);
    await s.settle();
    expect(await numbers(unproven.call)).toEqual([own]);
    await expect(unproven.call.orders.myOrder({ orderId: earlier })).rejects.toThrow();
    await expect(unproven.call.orders.track({ orderId: earlier })).rejects.toThrow();

    await s.must(verifyEmail, ada.link, visitor);
    await s.settle();
    const { actor, call } = await signIn(s, ada.userId);
    expect(await numbers(call)).toEqual([earlier, own].sort());
    expect(await call.orders.myOrder({ orderId: earlier })).toMatchObject({ id: earlier });
    expect(await call.orders.track({ orderId: earlier })).toMatchObject({ id: earlier });
    await expect(call.orders.track({ orderId: strangers })).rejects.toThrow();
    await expect(call.orders.myOrder({ orderId: strangers })).rejects.toThrow();
    // The account stays the customer it was: its basket, address book and own orders with it.
    expect(actor).toMatchObject({ customerId: ada.customerId });
    expect(await call.customers.me()).toMatchObject({ id: ada.customerId });
    expect((await call.checkout.cart({})).lines).toEqual([]);
    await call.orders.cancel({ orderId: earlier, reason: 'Not needed any more' });
    expect(await call.orders.track({ orderId: earlier })).toMatchObject({ status: 'cancelled' });
    expect(await differences(s)).toEqual([]);
  });

  it('placed signed out with a proven address are seen in the account too, on one record', async () => {
    const s = await shop({ stock: 50 });
    const ada = await account(s, 'ada@example.com');
    await s.must(verifyEmail, ada.link, visitor);
    await s.settle();
    const first = await buy(s, 'ada@example.com');
    await s.settle();
    const second = await buy(s, 'ada@example.com');
    await s.settle();
    const { actor, call } = await signIn(s, ada.userId);
    expect(await numbers(call)).toEqual([first, second].sort());
    expect(actor).toMatchObject({ guestIds: [expect.any(String)] });
    expect(await s.read((db) => db.customer.count())).toBe(2);
    expect(await differences(s)).toEqual([]);
  });

  it('with their invoices: seen, owed and downloaded by the account, by nobody else', async () => {
    const s = await shop({ stock: 50 });
    const orderId = await buy(s, 'ada@example.com');
    const staff = createCaller({ orgId: s.orgId, actor: async () => s.owner, requestId: 'test' });
    await s.settle();
    await staff.fulfillment.startPicking({ orderId });
    await staff.fulfillment.pick({ orderId });
    const parcel = { weightKg: 4, lengthCm: null, widthCm: null, heightCm: null };
    await staff.fulfillment.pack({ orderId, parcels: [parcel] });
    await staff.fulfillment.ship({ orderId, shipmentId: randomUUID(), carrier: 'DHL', tracking: 'JD0001' });
    await s.settle();
    const ada = await account(s, 'ada@example.com');
    const eve = await account(s, 'eve@example.com');
    for (const { link } of [ada, eve]) await s.must(verifyEmail, link, visitor);
    await s.settle();
    const mine = await signIn(s, ada.userId);
    const invoices = (await mine.call.receivables.myInvoices({})).rows;
    expect(invoices).toHaveLength(1);
    expect(await mine.call.receivables.myBalance()).toMatchObject({ openInvoices: 1 });
    expect(await mine.call.receivables.paper({ invoiceId: invoices[0]!.invoiceId })).toBeTruthy();
    const theirs = await signIn(s, eve.userId);
    expect((await theirs.call.receivables.myInvoices({})).rows).toEqual([]);
    await expect(theirs.call.receivables.paper({ invoiceId: invoices[0]!.invoiceId })).rejects.toThrow();
  });
});
