import { randomUUID } from 'node:crypto';
import { fillCheckout, putInBasket, sendOut } from './buying';
import { demo, somebody } from './people';
import { expect, test } from './test';

test('finds a pump in spite of a typing error and narrows the list', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const search = page.getByRole('combobox', { name: /Search by need/ });
  await search.fill('drainge');
  await expect(page.getByRole('option').first()).toBeVisible();
  await search.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=drainge/);
  await expect(page.getByRole('link', { name: /drain/i }).first()).toBeVisible();

  await page.goto('/c/drainage-sewage');
  const found = page.getByRole('status').filter({ hasText: 'products' });
  const all = Number.parseInt((await found.textContent()) ?? '', 10);
  expect(all).toBeGreaterThan(3);
  const facet = page.getByRole('group', { name: 'Power' }).getByRole('checkbox').first();
  await facet.check();
  await expect(found).toHaveText(new RegExp(`^\\d+ of ${all} products$`));
  await expect(page).toHaveURL(/power=/);
  // The address holds the choice: somebody else opens the same list.
  await page.reload();
  await expect(facet).toBeChecked();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(found).toHaveText(`${all} products`);
});

test('buys as a guest: a wrong field is named, the order is confirmed, followed live and mailed', async ({
  page,
  open,
  client,
}) => {
  const { email } = somebody();
  await page.goto('/p/ds-400-dirty-water-pump');
  await expect(page.getByRole('img', { name: /Head over flow/ })).toBeVisible();
  await expect(page.getByText('VAT included, plus delivery')).toBeVisible();
  await putInBasket(page, 'ds-400-dirty-water-pump');
  await page.goto('/cart');
  await expect(page.getByRole('listitem').filter({ hasText: 'JV-DS-400' })).toBeVisible();
  // A code is wrong first, then right: it stands beside the total, and is there again on the next page.
  const owner = await client(demo.owner);
  const code = `E2E-${Date.now().toString(36)}`.toUpperCase();
  const terms = { name: 'Ten off', code, value: { kind: 'amount' as const, amountMinor: 1000, currency: 'EUR' } };
  await owner.pricing.createDiscount.mutate({ discountId: randomUUID(), terms });
  const typed = page.getByLabel('Discount code');
  await typed.fill('no-such-code');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(typed).toHaveAccessibleDescription(/We do not know this code/);
  await typed.fill(code.toLowerCase());
  await typed.press('Enter');
  await expect(page.getByText(`Ten off (${code})`)).toBeVisible();
  await page.getByRole('link', { name: 'Checkout' }).click();
  await expect(page.getByText(`Ten off (${code})`)).toBeVisible();

  await fillCheckout(page, 'nils.brenner(at)example.com');
  await page.getByRole('radio', { name: /Bank transfer/ }).click();
  await page.getByRole('checkbox', { name: /I accept the terms/ }).check();
  const buy = page.getByRole('button', { name: 'Buy now' });
  await buy.click();
  const field = page.getByLabel('E-mail');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/Enter an e-mail address such as/);
  await expect(page.getByLabel('Street and number')).toHaveValue('Fischmarkt 4');

  await field.fill(email);
  await buy.dblclick();
  await expect(page).toHaveURL(/\/order\/[0-9a-f-]{36}/);
  const number = (await page.getByRole('heading', { level: 1 }).locator('.figures').textContent()) ?? '';
  await expect(page.getByText(`A confirmation goes to ${email}.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Bank transfer' })).toContainText(number);
  const followed = page.url();

  // Back, and once more: the basket has become this order, nothing can be ordered twice.
  await page.goBack();
  await expect(page.getByText('There is nothing to order')).toBeVisible();
  await expect(buy).toHaveCount(0);
  const desk = await client(demo.owner);
  const [customer] = (await desk.customers.list.query({ q: email })).items;
  const placed = await desk.orders.list.query({ customerId: customer?.id, limit: 10 });
  expect(placed.rows.map((row) => row.number)).toEqual([number]);
  const { rows: given } = await owner.pricing.discounts.query({ search: code });
  expect(given).toMatchObject([{ uses: 1, givenMinor: 1000 }]);

  // The buyer's page moves by itself while the desk works.
  await page.goto(followed);
  await expect(page.getByText('Live: this page updates itself')).toBeVisible();
  await sendOut(desk, placed.rows[0]?.id ?? '', 'JD014600003');
  await expect(page.getByText('Your order is on its way.')).toBeVisible();
  await expect(page.getByText('JD014600003')).toBeVisible();

  // What was written to the buyer can be read at the desk.
  const office = await open(demo.owner);
  const mail = office.getByRole('link', { name: new RegExp(number) }).last();
  await expect(async () => {
    await office.goto(`/desk/mail?q=${encodeURIComponent(email)}`);
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.click();
  await expect(office.frameLocator('iframe').getByText(number).first()).toBeVisible();
});
