import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import '@/agents';
import { createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { carryOut } from '../runtime/decision-steps';

const staff = (userId: string, role: 'operator' | 'manager', ...functions: string[]): Actor => ({
  kind: 'staff',
  userId,
  role,
  functions,
});
const [buyer, colleague] = [staff('buyer', 'manager', 'pricing'), staff('colleague', 'operator', 'catalog')];
const approver = staff('approver', 'manager', 'catalog', 'decisions');

async function shop() {
  const org = organisation();
  const category = aCategory();
  // Price 129.00 with 19 % tax, cost 85.00: the floor that keeps the margin is 126.44.
  const pump = { ...aProduct(category.categoryId), priceMinor: 12_900, costMinor: 8500 };
  await org.must(createCategory, category);
  await org.must(createProduct, pump);
  const { productId } = pump;
  const as = (actor: Actor) => createCaller({ orgId: org.orgId, actor: async () => actor, requestId: randomUUID() });
  const price = async () => (await as(approver).catalog.record({ productId }))?.product.priceMinor;
  const to = (priceMinor: number) => ({
    ...{ decisionId: newId(), productId, priceMinor, expectedMinor: 12_900, reason: 'Copper is dear' },
  });
  return { ...org, productId, as, price, to };
}

describe('a price that a person proposes', () => {
  it('changes nothing, waits with their name and the margin, and is carried out once approved', async () => {
    const s = await shop();
    const wish = s.to(13_500);
    await s.as(buyer).catalog.proposePrice(wish);
    expect(await s.price()).toBe(12_900);
    const [waits] = (await s.as(approver).decisions.list({})).rows;
    expect(waits).toMatchObject({
      ...{ id: wish.decisionId, status: 'proposed', askedBy: 'user:buyer', rationale: 'Copper is dear' },
      details: {
        changes: [{ before: '€129.00', after: '€135.00' }],
        evidence: expect.arrayContaining([expect.objectContaining({ label: 'Margin' })]),
        effect: { currency: 'EUR' },
        gate: { verdict: 'ask', reasons: [expect.any(String), expect.any(String), expect.any(String)] },
      },
    });
    expect(await s.as(colleague).catalog.priceProposal({ productId: s.productId })).toMatchObject({
      ...{ priceMinor: 13_500, by: 'user:buyer', mine: false },
    });
    await expect(s.as(buyer).decisions.approve({ decisionId: waits!.id, hash: waits!.hash })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await s.as(approver).decisions.approve({ decisionId: waits!.id, hash: waits!.hash });
    expect(await carryOut(s.orgId, waits!.id)).toBe('executed');
    expect(await s.price()).toBe(13_500);
    expect(await allDifferences(s.orgId)).toEqual([]);
  });

  it('is taken back by them alone, and only while it waits', async () => {
    const s = await shop();
    const { decisionId, ...wish } = s.to(13_500);
    await s.as(buyer).catalog.proposePrice({ decisionId, ...wish });
    await expect(s.as(colleague).decisions.withdraw({ decisionId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await s.as(buyer).decisions.withdraw({ decisionId });
    const { status, hash } = await s.as(approver).decisions.get({ decisionId });
    expect(status).toBe('withdrawn');
    await expect(s.as(approver).decisions.approve({ decisionId, hash })).rejects.toThrow(/withdrawn/);
    expect(await s.as(buyer).catalog.priceProposal({ productId: s.productId })).toBeNull();
    // Another one may follow at once; once it is decided there is nothing to take back.
    const again = { ...wish, decisionId: newId() };
    await s.as(buyer).catalog.proposePrice(again);
    await s.as(approver).decisions.reject({ decisionId: again.decisionId, code: 'other' });
    await expect(s.as(buyer).decisions.withdraw({ decisionId: again.decisionId })).rejects.toThrow(/rejected/);
    expect(await allDifferences(s.orgId)).toEqual([]);
  });

  it('is refused by the same policy as an agent’s, and nobody decides who may not approve', async () => {
    const s = await shop();
    await expect(s.as(buyer).catalog.proposePrice(s.to(1250))).rejects.toThrow(/Below the floor.*More than 10%/);
    await expect(s.as(buyer).catalog.changePriceNow(s.to(13_000))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await s.price()).toBe(12_900);
  });
});

describe('a price that an approver changes now', () => {
  it('is proposal, approval and deed on record, and can be undone', async () => {
    const s = await shop();
    const wish = s.to(13_500);
    await s.as(approver).catalog.changePriceNow(wish);
    expect(await s.price()).toBe(13_500);
    expect(await s.as(approver).decisions.get({ decisionId: wish.decisionId })).toMatchObject({
      ...{ status: 'executed', askedBy: 'user:approver', decidedBy: 'user:approver', note: null },
    });
    await s.as(approver).decisions.undo({ decisionId: wish.decisionId });
    expect(await s.price()).toBe(12_900);
    expect(await allDifferences(s.orgId)).toEqual([]);
  });

  it('passes the policy only with its very objections read and answered; they stay on record', async () => {
    const s = await shop();
    const wish = s.to(1250);
    const refusal = await s
      .as(approver)
      .catalog.changePriceNow(wish)
      .catch((error: { cause: { rejection: { rejected: string; details: { objections: string[] } } } }) => error);
    if (!('cause' in refusal)) throw new Error('it was not refused');
    const { rejected, details } = refusal.cause.rejection;
    expect([rejected, details.objections.length, await s.price()]).toEqual(['outside-policy', 2, 12_900]);
    const anyway = { objections: details.objections.slice(1), reason: 'Clearance' };
    await expect(s.as(approver).catalog.changePriceNow({ ...wish, anyway })).rejects.toThrow(/Below the floor/);
    await s.as(approver).catalog.changePriceNow({ ...wish, anyway: { ...anyway, objections: details.objections } });
    expect(await s.price()).toBe(1250);
    expect(await s.as(approver).decisions.get({ decisionId: wish.decisionId })).toMatchObject({
      ...{ status: 'executed', note: 'Clearance' },
      details: { gate: { verdict: 'deny', reasons: details.objections } },
    });
  });

  it('does not overwrite a price that changed meanwhile: of two at once one is told', async () => {
    const s = await shop();
    const outcomes = await Promise.allSettled(
      [13_300, 13_500].map((p) => s.as(approver).catalog.changePriceNow(s.to(p))),
    );
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await s.as(approver).decisions.list({ status: 'executed' })).rows).toHaveLength(1);
  });
});
