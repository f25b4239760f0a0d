import { faults, overflow } from './accessibility';
import { demo, type Person } from './people';
import { expect, test } from './test';

const pages: [string, Person | null, string[]][] = [
  [
    'shop',
    null,
    [
      '/',
      '/c/pumps',
      '/c/drainage-sewage',
      '/search?q=booster',
      '/search?q=zzzzzz',
      '/p/ds-400-dirty-water-pump',
      '/compare',
      '/cart',
      '/help/choosing',
      '/help/delivery',
      '/help/terms',
      '/become-a-dealer',
      '/sign-in',
      '/register',
      '/forgot-password',
      '/no-such-page',
      '/p/no-such-product',
      '/reset-password',
      '/verify-email',
    ],
  ],
  [
    'account',
    demo.consumer,
    ['/account', '/account/orders', '/account/invoices', '/account/addresses', '/account/profile'],
  ],
  [
    'dealer portal',
    demo.dealer,
    [
      '/dealer',
      '/dealer/checkout',
      '/dealer/orders',
      '/dealer/invoices',
      '/dealer/statement',
      '/dealer/prices',
      '/dealer/account',
      '/dealer/no-such-page',
    ],
  ],
  [
    'back office',
    demo.owner,
    [
      '/desk/overview',
      '/desk/no-such-page',
      '/desk/orders/00000000-0000-4000-8000-000000000000',
      '/desk/inbox',
      '/desk/inbox/runs',
      '/desk/orders',
      '/desk/fulfillment',
      '/desk/receivables',
      '/desk/customers',
      '/desk/dealers',
      '/desk/catalog',
      '/desk/inventory',
      '/desk/pricing',
      '/desk/pricing/discounts',
      '/desk/forecasting',
      '/desk/procurement/components',
      '/desk/mail',
      '/desk/events',
      '/desk/events/consumers',
      '/desk/team',
      '/desk/team/keys',
      '/desk/team/me',
    ],
  ],
];

for (const [place, who, paths] of pages)
  test(`${place}: every page has its names and headings, and fits a phone`, async ({ open }) => {
    const page = await open(who, { viewport: { width: 1280, height: 800 } });
    const found: string[] = [];
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 800 });
      const answer = await page.goto(path);
      await page.waitForLoadState('load');
      if ((answer?.status() ?? 0) >= 400 && !path.includes('no-such'))
        found.push(`${path}: answers ${answer?.status()}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
      found.push(...(await faults(page)).map((it) => `${path}: ${it}`));
      const wide = await page
        .locator('main table')
        .evaluateAll((all) => all.filter((it) => it.scrollWidth > (it.parentElement?.clientWidth ?? 0) + 1).length);
      if (wide > 0) found.push(`${path}: a table's last column is out of sight on a laptop`);
      await page.setViewportSize({ width: 390, height: 844 });
      // What measures itself is drawn anew a moment after the window has changed.
      await expect
        .poll(() => overflow(page), { message: `${path}: wider than a phone`, timeout: 5000 })
        .toBeUndefined()
        .catch((error: Error) => found.push(error.message));
    }
    expect(found).toEqual([]);
  });

test('the main action of a page is reached and done by keyboard', async ({ page }) => {
  await page.goto('/p/ds-400-dirty-water-pump');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  const buy = page.getByRole('button', { name: /^Add .* to the basket$/ }).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(buy).toBeFocused({ timeout: 20 });
  }).toPass({ intervals: [0], timeout: 10_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Added to your basket')).toBeVisible();
});

test('the palette leads to an order by its number', async ({ open, client }) => {
  const [first] = (await (await client(demo.owner)).orders.list.query({ limit: 1 })).rows;
  const page = await open(demo.owner);
  await page.goto('/desk/overview');
  const words = page.getByRole('dialog').getByRole('combobox');
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(words).toBeVisible({ timeout: 500 });
  }).toPass();
  await words.fill(first?.number ?? '');
  await expect(page.getByRole('option').first()).toContainText(first?.number ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === `/desk/orders/${first?.id}`);
});
