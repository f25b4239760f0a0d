import { demo, somebody } from './people';
import { expect, test } from './test';

test('a business applies, is approved with terms, and orders on account within its limit', async ({
  page,
  open,
  client,
}) => {
  const { name, email, password } = somebody('Ada Brunn');
  const company = `Brunn Pumpentechnik ${email.slice(10, 20)}`;

  await page.goto('/become-a-dealer');
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('VAT or tax number').fill('DE136695976');
  await page.getByLabel('Street and number').fill('Hafenweg 12');
  await page.getByLabel('Postal code').fill('48155');
  await page.getByLabel('Town or city').fill('Münster');
  await page.getByLabel('Phone').fill('call me');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(page.getByLabel('Phone')).toHaveAccessibleDescription(/Enter a phone number/);
  await expect(page.getByLabel('Company')).toHaveValue(company);
  await page.getByLabel('Phone').fill('+49 251 778899');
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(page).toHaveURL(/\/dealer$/);
  await expect(page.getByRole('heading', { name: 'Your application is with us' })).toBeVisible();

  const desk = await open(demo.owner);
  await desk.goto(`/desk/dealers?view=applied&q=${encodeURIComponent(company)}`);
  await desk.getByRole('link', { name: company }).click();
  await desk.getByLabel('Tier').selectOption('Gold');
  await expect(desk.getByLabel('Discount')).toHaveValue('30');
  await desk.getByLabel('Discount').fill('27.5');
  await desk.getByLabel('Credit limit').fill('1,500');
  await desk.getByLabel('Payment term').fill('30');
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByText(`${company} is a dealer now`)).toBeVisible();

  // Its own price: the net list price (VAT taken out) less 27.5 %.
  await page.goto('/dealer');
  await expect(page.getByText('Credit left').first()).toBeVisible();
  const list = await (await client(null)).catalog.bySku.query({ sku: 'JV-DS-400' });
  const own = (Math.round((list?.priceMinor ?? 0) / 1.19) * 0.725) / 100;
  await expect(page.getByRole('row').filter({ hasText: 'JV-DS-400' })).toContainText(own.toFixed(2));
  await page.getByLabel('Order lines').fill('JV-DS-400 2\nJV-NOSUCH 3\nJV-DS-400 many');
  const result = page.locator('#paste-result');
  await expect(result).toContainText('Line 2:');
  await expect(result).toContainText('JV-NOSUCH');
  await expect(result).toContainText('Line 3:');
  await page.getByRole('button', { name: 'Add 1 line' }).click();
  const basket = page.getByRole('region', { name: 'Your order' });
  await expect(basket).toContainText('2 × JV-DS-400');
  await expect(page.getByLabel('Order lines')).toHaveValue('JV-NOSUCH 3\nJV-DS-400 many');
  await basket.getByRole('link', { name: 'Review and order' }).click();

  await page.getByLabel('Purchase reference').fill('PO 4711');
  await expect(page.getByRole('radio', { name: /On account, 30 days net/ })).toBeChecked();
  await page.getByRole('button', { name: 'Order on account' }).click();
  await expect(page).toHaveURL(/\/dealer\/orders\/[0-9a-f-]{36}/);
  await expect(page.getByText('PO 4711')).toBeVisible();

  // Above what is left: refused, and told how much is left.
  await page.goto('/dealer');
  await page.getByLabel('Order lines').fill('JV-DS-400 40');
  await page.getByRole('button', { name: 'Add 1 line' }).click();
  await basket.getByRole('link', { name: 'Review and order' }).click();
  await expect(page.getByText(/above what is left of your credit/)).toBeVisible();
  await page.getByRole('button', { name: 'Order on account' }).click();
  await expect(page.getByText('Nothing was ordered')).toBeVisible();
  await expect(page.getByText(/is above what is left of your credit: €[\d,.]+/)).toBeVisible();
  await page.goto('/dealer/orders');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
});
