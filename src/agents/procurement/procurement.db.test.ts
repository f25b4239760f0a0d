import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '@/server/root';
import { agents } from '@/agents';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { componentById, purchaseOrderById, receiveComponent } from '@/server/procurement';
import { consumeComponent } from '@/server/procurement/commands/consume-component';
import { works } from '@/server/procurement/testing/works';
import { createCaller } from '@/server/root';
import { carryOut, verify } from '../runtime/decision-steps';
import { message, messagesStub } from '../runtime/messages-stub';
import { checkOutcomes } from '../runtime/outcomes';
import { wholeRun } from '../runtime/steps';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);
const agent = agents.find((a) => a.name === 'procurement')!;
const manager: Actor = {
  kind: 'staff',
  userId: newId(),
  role: 'manager',
  functions: ['decisions', 'procurement', 'catalog', 'event-log'],
};

const opening = { reference: 'Opening stock', purchaseOrderId: null, receiptId: null };

/** A shop that has bought for four months: housings are used eight every other day, and 40 are left. */
async function foundry({ left = 40, since = 120 } = {}) {
  const w = await inHistory(ago(since), () => works());
  const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: 'test' });
  const uses = Array.from({ length: 40 }, (_, i) => 80 - 2 * i);
  await inHistory(ago(since), async () => {
    const { componentId } = w;
    await w.must(receiveComponent, { componentId, quantity: left + 8 * uses.length, ...opening });
    await as(manager).procurement.setBom({ productId: w.productIds[0]!, lines: [{ componentId, quantity: 1 }] });
  });
  for (const days of uses)
    await inHistory(ago(days), () =>
      w.must(consumeComponent, { componentId: w.componentId, quantity: 8, reference: 'Goods shipped', orderId: null }),
    );
  const runOnce = () => wholeRun(w.orgId, agent, newId(), 'test');
  const waiting = async () => (await as(manager).decisions.list({})).rows;
  const orderOf = async () => (await waiting()).find((d) => d.kind === 'procurement.order')!;
  return { ...w, as, runOnce, waiting, orderOf };
}
const idOf = (d: { arguments: Record<string, unknown> }) => String(d.arguments.purchaseOrderId);

describe('the procurement agent, by its policy', () => {
  it('proposes a joint order, waits, and places and sends it once a person has approved', async () => {
    const f = await foundry();
    await f.runOnce();
    const proposal = await f.orderOf();
    expect(proposal).toMatchObject({
      sentence: expect.stringMatching(/^Order at once C-CAST-CP for €[\d,.]+ from Gießerei Harz GmbH$/),
      subjectId: f.supplierId,
      details: {
        gate: { verdict: 'ask' },
        waiting: { currency: 'EUR' },
        proposer: { by: 'policy', fallback: 'no model key is set' },
      },
    });
    const purchaseOrderId = idOf(proposal);
    expect(await f.read(() => purchaseOrderById(purchaseOrderId))).toBeNull();

    await f.as(manager).decisions.approve({ decisionId: proposal.id, hash: proposal.hash, note: 'Fine' });
    expect(await carryOut(f.orgId, proposal.id)).toBe('executed');
    expect(await carryOut(f.orgId, proposal.id)).toBe('executed');
    const placed = await f.read(() => purchaseOrderById(purchaseOrderId));
    expect(placed).toMatchObject({ status: 'sent', supplierId: f.supplierId, createdBy: 'agent:procurement' });
    expect(placed!.lines[0]!.unitPriceMinor).toBe(1_130);
    expect(await verify(f.orgId, agents, proposal.id)).toBe(true);
    const log = await readLog(f.orgId, { types: ['purchase-order.sent'] });
    expect(log).toHaveLength(1);
    expect(log[0]!.meta).toMatchObject({ decisionId: proposal.id });
    await f.settle();
    expect(await allDifferences(f.orgId)).toEqual([]);

    // What is on its way is enough: nothing more is proposed for it, and it can be taken back until it is confirmed.
    expect((await f.runOnce()).length).toBe(0);
    await f.as(manager).decisions.undo({ decisionId: proposal.id, reason: 'Found some in the yard' });
    expect((await f.read(() => purchaseOrderById(purchaseOrderId)))!.status).toBe('cancelled');
  });

  it('carries out an edited quantity only, and refuses one the policy denies', async () => {
    const f = await foundry();
    await f.runOnce();
    const { id: decisionId, ...proposal } = await f.orderOf();
    const edit = (quantity: unknown) =>
      f.as(manager).decisions.edit({ decisionId, arguments: { 'lines.0.quantity': quantity as number }, note: '' });
    await expect(edit(9_000)).rejects.toThrow(/would last/);
    await expect(edit(-5)).rejects.toThrow();
    await expect(edit('many')).rejects.toThrow();
    // Supplier, things and prices cannot be edited in.
    await f.as(manager).decisions.edit({
      decisionId,
      arguments: { 'lines.0.quantity': 150, supplierId: newId(), 'lines.0.unitPriceMinor': 1, note: 'Pay elsewhere' },
      note: 'Less',
    });
    expect(await carryOut(f.orgId, decisionId)).toBe('executed');
    const placed = await f.read(() => purchaseOrderById(idOf(proposal)));
    expect(placed).toMatchObject({ supplierId: f.supplierId, note: '', goodsMinor: 150 * 1_130 });
  });

  it('is stale when people ordered it meanwhile, or the supplier is no longer approved or has a new account', async () => {
    for (const disturb of ['ordered', 'unapproved', 'account', 'dearer'] as const) {
      const f = await foundry();
      await f.runOnce();
      const proposal = await f.orderOf();
      await f.as(manager).decisions.approve({ decisionId: proposal.id, hash: proposal.hash, note: '' });
      const { supplierId, componentId } = f;
      if (disturb === 'ordered') await f.order(300);
      if (disturb === 'unapproved') await f.as(manager).procurement.endSupplierApproval({ supplierId, reason: 'Scam' });
      if (disturb === 'account') {
        const iban = 'DE75 5121 0800 1245 1261 99';
        await f.as(manager).procurement.changeSupplierBank({ supplierId, holder: 'Gießerei Harz GmbH', iban });
        await f.as(f.owner).procurement.approveSupplier({ supplierId, note: '' });
      }
      if (disturb === 'dearer')
        await f.as(manager).procurement.setPrice({
          supplierId,
          item: { kind: 'component', id: componentId },
          supplierSku: 'GH-4711',
          breaks: [{ fromQuantity: 10, unitPriceMinor: 1_500 }],
          orderMultiple: 10,
          leadTimeDays: null,
          validFrom: new Date().toISOString().slice(0, 10),
        });
      expect(await carryOut(f.orgId, proposal.id), disturb).toBe('stale');
      expect(await f.read(() => purchaseOrderById(idOf(proposal)))).toBeNull();
    }
  });

  it('orders nothing from a supplier nobody approved or one that appeared last week', async () => {
    const unapproved = await foundry();
    await unapproved
      .as(manager)
      .procurement.endSupplierApproval({ supplierId: unapproved.supplierId, reason: 'Not paid on time' });
    await unapproved.runOnce();
    expect(await unapproved.orderOf()).toBeUndefined();

    const fresh = await inHistory(ago(5), () => works());
    await inHistory(ago(4), () =>
      fresh.must(receiveComponent, { componentId: fresh.componentId, quantity: 10, ...opening }),
    );
    expect(await wholeRun(fresh.orgId, agent, newId(), 'test')).toEqual([]);
  });

  it.each([
    ['good when it came and nothing ran out', 40, true, /came on .*nothing of it ran out/],
    ['bad when parts were missing before it came', 4_000, false, /is not here yet.*pieces were missing/],
  ])('what came of an order is judged a month later: %s', async (_, used, good, summary) => {
    const f = await foundry();
    await f.runOnce();
    const proposal = await f.orderOf();
    await f.as(manager).decisions.approve({ decisionId: proposal.id, hash: proposal.hash, note: '' });
    expect(await carryOut(f.orgId, proposal.id)).toBe('executed');
    const purchaseOrderId = idOf(proposal);
    const placed = await f.read(() => purchaseOrderById(purchaseOrderId));
    if (good)
      await f.as(manager).procurement.receiveOrder({
        purchaseOrderId,
        receiptId: newId(),
        receivedOn: new Date().toISOString().slice(0, 10),
        lines: placed!.lines.map((l) => ({ lineId: l.lineId, accepted: l.quantity })),
      });
    const { componentId } = f;
    await f.must(consumeComponent, { componentId, quantity: used, reference: 'Goods shipped', orderId: null });
    expect(await checkOutcomes(f.orgId, agents, Date.now() + 29 * DAY)).toBe(0);
    expect(await checkOutcomes(f.orgId, agents, Date.now() + 31 * DAY)).toBe(1);
    const [judged] = await readLog(f.orgId, { types: ['decision.judged'] });
    expect(judged!.data).toMatchObject({ decisionId: proposal.id, good, summary: expect.stringMatching(summary) });
  });

  it('proposes a reorder point that follows demand; it can be taken back, and what came of it is judged', async () => {
    const f = await foundry({ left: 900 });
    await f.runOnce();
    const proposal = (await f.waiting()).find((d) => d.kind === 'procurement.set-reorder')!;
    expect(proposal.sentence).toMatch(/^Raise the reorder point of C-CAST-CP from 60 to \d+$/);
    await f.as(manager).decisions.approve({ decisionId: proposal.id, hash: proposal.hash, note: '' });
    expect(await carryOut(f.orgId, proposal.id)).toBe('executed');
    const part = () => f.read(() => componentById(f.componentId));
    expect((await part())!.reorderPoint).toBe(proposal.arguments.reorderPoint);
    expect(await verify(f.orgId, agents, proposal.id)).toBe(true);
    expect(await checkOutcomes(f.orgId, agents, Date.now() + 31 * DAY)).toBe(1);
    await f.as(manager).decisions.undo({ decisionId: proposal.id, reason: '' });
    expect(await part()).toMatchObject({ reorderPoint: 60, reorderQuantity: 200 });
    await f.settle();
    expect(await allDifferences(f.orgId)).toEqual([]);
  });
});

describe('the procurement agent, by the model', () => {
  let stub: Awaited<ReturnType<typeof messagesStub>>;
  beforeAll(async () => {
    stub = await messagesStub();
    Object.assign(process.env, { ANTHROPIC_API_KEY: 'test-key', ANTHROPIC_BASE_URL: stub.url });
  });
  afterAll(async () => {
    for (const name of ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL']) delete process.env[name];
    await stub.stop();
  });
  const says = (answer: object) =>
    stub.answerWith(() =>
      message(
        JSON.stringify({ act: true, scalePercent: 100, only: 'all', rationale: 'Demand.', confidence: 0.7, ...answer }),
      ),
    );

  it('scales the policy’s quantities, and the distance goes to a person', async () => {
    const f = await foundry();
    says({ scalePercent: 60 });
    await f.runOnce();
    const row = await f.orderOf();
    expect(row.details.proposer).toMatchObject({ by: 'model', promptVersion: 'procurement-order-1' });
    expect(row.details.gate.reasons.join(' ')).toContain('The policy alone would have ordered for');
  });
  it('cannot widen what is ordered, from whom or at which price, whatever it says', async () => {
    const f = await foundry();
    says({ supplierId: newId(), lines: [{ itemId: newId(), quantity: 9_999, unitPriceMinor: 1 }], belowMinimum: true });
    await f.runOnce();
    const row = await f.orderOf();
    expect(row.arguments).toMatchObject({ supplierId: f.supplierId, lines: [{ itemId: f.componentId }], note: '' });
  });
  it('proposes nothing when the model advises to wait', async () => {
    const f = await foundry();
    says({ act: false });
    await f.runOnce();
    expect(await f.orderOf()).toBeUndefined();
  });
});
