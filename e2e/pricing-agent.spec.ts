import { demo } from './people';
import { pumpWithoutMargin } from './pumps';
import { expect, test } from './test';

test('the agent proposes, a person approves by key, edits and rejects; the shop asks the new price', async ({
  open,
  client,
}) => {
  const owner = await client(demo.owner);
  const pumps = [await pumpWithoutMargin(owner), await pumpWithoutMargin(owner), await pumpWithoutMargin(owner)];
  const waiting = async () =>
    (await owner.decisions.list.query({ status: 'waiting', limit: 200 })).rows.filter((it) =>
      pumps.includes(it.subjectId),
    );
  const desk = await open(demo.owner);
  await desk.goto('/desk/inbox');
  await desk.getByRole('button', { name: 'Ask an agent to look now' }).click();
  await desk.getByRole('menuitem', { name: 'Pricing' }).click();
  await expect(desk.getByText(/pricing agent is looking/)).toBeVisible();
  await expect.poll(async () => (await waiting()).length, { timeout: 120_000 }).toBe(3);

  const shop = await open(null);
  const priced = async (decisionId: string) => {
    const { arguments: args, status } = await owner.decisions.get.query({ decisionId });
    const productId = String(args.productId);
    const [card] = await owner.catalog.cards.query({ ids: [productId] });
    return { status, slug: card?.slug ?? '', priceMinor: card?.priceMinor ?? 0, wanted: Number(args.priceMinor) };
  };
  const euro = (minor: number) => (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });

  const [approved, edited, rejected] = await waiting();
  const show = async (decision: { id: string; sentence: string } | undefined) => {
    await desk.goto(`/desk/inbox?id=${decision?.id}`);
    await expect(desk.getByRole('heading', { level: 2, name: decision?.sentence })).toBeVisible();
    // A time of day becomes "ago" once the page is alive: keys are heard from then on.
    await expect(desk.getByText(/^proposed (just now|.* ago)/)).toBeVisible();
    return decision?.id ?? '';
  };

  // Approved by one key; the page of the shop that everybody is served changes by itself.
  const first = await show(approved);
  await expect(desk.getByRole('region', { name: 'What changes' })).toBeVisible();
  await desk.keyboard.press('a');
  await expect(desk.getByText(/^Approved: /)).toBeVisible();
  await expect.poll(async () => (await priced(first)).status, { timeout: 60_000 }).toBe('executed');
  const after = await priced(first);
  expect(after.priceMinor).toBe(after.wanted);
  await expect(async () => {
    await shop.goto(`/p/${after.slug}`);
    await expect(shop.locator('#buy')).toContainText(euro(after.wanted), { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  // Also without any script: what a search engine reads.
  await expect
    .poll(async () => (await shop.request.get(`/p/${after.slug}`)).text())
    .toContain(String(after.wanted / 100));

  // Edited: what no policy allows is refused with its reason, then another price goes through.
  const second = await show(edited);
  const was = await priced(second);
  await desk.keyboard.press('e');
  const dialog = desk.getByRole('dialog');
  const price = dialog.getByLabel(/New list price/);
  await price.fill('1.00');
  await dialog.getByRole('button', { name: 'Approve this' }).click();
  await expect(dialog.getByText(/floor|in one step/)).toBeVisible();
  const own = Math.round((was.priceMinor + was.wanted) / 2);
  await price.fill((own / 100).toFixed(2));
  await dialog.getByRole('button', { name: 'Approve this' }).click();
  await expect(desk.getByText('Approved with your changes.')).toBeVisible();
  await expect.poll(async () => (await priced(second)).priceMinor, { timeout: 60_000 }).toBe(own);

  // Rejected with a reason: nothing changes.
  const third = await show(rejected);
  const unmoved = (await priced(third)).priceMinor;
  await desk.keyboard.press('r');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Not now' }).click();
  await dialog.getByLabel('Tell the agent more').fill('The competitor has a clearance sale.');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await expect.poll(async () => (await priced(third)).status).toBe('rejected');
  expect((await priced(third)).priceMinor).toBe(unmoved);
});
