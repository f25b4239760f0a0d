import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { requestForecasts, setTarget, targets } from '@/server/forecasting';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { carryOut, verify } from '../runtime/decision-steps';
import { message, messagesStub } from '../runtime/messages-stub';
import { wholeRun } from '../runtime/steps';

const agent = agents.find((a) => a.name === 'forecasting')!;
const manager: Actor = {
  kind: 'staff',
  userId: newId(),
  role: 'manager',
  functions: ['decisions', 'forecasting', 'inventory'],
};
const WEEK = 7 * 86_400_000;

/** Ten weeks in which five pumps a week were sold, a target that was made for less, and little left of the goods. */
async function shop() {
  const ago = (weeks: number) => new Date(Date.now() - weeks * WEEK);
  const w = await inHistory(ago(10), () => warehouse({ products: 1, stock: 62 }));
  const [pump] = w.productIds as [string];
  for (let weeks = 10; weeks >= 1; weeks--) await inHistory(ago(weeks), () => w.buy({ [pump]: 5 }));
  const small = { safetyStock: 2, reorderPoint: 8, targetQuantity: 9 };
  const basis = { serviceLevelBp: 9500, leadTimeDays: 14, leadTimeSdDays: 0, reviewDays: 7 };
  await w.must(setTarget, { productId: pump, ...small, ...basis, reason: 'Opening' });
  await w.must(requestForecasts, { runId: newId() });
  await w.settle();
  const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: 'test' });
  const inForce = async () => (await w.read(() => targets([pump]))).get(pump)?.targetQuantity;
  const lowLevel = async () =>
    (await w.read((db) => db.stockLevel.findFirst({ where: { productId: pump } })))?.lowLevel;
  return { ...w, pump, as, inForce, lowLevel, run: () => wholeRun(w.orgId, agent, newId(), 'test') };
}

describe('the forecasting agent', () => {
  it('proposes, waits, and sets the target as itself once a person has approved', async () => {
    const w = await shop();
    const [decisionId] = await w.run();
    const [row] = (await w.as(manager).decisions.list({})).rows;
    expect(row).toMatchObject({
      id: decisionId,
      kind: 'forecasting.set-target',
      sentence: expect.stringMatching(/^Raise the target of .* from 9 to 1\d$/),
      details: { proposer: { by: 'policy' }, gate: { verdict: 'ask' } },
    });
    expect(await w.inForce()).toBe(9);
    await w.as(manager).decisions.approve({ decisionId: decisionId!, hash: row!.hash, note: '' });
    expect(await carryOut(w.orgId, decisionId!)).toBe('executed');
    const wanted = Number(row!.arguments.targetQuantity);
    expect(await w.inForce()).toBe(wanted);
    expect(await w.lowLevel()).toBe(Number(row!.arguments.reorderPoint));
    expect(await verify(w.orgId, agents, decisionId!)).toBe(true);
    expect((await readLog(w.orgId, { types: ['inventory-target.set'] })).at(-1)).toMatchObject({
      by: 'agent:forecasting',
    });
    await w.settle();
    expect(await allDifferences(w.orgId)).toEqual([]);

    // And back, with the warning that went along.
    await w.as(manager).decisions.undo({ decisionId: decisionId!, reason: 'Not yet' });
    expect(await w.inForce()).toBe(9);
    expect(await w.lowLevel()).toBe(8);
  });

  it('carries out an edit within its bounds only', async () => {
    const w = await shop();
    const [decisionId] = await w.run();
    const edit = (args: Record<string, string | number>) =>
      w.as(manager).decisions.edit({ decisionId: decisionId!, arguments: args, note: '' });
    await expect(edit({ targetQuantity: 900 })).rejects.toThrow(/step/);
    await expect(edit({ targetQuantity: 'many' })).rejects.toThrow();
    await edit({ targetQuantity: 18, reorderPoint: 14, safetyStock: 3 });
    expect(await carryOut(w.orgId, decisionId!)).toBe('executed');
    expect(await w.inForce()).toBe(18);
  });

  it('is stale when somebody set another target meanwhile', async () => {
    const w = await shop();
    const [decisionId] = await w.run();
    const [row] = (await w.as(manager).decisions.list({})).rows;
    await w.as(manager).decisions.approve({ decisionId: decisionId!, hash: row!.hash, note: '' });
    const basis = { serviceLevelBp: 9500, leadTimeDays: 14, leadTimeSdDays: 0, reviewDays: 7 };
    const other = {
      productId: w.pump,
      safetyStock: 2,
      reorderPoint: 11,
      targetQuantity: 12,
      ...basis,
      reason: 'By hand',
    };
    await w.must(setTarget, other);
    expect(await carryOut(w.orgId, decisionId!)).toBe('stale');
    expect(await w.inForce()).toBe(12);
  });
});

describe('the forecasting agent, by the model', () => {
  let stub: Awaited<ReturnType<typeof messagesStub>>;
  beforeAll(async () => {
    stub = await messagesStub();
    Object.assign(process.env, { ANTHROPIC_API_KEY: 'test-key', ANTHROPIC_BASE_URL: stub.url });
  });
  afterAll(async () => {
    for (const name of ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL']) delete process.env[name];
    await stub.stop();
  });
  const says = (targetQuantity: number, reorderPoint = 14, safetyStock = 4) =>
    stub.answerWith(() =>
      message(
        JSON.stringify({
          act: true,
          safetyStock,
          reorderPoint,
          targetQuantity,
          rationale: 'Five a week.',
          confidence: 0.7,
        }),
      ),
    );

  it('proposes what the model says', async () => {
    const w = await shop();
    says(18);
    await w.run();
    const [row] = (await w.as(manager).decisions.list({})).rows;
    expect(row).toMatchObject({
      arguments: { targetQuantity: 18 },
      details: { proposer: { by: 'model', promptVersion: 'forecasting-1' } },
    });
  });
  it.each([
    ['a hoard', 4000],
    ['less than the lead time needs', 3],
  ])('falls back to the policy when it proposes %s', async (_, quantity) => {
    const w = await shop();
    says(quantity, Math.min(quantity, 14), 0);
    await w.run();
    const [row] = (await w.as(manager).decisions.list({})).rows;
    expect(row).toMatchObject({
      details: { proposer: { by: 'policy', fallback: 'the policy denied what the model proposed' } },
    });
  });
});
