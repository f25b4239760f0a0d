import { describe, expect, it } from 'vitest';
import '@/server/root';
import { productById } from '@/server/catalog';
import { answerWhatIf } from '@/server/event-log';
import { requestForecasts, setTarget } from '@/server/forecasting';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { carryOut } from './runtime/decision-steps';
import { grantWhatIf } from './what-if';

const WEEK = 7 * 86_400_000;
const ago = (weeks: number) => new Date(Date.now() - weeks * WEEK);
const manager: Actor = { kind: 'staff', userId: newId(), role: 'manager', functions: ['decisions', 'analytics'] };

/** Ten weeks in which three pumps a week of two kinds were sold, with targets and forecasts. */
async function shop() {
  const w = await inHistory(ago(12), () => warehouse({ products: 2, stock: 80 }));
  for (let weeks = 10; weeks >= 1; weeks--)
    await inHistory(ago(weeks), () => w.buy(Object.fromEntries(w.productIds.map((id) => [id, 3]))));
  const basis = { serviceLevelBp: 9500, leadTimeDays: 14, leadTimeSdDays: 0, reviewDays: 7 };
  for (const productId of w.productIds)
    await w.must(setTarget, {
      ...{ productId, safetyStock: 4, reorderPoint: 10, targetQuantity: 14 },
      ...{ ...basis, reason: 'Opening' },
    });
  await w.must(requestForecasts, { runId: newId() });
  await w.settle();
  const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: newId() });
  /** What the workflow does for each asking. */
  const workOn = async () => {
    const asked = await readLog(w.orgId, { types: ['what-if.proposals-asked'] });
    for (const { id, data } of asked) {
      const answer = await grantWhatIf(w.orgId, String(data.whatIfId), id, `run-${newId()}`);
      await w.must(answerWhatIf, answer, { kind: 'system', name: 'what-if' });
    }
    await w.settle();
  };
  return { ...w, desk: as(manager), as, workOn, ask: { days: 60, percent: 0, elasticity: 0 } };
}
const idOf = (stream: string) => stream.replace('what-if-', '');

describe('a what-if turned into proposals', () => {
  it('becomes waiting decisions by the agent’s gate, once, with what was measured and who asked', async () => {
    const w = await shop();
    const [pump, other] = w.productIds as [string, string];
    const question = { ...w.ask, percent: 5 };
    const answer = await w.desk.eventLog.whatIf(question);
    const asking = { question, position: answer.events, day: answer.day, products: [pump] };
    const { stream } = await w.desk.eventLog.proposeWhatIf(asking);
    const whatIfId = idOf(stream);
    expect(await w.desk.eventLog.whatIfProposals({ whatIfId })).toMatchObject({
      open: true,
      rows: [{ productId: pump }],
    });
    await w.workOn();

    const [row, ...more] = (await w.desk.decisions.list({})).rows;
    expect(more).toEqual([]);
    const seen = answer.products.find((p) => p.productId === pump)!;
    const gain = seen.other.marginMinor - seen.real.marginMinor;
    expect(gain).toBeGreaterThan(0);
    expect(row).toMatchObject({
      ...{ agent: 'pricing', kind: 'pricing.change-price', status: 'proposed', subjectId: pump, alone: false },
      askedBy: `user:${manager.kind === 'staff' && manager.userId}`,
      arguments: { priceMinor: seen.otherPriceMinor, expectedMinor: seen.priceMinor },
      rationale: expect.stringMatching(/what-if of the last 60 days to .* \(position [\d,]+\): all prices \+5 %/),
      details: {
        effect: { minor: Math.round(gain / 2), period: 'month' },
        proposer: { by: 'person' },
        evidence: expect.arrayContaining([
          expect.objectContaining({ label: 'The agent’s own estimate' }),
          expect.objectContaining({ label: 'What-if', href: `/desk/what-if/${whatIfId}` }),
        ]),
      },
    });
    const shown = await w.desk.eventLog.whatIfProposals({ whatIfId });
    expect(shown).toMatchObject({ open: false, rows: [{ answer: { decisionId: row!.id, reasons: [] } }] });

    // Asked again, by double click or by a workflow that runs twice: nothing new. Another product of it: only that one.
    await w.desk.eventLog.proposeWhatIf(asking);
    await w.workOn();
    expect((await w.desk.decisions.list({})).rows).toHaveLength(1);
    await w.desk.eventLog.proposeWhatIf({ ...asking, products: [pump, other] });
    await w.workOn();
    expect((await w.desk.decisions.list({})).rows).toHaveLength(2);

    // It is an ordinary decision: approved, it changes the price as the agent.
    await w.desk.decisions.approve({ decisionId: row!.id, hash: row!.hash });
    expect(await carryOut(w.orgId, row!.id)).toBe('executed');
    expect((await w.read(() => productById(pump)))?.priceMinor).toBe(seen.otherPriceMinor);
    // It says nothing of the agent's own judgement.
    expect((await w.desk.decisions.report({ kind: 'pricing.change-price' })).standing.decided).toBe(0);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('never passes a person by, and shows by product what the gate refuses', async () => {
    const w = await shop();
    const [pump, other] = w.productIds as [string, string];
    const ask = async (percent: number, products: string[]) => {
      const question = { ...w.ask, percent };
      const { events: position, day } = await w.desk.eventLog.whatIf(question);
      const { stream } = await w.desk.eventLog.proposeWhatIf({ question, position, day, products });
      await w.workOn();
      return (await w.desk.eventLog.whatIfProposals({ whatIfId: idOf(stream) })).rows;
    };
    const [leap] = await ask(40, [pump]);
    expect(leap).toMatchObject({ answer: { decisionId: null, reasons: [expect.stringContaining('in one step')] } });
    // Even an agent that may act by itself puts a person's wish before a person.
    const kind = 'pricing.change-price';
    const { decisions } = w.as(w.owner);
    await decisions.boundAutonomy({ kind, ceiling: 'act', thresholdBp: 8000, least: 20 });
    await decisions.setAutonomy({ kind, mode: 'act', reason: 'Trusted' });
    const [small] = await ask(2, [other]);
    expect(small?.answer).toMatchObject({ reasons: [] });
    expect((await w.desk.decisions.list({})).rows).toMatchObject([
      { status: 'proposed', subjectId: other, alone: false },
    ]);
    const [twice] = await ask(3, [other]);
    expect(twice?.answer?.reasons).toEqual([expect.stringContaining('waits in the approvals already')]);
  });

  it('asks forecasting for targets that follow a rule of reordering', async () => {
    const w = await shop();
    const question = { ...w.ask, reorder: { leadDays: 14, safetyDays: 7, orderDays: 14 } };
    const { events: position, day } = await w.desk.eventLog.whatIf(question);
    const { stream } = await w.desk.eventLog.proposeWhatIf({ question, position, day, products: w.productIds });
    await w.workOn();
    const { rows } = await w.desk.eventLog.whatIfProposals({ whatIfId: idOf(stream) });
    expect(rows.map((r) => [r.what, r.answer?.reasons])).toEqual(w.productIds.map(() => ['target', []]));
    const [row] = (await w.desk.decisions.list({})).rows;
    expect(row).toMatchObject({
      ...{ kind: 'forecasting.set-target', agent: 'forecasting' },
      arguments: { targetQuantity: rows[0]!.targetQuantity, reorderPoint: rows[0]!.reorderPoint, leadTimeDays: 14 },
    });
  });

  it('refuses in words what changes nothing, names nobody, or is not for them', async () => {
    const w = await shop();
    const { events: position, day } = await w.desk.eventLog.whatIf(w.ask);
    const asking = { question: w.ask, position, day, products: w.productIds };
    await expect(w.desk.eventLog.proposeWhatIf(asking)).rejects.toThrow(/changes no price and no reordering/);
    await expect(w.desk.eventLog.proposeWhatIf({ ...asking, products: [] })).rejects.toThrow(
      'Choose at least one product',
    );
    const reader: Actor = { ...manager, role: 'operator' };
    await expect(w.as(reader).eventLog.proposeWhatIf(asking)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(w.desk.eventLog.whatIfProposals({ whatIfId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
