import { demo } from './people';
import { expect, test } from './test';

test('the desk as it was: lists and records of then, nothing to be changed, and back to now', async ({
  open,
  client,
}) => {
  const owner = await client(demo.owner);
  const span = await owner.eventLog.span.query();
  const middle = new Date((Date.parse(span?.first ?? '') + Date.parse(span?.last ?? '')) / 2);
  const newest = (await owner.orders.list.query({})).rows[0]?.number ?? '';

  const desk = await open(demo.owner);
  await desk.goto('/desk/time');
  const local = await desk.evaluate((at) => {
    const day = new Date(at);
    return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }, middle.getTime());
  await desk.getByLabel('Day and time').fill(local);
  await desk.getByRole('button', { name: 'Look at this moment' }).click();
  await expect(desk.getByText('This is the past:')).toBeVisible({ timeout: 90_000 });

  await desk.goto('/desk/orders');
  await expect(desk.getByText('This is the past:')).toBeVisible({ timeout: 60_000 });
  await expect(desk.getByText(newest, { exact: true })).toHaveCount(0);
  await expect(desk.getByRole('row').nth(1)).toBeVisible();

  // Buttons that would change something are gone; whoever sends a change all the same is refused by the server.
  await desk.goto('/desk/events/integrity');
  await expect(desk.getByRole('button', { name: 'Check now' })).toHaveCount(0);
  const refused = await desk.request.post('/api/trpc/eventLog.checkIntegrity', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { json: { taskId: crypto.randomUUID() } },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.text()).toContain('nothing can be changed');

  await desk.getByRole('button', { name: 'Back to now' }).click();
  await expect(desk.getByText('This is the past:')).toHaveCount(0, { timeout: 30_000 });
  await desk.goto('/desk/orders');
  await expect(desk.getByText(newest, { exact: true }).first()).toBeVisible();
});

test('a check finds every table as the log says', async ({ open }) => {
  const desk = await open(demo.owner);
  await desk.goto('/desk/events/integrity');
  const rows = await desk.getByRole('row').count();
  await desk.getByRole('button', { name: 'Check now' }).click();
  await expect.poll(() => desk.getByRole('row').count(), { timeout: 20_000 }).toBeGreaterThan(rows);
  await expect(desk.getByRole('row').nth(1).getByText('All in order')).toBeVisible({ timeout: 120_000 });
});
