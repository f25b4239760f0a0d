import type { Page } from '@playwright/test';
import { demo } from './people';
import { expect, test } from './test';

/** Keeps a page's script files back, as a slow phone does; answers how to let them through. */
async function holdScripts(page: Page) {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.+\.js/, async (route) => {
    await gate;
    await route.continue().catch(() => {}); // the page may be gone by then
  });
  return release;
}

test('words typed before the scripts have loaded are searched for once they have', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  const words = page.getByRole('banner').getByRole('combobox').first();
  await words.fill('booster');
  release();
  await expect(page.getByRole('option').first()).toContainText(/booster/i, { timeout: 30_000 });
  await words.blur();
  await expect(words).toHaveValue('booster');
});

test('a password sent before the scripts have loaded is not written into the address', async ({ open }) => {
  const page = await open(demo.consumer);
  const release = await holdScripts(page);
  await page.goto('/account/profile', { waitUntil: 'commit' });
  const password = page.getByLabel('Current password');
  await password.fill('not the right one');
  await page.getByLabel('New password').fill('a well that never runs dry');
  await page.getByLabel('The same again').fill('a well that never runs dry');
  await page.keyboard.press('Enter');
  release();
  await expect(page.getByRole('button', { name: 'Change password' })).toBeEnabled({ timeout: 30_000 });
  expect(new URL(page.url()).search).toBe('');
  await expect(password).toHaveValue('not the right one');
});
