import { order, sendOut } from './buying';
import { demo, somebody } from './people';
import { expect, test } from './test';

test('a guest cancels with the key of the mail, reads the invoice, and finds the orders in the account made later', async ({
  page,
  open,
  client,
}) => {
  const person = somebody('Greta Gast');
  const desk = await client(demo.owner);
  const guest = await client(null);
  const bought = async () => {
    const { orderId, cartId } = await order(guest, { email: person.email });
    return { orderId, token: (await guest.checkout.trackingToken.query({ orderId, cartId })) ?? '' };
  };
  const [first, second] = [await bought(), await bought()];

  await page.goto(`/order/${first.orderId}?t=${first.token}`);
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Cancel order' })
    .click();
  await expect(page.getByText('This order was cancelled.')).toBeVisible();

  await sendOut(desk, second.orderId);
  await expect.poll(async () => (await guest.receivables.ofTracked.query(second)).length).toBe(1);
  await page.goto(`/order/${second.orderId}?t=${second.token}`);
  await expect(page.getByRole('button', { name: 'Cancel order' })).toHaveCount(0);
  const paper = (await page.locator('a[href*="/api/documents/invoices/"]').first().getAttribute('href')) ?? '';
  expect((await page.request.get(paper)).headers()['content-type']).toBe('application/pdf');
  expect((await page.request.get(paper.split('?')[0] ?? '')).status()).toBe(404);

  // The same mailbox opens an account: nothing is seen before it is proven.
  await page.goto('/register?callbackUrl=/account');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/account');
  const me = await client(person);
  expect((await me.orders.mine.query({})).rows).toEqual([]);

  const office = await open(demo.owner);
  const mail = office.getByRole('link', { name: /confirm/i }).last();
  // A reaction writes it, and the list does not renew itself.
  await expect(async () => {
    await office.goto(`/desk/mail?q=${encodeURIComponent(person.email)}&template=verify-email`);
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.click();
  const link = office.frameLocator('iframe').locator('a[href*="/verify-email"]').first();
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Your address is confirmed.')).toBeVisible();
  await expect.poll(async () => (await me.orders.mine.query({})).rows.length, { timeout: 20_000 }).toBe(2);
  await page.goto(`/account/orders/${second.orderId}`);
  await expect(page.locator('a[href*="/api/documents/invoices/"]')).toHaveCount(1);
});

test('a new account is told that its address is not confirmed, and has the mail sent again', async ({
  page,
  client,
}) => {
  const { name, email, password } = somebody('Nora Neu');
  await page.goto('/register?callbackUrl=/account');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Your e-mail address is not confirmed yet')).toBeVisible();
  await page.getByRole('button', { name: 'Send the mail again' }).click();
  await expect(page.getByText('A new mail is on its way')).toBeVisible();
  const desk = await client(demo.owner);
  const mails = async () => (await desk.integrations.mails.query({ q: email, template: 'verify-email' })).items.length;
  await expect.poll(mails, { timeout: 30_000 }).toBe(2);
});
