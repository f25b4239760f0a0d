import { randomUUID } from 'node:crypto';
import { overflow } from './accessibility';
import { demo } from './people';
import { pumpWithoutMargin } from './pumps';
import { expect, test } from './test';

test('on a phone a decision has the screen to itself, goes back to the list, and is approved by thumb', async ({
  open,
  client,
}) => {
  const owner = await client(demo.owner);
  const pump = await pumpWithoutMargin(owner);
  await owner.decisions.requestRun.mutate({ requestId: randomUUID(), agent: 'pricing' });
  const mine = async (status: 'waiting' | 'decided') =>
    (await owner.decisions.list.query({ status, limit: 200 })).rows.find((it) => it.subjectId === pump);
  await expect.poll(async () => (await mine('waiting'))?.status, { timeout: 120_000 }).toBe('proposed');
  const decision = await mine('waiting');

  const phone = await open(demo.owner, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.goto('/desk/inbox?agent=pricing');
  const list = phone.getByRole('navigation', { name: 'List of decisions' });
  const row = list.getByRole('button', { name: decision?.sentence });
  const sentence = phone.getByRole('heading', { level: 2, name: decision?.sentence });
  // The first tap may come before the page can hear it.
  await expect(async () => {
    await row.tap({ timeout: 1000 });
    await expect(sentence).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(list).toBeHidden();
  await expect(sentence).toBeInViewport();
  const approve = phone.getByRole('button', { name: 'Approve', exact: true });
  await expect(approve).toBeInViewport({ ratio: 1 });
  for (const name of ['Approve', 'Edit', 'Reject', 'Snooze or hand on'])
    expect((await phone.getByRole('button', { name, exact: true }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await overflow(phone)).toBeFalsy();

  await phone.goBack();
  await expect(list).toBeVisible();
  await row.tap();
  await approve.tap();
  await expect(phone.getByText(/^Approved: /)).toBeVisible();
  await expect.poll(async () => (await mine('decided'))?.status, { timeout: 60_000 }).toBe('executed');
});
