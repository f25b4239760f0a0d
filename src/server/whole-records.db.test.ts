import { describe, expect, it } from 'vitest';
import '@/server/root';
import { changeCost, changeProduct, createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import type { Actor } from '@/server/kernel/actor';
import { headOf } from '@/server/kernel/fork/fork';
import { organisation } from '@/server/kernel/testing/organisation';

const colleague: Actor = { kind: 'staff', userId: 'colleague', role: 'operator', functions: ['catalog'] };

async function shop() {
  const org = organisation();
  const category = aCategory();
  const { facts, productId, ...priced } = aProduct(category.categoryId);
  await org.must(createCategory, category);
  await org.must(createProduct, { productId, facts, ...priced });
  const seen = await headOf(org.orgId);
  const change = (words: Partial<typeof facts>, actor?: Actor, key?: string, from: number | undefined = seen) =>
    org.run(changeProduct, { productId, facts: { ...facts, ...words }, seen: from }, actor, key);
  const stored = () => org.read((db) => db.product.findFirst({ where: { id: productId } }));
  return { ...org, productId, change, stored };
}

describe('a whole record that is replaced', () => {
  it('is not overwritten unseen: who changed it meanwhile is told, nothing is lost', async () => {
    const s = await shop();
    await s.change({ model: 'Two' }, colleague);
    expect(await s.change({ brand: 'Other' })).toMatchObject({
      ...{ rejected: 'changed-meanwhile', kind: 'conflict' },
      details: { changes: [{ type: 'product.changed', by: 'user:colleague', at: expect.any(String) }] },
    });
    expect(await s.stored()).toMatchObject({ model: 'Two' });
    const later = await headOf(s.orgId);
    expect(await s.change({ model: 'Two', brand: 'Other' }, undefined, undefined, later)).toHaveProperty('done');
    expect(await s.stored()).toMatchObject({ model: 'Two', brand: 'Other' });
  });

  it('is refused to all but one of many at once', async () => {
    const s = await shop();
    const outcomes = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((brand) => s.change({ brand })));
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(1);
    expect(outcomes.filter((o) => 'rejected' in o && o.rejected === 'changed-meanwhile')).toHaveLength(4);
  });

  it('is not held up by changes of another kind, also while they go on', async () => {
    const s = await shop();
    const cost = (costMinor: number) => s.must(changeCost, { productId: s.productId, costMinor, reason: 'Test' });
    await cost(100);
    const [outcome] = await Promise.all([s.change({ brand: 'Other' }), cost(200), cost(300)]);
    expect(outcome).toHaveProperty('done');
  });

  it('answers a repetition with its key as before, and asks nobody who did not say what they saw', async () => {
    const s = await shop();
    await s.change({ brand: 'One' }, undefined, 'the-same-key');
    expect(await s.change({ brand: 'One' }, undefined, 'the-same-key')).toMatchObject({ done: { duplicate: true } });
    const outcome = await s.run(changeProduct, {
      ...{ productId: s.productId, facts: { ...aProduct((await s.stored())!.categoryId).facts, brand: 'Two' } },
    });
    expect(outcome).toHaveProperty('done');
  });
});
