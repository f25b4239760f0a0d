import { describe, expect, it } from 'vitest';
import '@/server/root';
import type { Actor } from '@/server/kernel/actor';
import { organisation, type TestOrganisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { changeCategory } from './commands/change-category';
import { aCategory, aProduct, someFacts } from './histories';
import { activateProduct, changePrice, changeProduct, createCategory, createProduct, deactivateProduct } from './index';

const asking = (org: TestOrganisation, actor: Actor) =>
  createCaller({ orgId: org.orgId, actor: async () => actor, requestId: 'test' });
const visitor: Actor = { kind: 'visitor' };

async function shop() {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  const pump = aProduct(category.categoryId);
  await org.must(createProduct, pump);
  return { org, category, pump };
}

describe('the catalogue', () => {
  it('shows products inline, and rebuilt the same', async () => {
    const { org, category, pump } = await shop();
    await org.must(
      changePrice,
      { productId: pump.productId, priceMinor: 13_900, reason: 'Test' },
      { kind: 'system', name: 'test' },
    );
    await org.must(changeProduct, {
      productId: pump.productId,
      facts: { ...someFacts(category.categoryId), slug: 'new-address', name: 'New name' },
    });
    await org.must(deactivateProduct, { productId: pump.productId, reason: 'Test' });
    await org.must(activateProduct, { productId: pump.productId });
    await org.settle();
    expect(await allDifferences(org.orgId)).toEqual([]);
    const seen = await asking(org, visitor).catalog.bySlug({ slug: 'new-address' });
    expect(seen).toMatchObject({ name: 'New name', priceMinor: 13_900, active: true });
    expect(await asking(org, visitor).catalog.bySlug({ slug: 'jv-cp-550' })).toBeNull();
    expect(await asking(org, visitor).catalog.movedTo({ slug: 'jv-cp-550' })).toBe('new-address');
  });

  it('keeps its tree two levels deep: what has others under it stays at the top', async () => {
    const { org, category } = await shop();
    const top = aCategory();
    await org.must(createCategory, { ...top, slug: 'second-top' });
    const under = aCategory();
    await org.must(createCategory, { ...under, slug: 'under', parentId: category.categoryId });
    const { slug: _, ...facts } = category;
    expect(await org.run(changeCategory, { ...facts, parentId: top.categoryId })).toMatchObject({
      rejected: 'too-deep',
      field: 'parentId',
    });
  });

  it('keeps SKUs and addresses unique, and says which field', async () => {
    const { org, category } = await shop();
    expect(await org.run(createProduct, aProduct(category.categoryId, 'jv-cp-550'))).toMatchObject({
      rejected: 'taken',
    });
    const other = aProduct(category.categoryId, 'JV-CP-750', { slug: 'jv-cp-550' });
    expect(await org.run(createProduct, other)).toMatchObject({ rejected: 'taken', field: 'slug' });
  });

  it('finds despite slips of the finger, and nothing for nonsense', async () => {
    const { org, category } = await shop();
    await org.must(
      createProduct,
      aProduct(category.categoryId, 'JV-BW-100', {
        kind: 'borewell',
        name: 'Borewell pump 4 inch',
        keywords: ['submersible', 'well'],
      }),
    );
    const find = async (text: string) => (await asking(org, visitor).catalog.search({ text })).map((p) => p.sku);
    expect(await find('borwell')).toEqual(['JV-BW-100']);
    expect(await find('submersable pump')).toEqual(['JV-BW-100']);
    expect(await find('centrifugal')).toEqual(['JV-CP-550']);
    expect(await find('jv-cp-550')).toEqual(['JV-CP-550']);
    expect(await find('xylophone')).toEqual([]);
    expect(await find("'; drop table product; --")).toEqual([]);
    expect(await find('%')).toEqual([]);
  });

  it('finds a SKU or model however it is separated, in the shop and at the desk', async () => {
    const { org, category } = await shop();
    await org.must(
      createProduct,
      aProduct(category.categoryId, 'JV-BW-4-750', { model: 'BW 4-750', name: 'Well pump' }),
    );
    const find = async (text: string) => (await asking(org, visitor).catalog.search({ text })).map((p) => p.sku);
    const desk = async (search: string) =>
      (await asking(org, org.owner).catalog.list({ search })).rows.map((p) => p.sku);
    for (const text of ['bw4750', 'JVBW4750', 'bw4-750', 'bw 4750 well', 'BW 4-750']) {
      expect(await find(text), text).toEqual(['JV-BW-4-750']);
      expect(await desk(text), text).toEqual(['JV-BW-4-750']);
    }
    expect(await find('cp550')).toEqual(['JV-CP-550']);
    expect(await find('cp551')).toEqual([]);
    expect(await desk('cp551')).toEqual([]);
  });

  it('names a product that is no longer sold to whoever keeps its stock, and to no customer', async () => {
    const { org, pump } = await shop();
    await org.must(deactivateProduct, { productId: pump.productId, reason: 'replaced' });
    const keeper: Actor = { kind: 'staff', userId: 'k', role: 'operator', functions: ['inventory'] };
    const ids = [pump.productId];
    expect(await asking(org, keeper).catalog.names({ ids })).toEqual([
      expect.objectContaining({ sku: 'JV-CP-550', active: false }),
    ]);
    await expect(asking(org, visitor).catalog.names({ ids })).rejects.toThrow('sign in');
  });

  it('never shows a cost to a visitor, a customer or staff of other functions', async () => {
    const { org, pump } = await shop();
    const ids = [pump.productId];
    await expect(asking(org, visitor).catalog.costs({ ids })).rejects.toThrow('sign in');
    const picker: Actor = { kind: 'staff', userId: 'p', role: 'operator', functions: ['fulfillment'] };
    await expect(asking(org, picker).catalog.record({ productId: pump.productId })).rejects.toThrow('permission');
    expect(await asking(org, org.owner).catalog.costs({ ids })).toEqual({ [pump.productId]: 6_400 });
    expect(JSON.stringify(await asking(org, visitor).catalog.cards({}))).not.toContain('cost');
  });

  it('pages through the desk list and tells its record', async () => {
    const { org, category, pump } = await shop();
    for (const n of [1, 2, 3, 4]) await org.must(createProduct, aProduct(category.categoryId, `JV-P-${n}`));
    const desk = asking(org, org.owner).catalog;
    const one = await desk.list({ limit: 2, sort: '-sku' });
    const two = await desk.list({ limit: 2, sort: '-sku', cursor: one.next! });
    expect([...one.rows, ...two.rows].map((r) => r.sku)).toEqual(['JV-P-4', 'JV-P-3', 'JV-P-2', 'JV-P-1']);
    const record = await desk.record({ productId: pump.productId });
    expect(record?.history.map((e) => e.type).at(-1)).toBe('product.created');
    expect(record?.prices.map((p) => [p.kind, p.amountMinor])).toEqual([
      ['price', 12_900],
      ['cost', 6_400],
    ]);
  });

  it('lets one of two changes from the same price through', async () => {
    const { org, pump } = await shop();
    const change = (priceMinor: number) =>
      org.run(
        changePrice,
        { productId: pump.productId, priceMinor, expectedMinor: 12_900, reason: 'Race' },
        { kind: 'system', name: 'test' },
      );
    const outcomes = await Promise.all([change(13_100), change(13_200), change(13_300)]);
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(1);
    expect(outcomes.filter((o) => 'rejected' in o && o.rejected === 'stale')).toHaveLength(2);
  });
});
