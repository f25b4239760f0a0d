import { agents } from '@/agents';
import { carryOut, expire, look, nudge } from '@/agents/runtime/decision-steps';
import { type Arguments, type DecisionView, decisionById } from '@/server/decisions';
import { approveDecision } from '@/server/decisions/commands/approve-decision';
import { editDecision } from '@/server/decisions/commands/edit-decision';
import { rejectDecision } from '@/server/decisions/commands/reject-decision';
import type { reasonCodes } from '@/server/decisions/contract';
import type { Actor } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import type { people as demoPeople } from './facts';
import { adoptOrder } from './procurement-orders';
import type { Timeline } from './timeline';

const DAY = 86_400_000;
/** The newest proposals are left to whoever looks at the demo. */
const LEFT_DAYS = 2.2;
const refusals: Record<string, [(typeof reasonCodes)[number], string][]> = {
  pricing: [
    ['bad-timing', 'Not in the weeks of the trade fair: the printed list is out.'],
    ['not-our-policy', 'This one is the entry model, it stays below the others.'],
    ['wrong-facts', 'That competitor sells a cheaper copy under the same name.'],
  ],
  forecasting: [
    ['wrong-facts', 'The last weeks were one large building site, that does not come again.'],
    ['too-risky', 'No room for that many until the new shelves stand.'],
  ],
  procurement: [
    ['bad-timing', 'They are closed for two weeks: order with the next lot.'],
    ['too-risky', 'Wait for the new drawing before we order more of these.'],
  ],
  receivables: [
    ['bad-timing', 'I spoke to them this morning, the transfer is on its way.'],
    ['other', 'I will call them instead.'],
  ],
};

/** A number from 0 to 1, always the same for the same decision and question. */
const drawn = (decisionId: string, question: string) =>
  Number.parseInt(idFrom(question, decisionId).slice(0, 8), 16) / 0xffffffff;

/** The people who look into the inbox once or twice a day: they say yes mostly, to something else now and then, and no with a reason. */
export class Desk {
  private waiting = new Set<string>();
  private people: Actor[];
  constructor(
    private timeline: Timeline,
    private orgId: string,
    { owner, manager }: typeof demoPeople,
  ) {
    this.people = [
      { kind: 'staff', userId: manager.userId, role: 'manager', functions: ['decisions', 'catalog', 'pricing'] },
      { kind: 'staff', userId: owner.userId, role: 'owner', functions: ['*'] },
    ];
  }

  put(decisionIds: readonly string[]) {
    for (const id of decisionIds) this.waiting.add(id);
  }

  /** One look into the inbox: what is new rests a little, what nobody took in time ends. */
  async session() {
    const now = currentTime().getTime();
    for (const id of this.waiting) {
      const row = await asSystem(this.orgId, () => decisionById(id));
      if (row?.status !== 'proposed') this.waiting.delete(id);
      else if (Date.parse(row.expiresAt) <= now) await expire(this.orgId, id);
      else await this.take(row, now);
    }
  }

  private async take(row: DecisionView, now: number) {
    const since = now - Date.parse(row.proposedAt);
    const left = this.timeline.now.getTime() - Date.parse(row.proposedAt) < LEFT_DAYS * DAY;
    const ignored = drawn(row.id, 'ignored') < 0.07;
    if (left || ignored) return this.nudge(row.id);
    // Most are taken within the day, some a day later.
    if (since < drawn(row.id, 'after') ** 2 * 1.4 * DAY) return this.nudge(row.id);
    const person = this.people[drawn(row.id, 'who') < 0.6 ? 0 : 1]!;
    const how = drawn(row.id, 'how');
    const refused = refusals[row.agent] ?? [];
    if (how < 0.09 && refused.length > 0) {
      const [code, reason] = refused[Math.floor(drawn(row.id, 'why') * refused.length)]!;
      await run(rejectDecision, { decisionId: row.id, code, reason }, { orgId: this.orgId, actor: person });
      return;
    }
    if (!(how < 0.17 && (await this.edit(row, person)))) {
      const yes = { decisionId: row.id, hash: row.hash, note: '' };
      if (isRejection(await run(approveDecision, yes, { orgId: this.orgId, actor: person }))) return;
    }
    await this.done(row);
  }

  /** Carried out at once, as its workflow does. */
  async done(row: DecisionView) {
    const end = await carryOut(this.orgId, row.id);
    this.waiting.delete(row.id);
    if (end !== 'executed' || row.kind !== 'procurement.order') return;
    adoptOrder(String(row.arguments.purchaseOrderId), String(row.arguments.supplierId));
  }

  /** Half a price step, or a few more on the shelf; false where there is nothing to change or the gate says no. */
  private async edit(row: DecisionView, actor: Actor): Promise<boolean> {
    const n = (name: string) => Number(row.arguments[name]);
    const half = Math.round((n('priceMinor') + n('expectedMinor')) / 200) * 100;
    const other: Arguments | null =
      row.agent === 'pricing' && half !== n('expectedMinor') && half !== n('priceMinor')
        ? { priceMinor: half }
        : row.agent === 'forecasting'
          ? { targetQuantity: n('targetQuantity') + 1 }
          : null;
    const note = row.agent === 'pricing' ? 'Half of the step will do for now.' : 'One more: the shelf holds it.';
    if (!other) return false;
    const outcome = await run(
      editDecision,
      { decisionId: row.id, arguments: other, note },
      { orgId: this.orgId, actor },
    );
    return !isRejection(outcome);
  }

  /** The reminder and the escalation that its workflow would have sent by now. */
  private async nudge(decisionId: string) {
    const { due } = await look(this.orgId, decisionId);
    if (due === 'remind' || due === 'escalate') await nudge(this.orgId, decisionId, due);
  }
}

export const agentCalled = (name: string) => agents.find((a) => a.name === name)!;
