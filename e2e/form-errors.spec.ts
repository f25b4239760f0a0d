import { demo } from './people';
import { expect, test } from './test';

test('a form says all that is wrong at once, in the page, and forgets what was mended', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['E-mail: Please fill this in', 'Password: Please fill this in']);
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('E-mail').fill(demo.owner.email);
  await expect(summary.getByRole('link')).toHaveText(['Password: Please fill this in']);
});

test('without scripts the server says it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/register');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Name: Enter your name');
  await context.close();
});
