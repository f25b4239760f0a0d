import pg from 'pg';
import { describe, expect, it } from 'vitest';
import '@/server/root';
import type { Actor } from '@/server/kernel/actor';
import { contentOf, keepContent, nameOf } from '@/server/kernel/content/store';
import { logFaults } from '@/server/kernel/fork/log-faults';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { aJpeg, aPdf, aPng, exif, withSegment } from '@/server/kernel/testing/pictures';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { aCategory, aProduct } from './histories';
import { addProductImage, createCategory, createProduct, keepDocument, keepPhoto } from './index';

const owned = async (work: (client: pg.Client) => Promise<unknown>) => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await work(owner).finally(() => owner.end());
};
const bareName = (kept: Awaited<ReturnType<typeof keepPhoto>>) => {
  if (typeof kept !== 'string') throw new Error(kept.message);
  return kept;
};

async function shop() {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  const { productId, ...pump } = aProduct(category.categoryId);
  await org.must(createProduct, { productId, ...pump });
  const asking = (actor: Actor) => createCaller({ orgId: org.orgId, actor: async () => actor, requestId: 'test' });
  const desk = asking(org.owner).catalog;
  const photo = async (file: Buffer, alt = '') => {
    const sha256 = bareName(await keepPhoto(file, { orgId: org.orgId, actor: org.owner }));
    const image = { productId, imageId: newId(), sha256, alt };
    await desk.addProductImage(image);
    return image;
  };
  return { org, productId, slug: pump.facts.slug, desk, shop: asking({ kind: 'visitor' }).catalog, photo };
}

describe('photos of a product', () => {
  it('are shown in their order until they are taken out, and rebuilt the same', async () => {
    const s = await shop();
    const { productId } = s;
    const [a, b] = [await s.photo(aPng(), 'From the left'), await s.photo(aPng({ colour: [9, 9, 9] }))];
    const alts = async () => (await s.shop.bySlug({ slug: s.slug }))?.images.map((it) => it.alt);
    expect(await s.shop.bySlug({ slug: s.slug })).toMatchObject({
      images: [{ type: 'image/png', width: 8, height: 6, bytes: aPng().length, alt: 'From the left' }, { alt: '' }],
    });
    await s.desk.describeProductImage({ productId, imageId: b.imageId, alt: 'From above' });
    await s.desk.orderProductImages({ productId, imageIds: [b.imageId, a.imageId] });
    expect(await alts()).toEqual(['From above', 'From the left']);
    expect((await s.shop.cards({}))[0]?.image?.imageId).toBe(b.imageId);
    await s.desk.removeProductImage({ productId, imageId: b.imageId });
    expect(await alts()).toEqual(['From the left']);
    expect(await s.shop.shown({ sha256: a.sha256 })).toMatchObject({ type: 'image/png' });
    expect(await s.shop.shown({ sha256: b.sha256 })).toBeNull();
    await s.desk.addProductImage({ ...b, alt: 'From above', place: 0 });
    expect(await alts()).toEqual(['From above', 'From the left']);
    await s.org.settle();
    expect(await allDifferences(s.org.orgId)).toEqual([]);
  });

  it('are kept without where they were taken, once, and only by those who may', async () => {
    const { org, photo } = await shop();
    const image = await photo(withSegment(aJpeg(), 0xe1, exif()));
    expect(image.sha256).toBe(nameOf(aJpeg()));
    expect(await contentOf(org.orgId, image.sha256)).toEqual(aJpeg());
    const stranger: Actor = { kind: 'staff', userId: 's', role: 'operator', functions: ['orders'] };
    expect(await keepPhoto(aPng(), { orgId: org.orgId, actor: stranger })).toMatchObject({ rejected: 'forbidden' });
    expect(await keepPhoto(Buffer.from('<svg/>'), { orgId: org.orgId, actor: org.owner })).toMatchObject({
      rejected: 'unfit-file',
      field: 'file',
    });
  });

  it('name only what was kept, and what proves to be a photo', async () => {
    const { org, productId } = await shop();
    const add = (sha256: string) => org.run(addProductImage, { productId, imageId: newId(), sha256, alt: '' });
    expect(await add(nameOf(aPng()))).toMatchObject({ rejected: 'no-such-content', field: 'sha256' });
    expect(await add(await keepContent(org.orgId, Buffer.from('<script>')))).toMatchObject({ rejected: 'unfit-file' });
    const located = withSegment(aJpeg(), 0xe1, exif());
    expect(await add(await keepContent(org.orgId, located))).toMatchObject({ rejected: 'no-such-content' });
    const other = organisation();
    await keepContent(other.orgId, aPng());
    expect(await add(nameOf(aPng()))).toMatchObject({ rejected: 'no-such-content' });
  });
});

describe('documents of a product', () => {
  it('are given by their title until they are taken out', async () => {
    const s = await shop();
    const { productId } = s;
    const asking = { orgId: s.org.orgId, actor: s.org.owner };
    expect(await keepDocument(aPng(), asking)).toMatchObject({ rejected: 'unfit-file' });
    const sha256 = bareName(await keepDocument(aPdf(), asking));
    const file = { productId, fileId: newId(), sha256, title: 'Manual', kind: 'manual' as const };
    await s.desk.addProductFile(file);
    expect(await s.shop.bySlug({ slug: s.slug })).toMatchObject({ files: [{ title: 'Manual', bytes: aPdf().length }] });
    expect(await s.shop.shown({ sha256 })).toEqual({ type: 'application/pdf', name: 'Manual' });
    await s.desk.removeProductFile({ productId, fileId: file.fileId });
    expect(await s.shop.shown({ sha256 })).toBeNull();
    expect(await allDifferences(s.org.orgId)).toEqual([]);
  });
});

describe('the store', () => {
  it('takes and gives; the application changes and deletes nothing, and no row has another name than its own', async () => {
    const { org } = await shop();
    const sha256 = await keepContent(org.orgId, aPng());
    expect(await keepContent(org.orgId, aPng())).toBe(sha256);
    const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
    await app.connect();
    await app.query("select set_config('app.org_id', $1, false), set_config('app.actor_kind', 'system', false)", [
      org.orgId,
    ]);
    const state = (sql: string) =>
      app.query(sql, sql.includes('$1') ? [org.orgId] : []).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
    expect(await state("update es_content set bytes = 'x'")).toBe('42501');
    expect(await state('delete from es_content')).toBe('42501');
    expect(await state('truncate es_content')).toBe('42501');
    expect(await state(`insert into es_content ("orgId", sha256, bytes) values ($1, '${sha256}', 'x')`)).toBe('23514');
    await app.end();
  });

  it('is checked: bytes that an event names and that are missing, or are others, are told with the place of the event', async () => {
    const { org, photo } = await shop();
    const [lost, changed] = [await photo(aPng()), await photo(aJpeg())];
    expect((await logFaults(org.orgId)).faults).toEqual([]);
    await owned(async (owner) => {
      await owner.query('begin');
      await owner.query('delete from es_content where "orgId" = $1 and sha256 = $2', [org.orgId, lost.sha256]);
      await owner.query('alter table es_content drop constraint es_content_named_by_hash');
      await owner.query(`update es_content set bytes = 'x' where "orgId" = $1`, [org.orgId]);
      await owner.query(
        `alter table es_content add constraint es_content_named_by_hash check (sha256 = encode(sha256(bytes), 'hex')) not valid`,
      );
      await owner.query('commit');
    });
    const { faults } = await logFaults(org.orgId);
    expect(faults).toEqual(
      expect.arrayContaining([
        {
          rule: 'content',
          what: expect.stringContaining(`${lost.sha256}, which an event names, are missing`),
          position: expect.any(Number),
        },
        {
          rule: 'content',
          what: expect.stringContaining(`kept as ${changed.sha256} are not`),
          position: expect.any(Number),
        },
      ]),
    );
    expect(faults).toHaveLength(2);
    // Put right: others check this database too.
    await owned((owner) => owner.query('delete from es_content where "orgId" = $1', [org.orgId]));
  });
});
