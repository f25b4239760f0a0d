import type { Locator, Page } from '@playwright/test';
import { home, putInBasket } from './buying';
import { demo, somebody } from './people';
import { expect, test } from './test';

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press(key);
    if (await target.evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached with ${key}`);
}

async function type(page: Page, label: string, words: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(words);
}

test('a guest without a mouse finds, buys and follows a pump; wrong fields are named and reached', async ({ page }) => {
  const { email } = somebody('Kim Keys');
  await page.goto('/');
  await tabTo(page, page.getByRole('combobox', { name: /Search by need/ }));
  await page.keyboard.type('dirty-water');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'suggested' })).toBeAttached();
  // Escape closes the list and leaves the words; an arrow opens it again.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: /Search by need/ })).toHaveValue('dirty-water');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=dirty-water/);
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'DS 400 dirty-water pump' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/p\/ds-400/);

  const add = page.getByRole('button', { name: 'Add DS 400 dirty-water pump to the basket' }).first();
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Added to your basket')).toBeVisible();
  await expect(add).toBeFocused();
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: /Basket/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cart/);

  const more = page.getByRole('button', { name: 'One more' });
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  const quantity = page.getByRole('textbox', { name: 'Quantity of DS 400 dirty-water pump' });
  await expect(quantity).toHaveValue('2');
  await expect(more).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Checkout' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/checkout/);

  await type(page, 'Name', home.name);
  await type(page, 'Street and number', home.street);
  await type(page, 'Postal code', home.postalCode);
  await type(page, 'Town or city', home.city);
  const standard = page.getByRole('radio', { name: /Standard delivery/ });
  await tabTo(page, standard);
  await page.keyboard.press('ArrowDown');
  const express = page.getByRole('radio', { name: /Express delivery/ });
  await expect(express).toBeChecked();
  await expect(express).toBeFocused();
  const terms = page.getByRole('checkbox', { name: /I accept the terms/ });
  await tabTo(page, terms);
  await page.keyboard.press('Space');
  await expect(terms).toBeChecked();
  const buy = page.getByRole('button', { name: 'Buy now' });
  await expect(buy).toBeEnabled();
  await tabTo(page, buy);
  await page.keyboard.press('Enter');

  // What is wrong takes the focus, leads to the field, and the field is not below the header.
  const wrong = page.getByRole('alert').filter({ hasText: 'Nothing was saved yet' });
  await expect(wrong).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('E-mail');
  await expect(field).toBeFocused();
  const below = (await page.getByRole('banner').boundingBox())?.height ?? 0;
  await expect.poll(async () => (await field.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(below);
  await page.keyboard.type('not an address');
  await tabTo(page, buy);
  await page.keyboard.press('Enter');
  await expect(wrong).toBeFocused();
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/order\/[0-9a-f-]{36}/);
  await expect(page.getByText(`A confirmation goes to ${email}.`)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Cancel order' }));
});

test('a line taken out of the basket by keyboard can be put back by keyboard', async ({ page }) => {
  await putInBasket(page, 'ds-400-dirty-water-pump');
  await page.goto('/cart');
  const line = page.getByRole('listitem').filter({ hasText: 'JV-DS-400' });
  await tabTo(page, line.getByRole('button', { name: 'One more' }));
  await page.keyboard.press('Enter');
  await expect(line.getByRole('textbox', { name: /Quantity of/ })).toHaveValue('2');
  await tabTo(page, line.getByRole('button', { name: 'Remove DS 400 dirty-water pump' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your basket is empty')).toBeVisible();
  // The line took the focus with it: it is where the line is offered back.
  await expect(page.getByText('Taken out: DS 400 dirty-water pump')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(line.getByRole('textbox', { name: /Quantity of/ })).toHaveValue('2');
});

test('a dealer without a mouse fills an order from a list and the grid, takes a line back, and orders on account', async ({
  open,
  client,
}) => {
  // Whatever other journeys left in this dealer's basket is not part of this order.
  const { checkout } = await client(demo.dealer);
  const { id: cartId, lines: left } = await checkout.cart.query({});
  const none = left.map(({ productId }) => ({ productId, quantity: 0 }));
  if (cartId && none.length > 0) await checkout.setCartItems.mutate({ cartId, items: none });
  const page = await open(demo.dealer);
  await page.goto('/dealer');
  const basket = page.getByRole('region', { name: 'Your order' });
  const lines = page.getByLabel('Order lines');
  await expect(page.getByRole('textbox', { name: 'Quantity of DS 400 dirty-water pump' })).toBeEnabled();
  await tabTo(page, lines);
  await page.keyboard.type('JV-DS-400 2\nJV-NOSUCH 1');
  await page.keyboard.press('Control+Enter');
  await expect(basket).toContainText('2 × JV-DS-400');
  // What could not be read stays where it was written, and so does the focus.
  await expect(lines).toHaveValue('JV-NOSUCH 1');
  await expect(lines).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');

  const there = page.getByRole('row').filter({ hasText: 'in stock' }).first();
  const first = there.getByRole('textbox', { name: /^Quantity of/ });
  await tabTo(page, first);
  const [sku] = (await there.getByRole('cell').allTextContents()) as [string];
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  // On to the next product, as in a sheet.
  await expect(first).not.toBeFocused();
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Quantity of/);
  await expect(basket).toContainText(`1 × ${sku}`);

  await tabTo(page, basket.getByRole('button', { name: 'Remove DS 400 dirty-water pump' }));
  await page.keyboard.press('Enter');
  await expect(basket).not.toContainText('JV-DS-400');
  await expect(page.getByText('Taken out: DS 400 dirty-water pump')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(basket).toContainText('2 × JV-DS-400');

  await tabTo(page, basket.getByRole('link', { name: 'Review and order' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Purchase reference'));
  await page.keyboard.type('PO by keyboard');
  const order = page.getByRole('button', { name: 'Order on account' });
  await expect(order).toBeEnabled();
  await tabTo(page, order);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dealer\/orders\/[0-9a-f-]{36}/);
  await expect(page.getByText('PO by keyboard')).toBeVisible();
});
