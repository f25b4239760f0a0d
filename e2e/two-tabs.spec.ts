import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { fillCheckout, putInBasket } from './buying';
import { demo, somebody } from './people';
import { pumpWithoutMargin, setPrice } from './pumps';
import { expect, test } from './test';

const buy = (page: Page) => page.getByRole('button', { name: 'Buy now' });

async function atCheckout(page: Page, email: string) {
  await page.goto('/checkout');
  await expect(buy(page)).toBeEnabled();
  await fillCheckout(page, email);
  await page.getByRole('radio', { name: /Bank transfer/ }).click();
  await page.getByRole('checkbox', { name: /I accept the terms/ }).check();
}

test('one basket in two tabs becomes one order, and going back says that there is nothing left to order', async ({
  page,
  client,
}) => {
  const { email } = somebody('Tia Tabs');
  await putInBasket(page, 'ds-400-dirty-water-pump');
  const other = await page.context().newPage();
  await atCheckout(other, email);
  await atCheckout(page, email);
  await buy(page).click();
  await expect(page).toHaveURL(/\/order\/[0-9a-f-]{36}/);
  await buy(other).click();
  await expect(other).toHaveURL((url) => url.pathname === new URL(page.url()).pathname);

  await page.goBack();
  await expect(page.getByText('There is nothing to order')).toBeVisible();
  await expect(buy(page)).toHaveCount(0);
  await page.goForward();
  await page.reload();
  await expect(page.getByText(`A confirmation goes to ${email}.`)).toBeVisible();

  const desk = await client(demo.owner);
  const [customer] = (await desk.customers.list.query({ q: email })).items;
  expect((await desk.orders.list.query({ customerId: customer?.id, limit: 10 })).rows).toHaveLength(1);
});

test('a price that rose between basket and order is said, nothing typed is lost, and the new one is charged', async ({
  page,
  client,
}) => {
  const { email } = somebody('Pia Preis');
  const desk = await client(demo.owner);
  const productId = await pumpWithoutMargin(desk);
  await desk.inventory.receive.mutate({ productId, quantity: 5, reference: 'browser tests' });
  const cartId = randomUUID();
  await (await client(null)).checkout.setCartItems.mutate({ cartId, items: [{ productId, quantity: 1 }] });
  await page.goto('/cart');
  await page.evaluate((id) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the basket of this browser, as the shop keeps it
    document.cookie = `jovey_cart=${id}; path=/`;
  }, cartId);
  await atCheckout(page, email);
  await setPrice(desk, { productId, priceMinor: 23_000, reason: 'copper has risen' });

  await buy(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The total has changed since you saw it' })).toBeFocused();
  await expect(page.getByText('€230.00').first()).toBeVisible();
  await expect(page.getByLabel('Street and number')).toHaveValue('Fischmarkt 4');
  await expect(page.getByRole('checkbox', { name: /I accept the terms/ })).toBeChecked();
  await buy(page).click();
  await expect(page).toHaveURL(/\/order\/[0-9a-f-]{36}/);
  await expect(page.getByText('€230.00').first()).toBeVisible();
});
