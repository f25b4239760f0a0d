import { randomUUID } from 'node:crypto';
import { aPdf, aPng } from '@/server/kernel/testing/pictures';
import { demo } from './people';
import { expect, test } from './test';

test('a photo and a manual are added at the desk, shown in the shop, described, moved, taken out and put back', async ({
  open,
  client,
}) => {
  test.slow(); // pages made for the first time
  const owner = await client(demo.owner);
  const model = await owner.catalog.bySku.query({ sku: 'JV-DS-400' });
  if (!model) throw new Error('the demo has no JV-DS-400');
  const productId = randomUUID();
  const mark = productId.slice(0, 8);
  const [sku, name] = [`JV-PHOTO-${mark}`.toUpperCase(), `Photographed pump ${mark}`];
  const facts = { ...model, sku, slug: `photographed-${mark}`, name, documents: [] };
  const price = { priceMinor: 10_000, costMinor: 5_000, currency: model.currency };
  await owner.catalog.createProduct.mutate({ productId, facts, ...price });

  const desk = await open(demo.owner);
  await desk.goto(`/desk/catalog/${productId}`);
  const file = (called: string, mimeType: string, buffer: Buffer) => ({ name: called, mimeType, buffer });
  await desk
    .getByLabel('Add photos')
    .setInputFiles([
      file('left.png', 'image/png', aPng({ width: 2400, height: 1600 })),
      file('drawing.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      file('broken.jpg', 'image/jpeg', Buffer.from('no photo')),
      file('above.png', 'image/png', aPng({ width: 900, height: 900, colour: [190, 120, 40] })),
    ]);
  const photos = desk.getByRole('list', { name: `Photos of ${name}` }).getByRole('listitem');
  await expect(photos).toHaveCount(2);
  await expect(desk.getByText('This is no JPEG, PNG or WebP.')).toBeVisible();
  await expect(desk.getByText('This photo cannot be read.')).toBeVisible();
  await expect(photos.first()).toContainText('1600 × 1067');
  await desk.getByLabel('What is to be seen on photo 1').fill('Seen from the left');
  await desk.getByRole('button', { name: 'Save words' }).click();
  await desk.getByLabel('Add documents').setInputFiles(file('Installation.pdf', 'application/pdf', aPdf()));
  await expect(desk.getByRole('link', { name: 'Installation (Manual, PDF' })).toBeVisible();

  const shop = await open(null);
  const gallery = shop.getByRole('region', { name: `Pictures of ${name}` });
  const shown = (words: string | RegExp) => gallery.getByRole('img', { name: words });
  await expect(async () => {
    await shop.goto(`/p/${facts.slug}`);
    await expect(shown('Seen from the left')).toBeVisible({ timeout: 3000 });
  }).toPass();
  const address = await shown('Seen from the left').getAttribute('src');
  const served = await shop.request.get(String(address));
  expect(served.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  await gallery.getByRole('button', { name: /Picture 2 of 3/ }).press('Enter');
  await expect(gallery.getByRole('button', { name: /Picture 2 of 3/ })).toHaveAttribute('aria-current', 'true');
  await expect(shop.locator('meta[property="og:image"]')).toHaveAttribute('content', new RegExp(`${address}$`));
  const paper = await shop.request.get(
    String(await shop.getByRole('link', { name: /^Installation/ }).getAttribute('href')),
  );
  expect(paper.headers()['content-disposition']).toContain('attachment; filename="Installation.pdf"');

  await desk.getByRole('button', { name: 'Move photo 2 forward' }).press('Enter');
  await expect(desk.getByLabel('What is to be seen on photo 2')).toHaveValue('Seen from the left');
  await desk.getByRole('button', { name: 'Take out photo 2' }).click();
  await expect(photos).toHaveCount(1);
  await expect(async () => {
    await shop.reload();
    await expect(shown('Seen from the left')).toHaveCount(0, { timeout: 3000 });
  }).toPass();
  expect((await shop.request.get(String(address))).status()).toBe(404);
  await desk.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(desk.getByLabel('What is to be seen on photo 2')).toHaveValue('Seen from the left');
  expect((await shop.request.get(String(address))).status()).toBe(200);
  await owner.catalog.deactivateProduct.mutate({ productId, reason: 'Browser test' });
});

test('who may not send photos is told so, and nothing too large is read', async ({ open }) => {
  const send = async (who: typeof demo.owner | null, data: Buffer) => {
    const { request } = await open(who);
    return request.post(`/api/desk/products/${randomUUID()}/images?imageId=${randomUUID()}`, { data });
  };
  expect((await send(null, aPng())).status()).toBe(403);
  expect((await send(demo.readonly, aPng())).status()).toBe(403);
  expect((await send(demo.owner, Buffer.alloc(700_001))).status()).toBe(413);
  const page = await send(demo.owner, Buffer.from('<script>alert(1)</script>'));
  expect(page.status()).toBe(422);
  expect((await page.json()).detail).toContain('no JPEG, PNG or WebP');
});
