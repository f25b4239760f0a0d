import { describe, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import { batchById, fulfilmentOf, startPicking } from '@/server/fulfillment';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { carryOut, verify } from '../runtime/decision-steps';
import { wholeRun } from '../runtime/steps';

const agent = agents.find((a) => a.name === 'fulfillment')!;
const manager: Actor = { kind: 'staff', userId: newId(), role: 'manager', functions: ['decisions', 'fulfillment'] };

async function floor(orders: number) {
  const w = await warehouse({ products: 2 });
  const orderIds: string[] = [];
  for (let n = 0; n < orders; n++) orderIds.push(await w.buy({ [w.productIds[n % 2]!]: 1 }));
  const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: 'test' });
  const run = () => wholeRun(w.orgId, agent, newId(), 'test');
  const waiting = async (kind: string) => (await as(manager).decisions.list({})).rows.filter((d) => d.kind === kind);
  return { ...w, orderIds, as, run, waiting };
}

describe('the fulfilment agent, by its policy', () => {
  it('proposes one walk, plans it once a person has approved, and takes it back', async () => {
    const f = await floor(3);
    await f.run();
    const [proposal] = await f.waiting('fulfillment.pick-batch');
    expect(proposal).toMatchObject({
      sentence: expect.stringMatching(/^Fetch 3 orders in one walk/),
      details: { gate: { verdict: 'allow' }, proposer: { by: 'policy' } },
    });
    expect(await f.run()).toEqual([]);
    await f.as(manager).decisions.approve({ decisionId: proposal!.id, hash: proposal!.hash, note: '' });
    expect(await carryOut(f.orgId, proposal!.id)).toBe('executed');
    expect(await carryOut(f.orgId, proposal!.id)).toBe('executed');
    expect(await verify(f.orgId, agents, proposal!.id)).toBe(true);
    const batchId = String(proposal!.arguments.batchId);
    expect(await f.read(() => batchById(batchId))).toMatchObject({
      status: 'planned',
      number: 'B-0001',
      plannedBy: 'agent:fulfillment',
    });
    await f.as(manager).decisions.undo({ decisionId: proposal!.id, reason: 'No trolley' });
    expect(await f.read(() => batchById(batchId))).toMatchObject({ status: 'dissolved' });
    await f.settle();
    expect(await allDifferences(f.orgId)).toEqual([]);
  });

  it('is stale when one of the orders was fetched meanwhile; orders cannot be edited in', async () => {
    const f = await floor(3);
    await f.run();
    const [proposal] = await f.waiting('fulfillment.pick-batch');
    const decisionId = proposal!.id;
    await f.as(manager).decisions.edit({
      decisionId,
      arguments: { note: 'Take the small trolley', orderIds: [newId(), newId()] },
      note: '',
    });
    const batchId = String(proposal!.arguments.batchId);
    await f.must(startPicking, { orderId: f.orderIds[0]! });
    expect(await carryOut(f.orgId, decisionId)).toBe('stale');
    expect(await f.read(() => batchById(batchId))).toBeNull();
    expect(await f.read(() => fulfilmentOf(f.orderIds[1]!))).toMatchObject({ status: 'queued' });
  });

  it('puts none first where all that stands before it is late as well', async () => {
    const f = await inHistory(new Date(Date.now() - 6 * 86_400_000), () => floor(2));
    await f.run();
    expect(await f.waiting('fulfillment.expedite')).toEqual([]);
    const page = await f.as(manager).fulfillment.queue({});
    expect(page.rows.every((r) => r.standing.hoursLeft < 0)).toBe(true);
  });
});
