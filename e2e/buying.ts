import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Client } from './test';

export const home = {
  name: 'Nils Brenner',
  street: 'Fischmarkt 4',
  postalCode: '20459',
  city: 'Hamburg',
  country: 'DE',
};

/** Fills in who orders and where to; the rest of the checkout stays as it is offered. */
export async function fillCheckout(page: Page, email: string) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Name', { exact: true }).fill(home.name);
  await page.getByLabel('Street and number').fill(home.street);
  await page.getByLabel('Postal code').fill(home.postalCode);
  await page.getByLabel('Town or city').fill(home.city);
}

/** Puts one product into the basket, from its own page. */
export async function putInBasket(page: Page, slug: string) {
  await page.goto(`/p/${slug}`);
  await page
    .getByRole('button', { name: /^Add .* to the basket$/ })
    .first()
    .click();
  await expect(page.getByText('Added to your basket')).toBeVisible();
}

type Wanted = { email: string; sku?: string; quantity?: number; payment?: 'bank-transfer' | 'terms' };

/** Places an order by the procedures; answers its id. Prices are quoted as for whoever the client is. */
export async function order(buyer: Client, { email, sku = 'JV-DS-400', quantity = 1, payment }: Wanted) {
  const [product] = await buyer.catalog.search.query({ text: sku, limit: 1 });
  if (!product) throw new Error(`there is no ${sku}`);
  const [cartId, orderId] = [randomUUID(), randomUUID()];
  await buyer.checkout.setCartItems.mutate({ cartId, items: [{ productId: product.id, quantity }] });
  const { quote, shipping } = await buyer.checkout.quote.query({ cartId, destination: home.country });
  await buyer.checkout.placeOrder.mutate({
    cartId,
    orderId,
    email,
    shippingAddress: home,
    shippingMethod: shipping[0]?.method ?? 'standard',
    paymentMethod: payment ?? 'bank-transfer',
    expectedTotalMinor: quote.totalMinor,
    acceptTerms: true,
  } as Parameters<typeof buyer.checkout.placeOrder.mutate>[0]); // the door's input has defaults for the rest
  return { orderId, cartId, productId: product.id, totalMinor: quote.totalMinor };
}

/** Waits until a reaction has brought an order to the queue, then takes it to the door. */
export async function sendOut(desk: Client, orderId: string, tracking = `JD${Date.now()}`) {
  await expect(() => desk.fulfillment.startPicking.mutate({ orderId })).toPass({ timeout: 60_000 });
  await desk.fulfillment.pick.mutate({ orderId });
  const parcel = { weightKg: 9, lengthCm: null, widthCm: null, heightCm: null };
  await desk.fulfillment.pack.mutate({ orderId, parcels: [parcel] });
  await desk.fulfillment.ship.mutate({ orderId, shipmentId: randomUUID(), carrier: 'DHL', tracking });
}
