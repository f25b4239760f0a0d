import type { Page } from '@playwright/test';
import { order } from './buying';
import { demo, type Person, somebody } from './people';
import { expect, test } from './test';

// The router has an alert of its own that reads a page's title aloud.
const problem = (page: Page) => page.getByRole('main').getByRole('alert');

const fill = async (page: Page, { email, password }: Person) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

async function register(page: Page, person: Person & { name: string }) {
  await page.goto('/register?callbackUrl=/account');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/account');
}

test('opens an account, signs out and in again; a wrong password is refused in words, then locked', async ({
  page,
}) => {
  const person = somebody('Rike Sommer');
  await register(page, person);
  await page.goto('/sign-out');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).not.toHaveURL(/sign-out/);
  await page.goto('/account');
  await expect(page).toHaveURL((url) => url.pathname === '/sign-in');

  const alert = problem(page);
  for (let i = 0; i < 5; i++) {
    const answered = page.waitForResponse(/callback\/credentials/);
    await fill(page, { ...person, password: `not this one ${i}` });
    await answered;
    await expect(alert).toContainText('E-mail and password do not fit together.');
  }
  await fill(page, person);
  await expect(alert).toContainText('Too many attempts.');
  await expect(page).toHaveURL((url) => url.pathname === '/sign-in');
});

test('sets a new password by the mail that is kept at the desk', async ({ page, open }) => {
  const person = somebody('Ole Winter');
  await register(page, person);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('Look into your mailbox')).toBeVisible();

  const desk = await open(demo.owner);
  const letter = desk.frameLocator('iframe');
  const link = letter.getByRole('link', { name: /password/i }).first();
  await expect(async () => {
    await desk.goto(`/desk/mail?q=${encodeURIComponent(person.email)}&template=password-reset`);
    await desk.getByRole('table').getByRole('link').first().click();
    await expect(link).toBeVisible({ timeout: 3000 });
  }).toPass();
  const address = await link.getAttribute('href');
  await page.goto(address ?? '');
  const next = 'a second well, deeper than the first';
  await page.getByLabel('New password').fill(next);
  await page.getByLabel('The same again').fill('something else');
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByLabel('The same again')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('New password').fill(next);
  await page.getByLabel('The same again').fill(next);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await fill(page, person);
  await expect(problem(page)).toContainText('do not fit together');
  await fill(page, { ...person, password: next });
  await expect(page).toHaveURL((url) => url.pathname === '/account');

  // Used once, the link is worth nothing.
  await page.context().clearCookies();
  await page.goto(address ?? '');
  await page.getByLabel('New password').fill(`${next}!`);
  await page.getByLabel('The same again').fill(`${next}!`);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(problem(page)).toBeVisible();
});

test('staff who may only read see the work, and are refused when they act', async ({ open, client }) => {
  const { orderId } = await order(await client(null), { email: somebody().email });
  const reader = await client(demo.readonly);
  const { number } = await reader.orders.get.query({ orderId });
  const page = await open(demo.readonly);
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(async () => {
    await page.goto(`/desk/fulfillment?q=${number}`);
    await expect(row).toBeVisible({ timeout: 1000 });
  }).toPass();
  // No button that would only refuse; whoever asks all the same is refused.
  await expect(row.getByRole('button', { name: 'Start picking' })).toHaveCount(0);
  await expect(reader.fulfillment.startPicking.mutate({ orderId })).rejects.toMatchObject({
    data: { httpStatus: 403 },
  });
  expect((await reader.orders.get.query({ orderId })).status).toBe('confirmed');
});
