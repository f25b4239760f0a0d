import { describe, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { changePrice, createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { judgeDecision } from '@/server/decisions';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { observeCompetitorPrice } from '@/server/pricing';
import { createCaller } from '@/server/root';
import { carryOut, expire, look } from './decision-steps';
import { checkOutcomes } from './outcomes';
import { wholeRun } from './steps';

const agent = agents.find((a) => a.name === 'pricing')!;
const kind = 'pricing.change-price';
const owner: Actor = { kind: 'staff', userId: newId(), role: 'owner', functions: ['*'] };

/** A pump whose cost has caught up with its price, an owner, and the agent's kind of decision on the ladder. */
async function shop() {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  const pump = { ...aProduct(category.categoryId), priceMinor: 12_900, costMinor: 9_000 };
  const observed = { productId: pump.productId, currency: 'EUR', url: null, source: 'entered' as const };
  const as = (actor: Actor) => createCaller({ orgId: org.orgId, actor: async () => actor, requestId: 'test' });
  await wholeRun(org.orgId, agent, newId(), 'first'); // nothing to see yet: makes the kind known
  await org.must(createProduct, pump);
  for (const [competitor, priceMinor] of [['A', 14_900] as const, ['B', 15_500] as const])
    await org.must(observeCompetitorPrice, {
      ...{ ...observed, observationId: newId(), competitor, priceMinor },
      observedOn: new Date().toISOString().slice(0, 10),
    });
  const price = () =>
    org.read(async (db) => Number((await db.product.findFirst({ where: { id: pump.productId } }))?.priceMinor));
  return { org, pump, desk: as(owner).decisions, price, runs: () => wholeRun(org.orgId, agent, newId(), 'test') };
}

describe('an agent on the ladder', () => {
  it('only notes what it would do while it observes: nothing can follow, and people are compared with it', async () => {
    const { org, desk, pump, price, runs } = await shop();
    await desk.setAutonomy({ kind, mode: 'observe' });
    const [decisionId] = await runs();
    expect((await desk.list({})).rows).toEqual([]);
    const [shadow] = (await desk.list({ status: 'shadow' })).rows;
    expect(shadow).toMatchObject({ id: decisionId, sentence: 'Raise JV-CP-550 from €129.00 to €134.00' });
    await expect(desk.approve({ decisionId: decisionId!, hash: shadow!.hash })).rejects.toThrow(/only observes/);
    expect(await carryOut(org.orgId, decisionId!)).toBe('failed');
    expect(await price()).toBe(12_900);
    await org.must(
      changePrice,
      { productId: pump.productId, priceMinor: 13_400, reason: 'By hand' },
      { kind: 'system', name: 'test' },
    );
    expect(await checkOutcomes(org.orgId, agents, Date.now() + 8 * 86_400_000)).toBe(1);
    expect((await desk.get({ decisionId: decisionId! })).good).toBe(true);
    expect((await desk.report({ kind })).standing).toMatchObject({ decided: 1, agreed: 1 });
  });

  it('proposes nothing while off or stopped, and nothing of it is carried out', async () => {
    const { org, desk, price, runs } = await shop();
    await desk.setAutonomy({ kind, mode: 'off' });
    expect(await runs()).toEqual([]);
    await desk.setAutonomy({ kind, mode: 'propose' });
    const [decisionId] = await runs();
    const { hash } = await desk.get({ decisionId: decisionId! });
    await desk.stopAgent({ agent: 'all', reason: 'Stocktaking' });
    await expect(desk.approve({ decisionId: decisionId!, hash })).rejects.toThrow(/stopped/);
    expect(await runs()).toEqual([]);
    await desk.resumeAgent({ agent: 'all' });
    await desk.approve({ decisionId: decisionId!, hash });
    await desk.stopAgent({ agent: 'pricing', reason: 'Wait' });
    expect(await carryOut(org.orgId, decisionId!)).toBe('failed');
    expect(await price()).toBe(12_900);
  });

  it('acts by itself when the owner lets it, is undone by one click, and loses its autonomy for it', async () => {
    const { org, desk, price, runs } = await shop();
    await desk.boundAutonomy({ kind, ceiling: 'act', thresholdBp: 8000, least: 20 });
    await desk.setAutonomy({ kind, mode: 'act', reason: 'Trial' });
    const [decisionId] = await runs();
    expect(await look(org.orgId, decisionId!)).toMatchObject({ status: 'approved' });
    expect(await carryOut(org.orgId, decisionId!)).toBe('executed');
    expect(await price()).toBe(13_400);
    expect(await desk.get({ decisionId: decisionId! })).toMatchObject({ alone: true, decidedBy: null });
    await desk.undo({ decisionId: decisionId!, reason: 'Campaign running' });
    expect(await price()).toBe(12_900);
    await expect(desk.undo({ decisionId: decisionId!, reason: 'Again' })).rejects.toThrow(/carried out/);
    await org.settle();
    expect((await desk.ladder()).rungs).toMatchObject([
      { kind, mode: 'propose', because: expect.stringMatching(/bad outcome/) },
    ]);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('goes to a person for what is not routine while it acts within limits', async () => {
    const { org, desk, runs } = await shop();
    await desk.setAutonomy({ kind, mode: 'act-within-limits' });
    const [decisionId] = await runs();
    expect(await look(org.orgId, decisionId!)).toMatchObject({ status: 'proposed' });
  });

  it('is not undone when the world has moved on', async () => {
    const { org, desk, pump, price, runs } = await shop();
    const [decisionId] = await runs();
    const { hash } = await desk.get({ decisionId: decisionId! });
    await desk.approve({ decisionId: decisionId!, hash });
    await carryOut(org.orgId, decisionId!);
    await org.must(
      changePrice,
      { productId: pump.productId, priceMinor: 14_000, reason: 'By hand' },
      { kind: 'system', name: 'test' },
    );
    await expect(desk.undo({ decisionId: decisionId!, reason: '' })).rejects.toThrow();
    expect(await price()).toBe(14_000);
    expect((await desk.get({ decisionId: decisionId! })).status).toBe('executed');
  });

  it('says what its confidence was worth when it was as sure before', async () => {
    const { org, desk, runs } = await shop();
    const [decisionId = ''] = await runs();
    const { hash, trackRecord } = await desk.get({ decisionId });
    expect(trackRecord).toEqual({ judged: 0, good: 0 });
    await desk.approve({ decisionId, hash });
    await carryOut(org.orgId, decisionId);
    const judged = { decisionId, expectedMinor: 500, actualMinor: 400, summary: 'Sold as well as before.' };
    await org.must(judgeDecision, { ...judged, good: true }, { kind: 'system', name: 'test' });
    expect((await desk.get({ decisionId })).trackRecord).toEqual({ judged: 1, good: 1 });
    expect((await desk.list({ status: 'decided' })).rows).toMatchObject([{ trackRecord: { judged: 1, good: 1 } }]);
  });

  it('is snoozed out of sight until then, and handed only to colleagues', async () => {
    const { desk, runs } = await shop();
    const [decisionId] = await runs();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await desk.snooze({ decisionId: decisionId!, until });
    expect((await desk.list({})).rows).toEqual([]);
    expect(await desk.waiting()).toBe(0);
    expect((await desk.list({ status: 'snoozed' })).rows).toHaveLength(1);
    const late = new Date(Date.now() + 30 * 86_400_000).toISOString();
    await expect(desk.snooze({ decisionId: decisionId!, until: late })).rejects.toThrow(/expires before/);
    await expect(desk.delegate({ decisionId: decisionId!, to: newId() })).rejects.toThrow(/colleague/);
  });

  it('remembers what it considered, so that it can be run again', async () => {
    const { org, pump, runs } = await shop();
    await runs();
    const seen = await readLog(org.orgId, { types: ['agent-run.considered'] });
    expect(seen.at(-1)!.data).toMatchObject({
      kind,
      entries: [{ subjectId: pump.productId, outcome: 'drafted', by: 'policy', snapshot: { priceMinor: 12_900 } }],
    });
  });

  it('is over when nobody decides, by the default of its kind', async () => {
    const { org, desk, runs } = await shop();
    const [decisionId] = await runs();
    expect(await expire(org.orgId, decisionId!)).toMatchObject({ rejected: 'too-early' });
    expect((await desk.get({ decisionId: decisionId! })).status).toBe('proposed');
  });
});
