import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { taskById } from '@/server/event-log';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import { reserveStock } from '@/server/inventory';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { heldGoods } from '@/server/orders';
import { checkInvariants } from '@/server/platform';
import { createCaller } from '@/server/root';
import { carryOut, verify } from '../runtime/decision-steps';
import { checkOutcomes } from '../runtime/outcomes';
import { wholeRun } from '../runtime/steps';

const agent = agents.find((a) => a.name === 'platform')!;
const owner: Actor = { kind: 'staff', userId: newId(), role: 'owner', functions: ['*'] };
const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => admin.connect());
afterAll(() => admin.end());

async function house() {
  const w = await warehouse();
  const desk = createCaller({ orgId: w.orgId, actor: async () => owner, requestId: 'test' });
  const look = async () => {
    await w.settle();
    await checkInvariants(w.orgId, { full: true });
    return wholeRun(w.orgId, agent, newId(), 'test');
  };
  const waiting = async () => (await desk.decisions.list({})).rows;
  const promise = async (name: string) => (await desk.platform.invariants()).find((it) => it.name === name)!;
  return { ...w, desk, look, waiting, promise };
}
type House = Awaited<ReturnType<typeof house>>;

/** As if somebody had changed the table behind the log's back. */
const damage = (h: House, by: number) =>
  admin.query(
    `update stock_level set "onHand" = "onHand" + $2, available = available + $2 where "orgId" = $1 and "productId" = $3`,
    [h.orgId, by, h.productIds[0]],
  );

describe('the platform’s agent, by its policy', () => {
  it('proposes one rebuild for a broken promise, which mends it once a person has approved', async () => {
    const h = await house();
    expect(await h.look()).toEqual([]);
    await damage(h, 3);
    expect(await h.look()).toHaveLength(1);
    expect(await h.look()).toEqual([]);
    const [proposal] = await h.waiting();
    expect(proposal).toMatchObject({
      kind: 'platform.rebuild',
      sentence: 'Build 2 tables anew from the log: 1 row breaks a promise of the books',
      details: { gate: { verdict: 'allow' }, proposer: { by: 'policy' } },
      arguments: { projections: ['inventory.stock-level', 'inventory.stock-movement'] },
    });
    expect((await h.promise('goods.stock-is-ledger')).repairs).toMatchObject([
      { id: proposal!.id, status: 'proposed' },
    ]);
    expect(await h.read(() => taskById(String(proposal!.arguments.taskId)))).toBeUndefined();
    await h.desk.decisions.approve({ decisionId: proposal!.id, hash: proposal!.hash, note: '' });
    expect(await carryOut(h.orgId, proposal!.id)).toBe('executed');
    expect(await verify(h.orgId, agents, proposal!.id)).toBe(true);
    await h.settle();
    expect(await h.read(() => taskById(String(proposal!.arguments.taskId)))).toMatchObject({
      state: 'finished',
      requestedBy: 'agent:platform',
    });
    expect(await h.look()).toEqual([]);
    expect(await h.promise('goods.stock-is-ledger')).toMatchObject({ state: 'holds', repairs: [] });
    await checkOutcomes(h.orgId, agents, Date.now() + 2 * 86_400_000);
    expect((await h.desk.decisions.list({ status: 'executed' })).rows).toMatchObject([
      { id: proposal!.id, good: true },
    ]);
    expect(await allDifferences(h.orgId)).toEqual([]);
  });

  it('leaves a rejected break alone, and is stale where the promise holds again by itself', async () => {
    const h = await house();
    await h.look();
    await damage(h, 1);
    await h.look();
    const [first] = await h.waiting();
    await h.desk.decisions.reject({ decisionId: first!.id, code: 'other', reason: 'We count it tomorrow' });
    expect(await h.look()).toEqual([]);
    expect((await h.promise('goods.stock-is-ledger')).repairs).toMatchObject([{ status: 'rejected' }]);
    await damage(h, -1);
    await h.look();
    await damage(h, 1);
    expect(await h.look()).toHaveLength(1);
    const [second] = await h.waiting();
    expect(second!.id).not.toBe(first!.id);
    await h.desk.decisions.approve({ decisionId: second!.id, hash: second!.hash, note: '' });
    await damage(h, -1);
    await checkInvariants(h.orgId, { full: true });
    expect(await carryOut(h.orgId, second!.id)).toBe('stale');
    expect(await allDifferences(h.orgId)).toEqual([]);
  });

  it('gives back what an order holds that has ended, and nothing of one that goes on', async () => {
    const h = await house();
    const [productId] = h.productIds;
    const orderId = await h.buy({ [productId!]: 2 });
    await expect(h.desk.orders.letGo({ orderId, reason: 'Wrong shelf' })).rejects.toThrow(/still waits for its goods/);
    await h.desk.orders.cancel({ orderId, reason: 'Ordered twice' });
    await expect(h.desk.orders.letGo({ orderId, reason: 'Wrong shelf' })).rejects.toThrow(/holds nothing/);
    await h.must(
      reserveStock,
      { productId: productId!, location: 'main', orderId, quantity: 2 },
      { kind: 'system', name: 'test' },
    );
    expect(await h.look()).toHaveLength(1);
    const [proposal] = await h.waiting();
    expect(proposal).toMatchObject({ kind: 'platform.let-go', arguments: { orderId } });
    expect((await h.promise('goods.orders-let-go')).repairs).toMatchObject([{ id: proposal!.id }]);
    await h.desk.decisions.approve({ decisionId: proposal!.id, hash: proposal!.hash, note: '' });
    expect(await carryOut(h.orgId, proposal!.id)).toBe('executed');
    expect(await verify(h.orgId, agents, proposal!.id)).toBe(true);
    expect(await h.read(() => heldGoods(h.orgId, orderId))).toMatchObject({ units: 0 });
    expect(await h.look()).toEqual([]);
    expect(await h.promise('goods.orders-let-go')).toMatchObject({ state: 'holds' });
    const floor: Actor = { kind: 'staff', userId: newId(), role: 'operator', functions: ['inventory'] };
    const other = createCaller({ orgId: h.orgId, actor: async () => floor, requestId: 'test' });
    await expect(other.orders.letGo({ orderId, reason: 'no' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await allDifferences(h.orgId)).toEqual([]);
  });
});
