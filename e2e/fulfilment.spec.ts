import { order } from './buying';
import { demo } from './people';
import { expect, test } from './test';

test('an order is picked, packed and shipped; its invoice appears, is paid, and the credit is free again', async ({
  open,
  client,
}) => {
  const dealer = await client(demo.dealer);
  const credit = async () => (await dealer.customers.me.query())?.dealer?.creditLeftMinor ?? 0;
  const before = await credit();
  const { orderId, totalMinor } = await order(dealer, { email: demo.dealer.email, payment: 'terms', quantity: 2 });
  expect(await credit()).toBe(before - totalMinor);
  const { number } = await dealer.orders.myOrder.query({ orderId });

  const hall = await open(demo.fulfilment);
  await expect(async () => {
    await hall.goto(`/desk/fulfillment?q=${number}`);
    await expect(hall.getByRole('button', { name: 'Start picking' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  const row = hall.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: 'Start picking' }).click();
  await row.getByRole('button', { name: 'Picked' }).click();
  await hall.getByRole('dialog').getByRole('button', { name: 'Everything picked' }).click();
  await row.getByRole('button', { name: 'Pack' }).click();
  await hall.getByRole('dialog').getByLabel('Weight').fill('18.4');
  await hall.getByRole('dialog').getByRole('button', { name: 'Packed' }).click();
  await row.getByRole('button', { name: 'Ship' }).click();
  await hall.getByRole('dialog').getByLabel('Tracking number').fill('00340434292135100186');
  await hall.getByRole('dialog').getByRole('button', { name: 'Ship', exact: true }).click();
  await expect(hall.getByText(`${number}: shipped.`)).toBeVisible();

  // The invoice was made by nobody's hand.
  const finance = await client(demo.owner);
  const invoice = async () => (await finance.receivables.ofOrder.query({ orderId }))[0];
  await expect.poll(async () => (await invoice())?.totalMinor).toBe(totalMinor);
  const { invoiceId = '', number: invoiceNumber = '' } = (await invoice()) ?? {};

  const office = await open(demo.owner);
  await office.goto(`/desk/receivables/${invoiceId}`);
  await expect(office.getByRole('heading', { level: 1 })).toContainText(invoiceNumber);
  const pdf = await office.request.get(`/api/documents/invoices/${invoiceId}`);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  // The dealer reads it too, and the credit is still held by it.
  const portal = await open(demo.dealer);
  await portal.goto('/dealer/invoices');
  await expect(portal.getByText(invoiceNumber)).toBeVisible();
  expect(await credit()).toBe(before - totalMinor);

  // A part is paid, then the rest: only now the credit is whole again.
  await office.getByRole('button', { name: 'Record payment' }).click();
  const dialog = office.getByRole('dialog');
  const amount = dialog.getByLabel('Amount in EUR');
  const rest = totalMinor - 10_000;
  await amount.fill('a hundred');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expect(amount).toHaveAccessibleDescription(/Enter an amount such as 129\.00/);
  await amount.fill('100.00');
  await expect(amount).not.toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Reference').fill(`${number} first part`);
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await invoice())?.openMinor).toBe(rest);
  await office.getByRole('button', { name: 'Record payment' }).click();
  await expect(amount).toHaveValue((rest / 100).toFixed(2));
  await dialog.getByLabel('Reference').fill(`${number} rest`);
  await dialog.getByRole('button', { name: 'Record payment' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await invoice())?.status).toBe('paid');
  await expect(office.getByText('Paid', { exact: true }).first()).toBeVisible();
  await expect.poll(credit).toBe(before);
});
