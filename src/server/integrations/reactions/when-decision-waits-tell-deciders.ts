import { type DecisionView, decisionById, waitingDecisions } from '@/server/decisions';
import { DecisionDelegated, DecisionEscalated, DecisionReminded } from '@/server/decisions/contract';
import { staffOf } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import type { AnyEvent } from '@/server/kernel/event';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { post } from '../mail/outbox';
import { decisionWaits } from '../mail/templates/decision-waits';

type Person = { id: string; email: string; name: string; role: string | null };
type Because = 'handed' | 'reminder' | 'escalation';

/** The decision, unless it has been decided meanwhile. */
async function stillWaiting(decisionId: string, { orgId }: Reacting) {
  const decision = await asSystem(orgId, () => decisionById(decisionId));
  return decision?.status === 'proposed' ? decision : undefined;
}

/** Who may decide: managers and above with approvals. Who it was handed to comes first, alone. */
async function deciders({ assignedTo }: DecisionView, { orgId }: Reacting): Promise<Person[]> {
  const staff: Person[] = await asSystem(orgId, () => staffOf('decisions', 'manager'));
  const one = staff.filter((s) => s.id === assignedTo);
  return one.length > 0 ? one : staff;
}

async function tell(e: AnyEvent, context: Reacting, d: DecisionView, to: Person, because: Because, note = '') {
  const { id: decisionId, sentence, rationale, expiresAt } = d;
  const waiting = because === 'reminder' ? await asSystem(context.orgId, waitingDecisions) : null;
  const ifIgnored = d.details.ifIgnored;
  await post(e, context, {
    template: 'decision-waits',
    recipientId: to.id,
    to: to.email,
    name: to.name,
    variables: decisionWaits.of({ decisionId, because, sentence, rationale, ifIgnored, expiresAt, note, waiting }),
    regarding: { kind: 'user', id: to.id },
    until: expiresAt,
    // A reminder a day is enough, however many decisions wait.
    ...(because === 'reminder' && { onceFor: e.at.slice(0, 10) }),
    oneOf: to.id,
  });
}

/** The right people hear of a decision that waits: the colleague it was handed to, its deciders at half time, the owners before it ends. */
export const whenDecisionWaitsTellDeciders = reaction({
  name: 'integrations.when-decision-waits-tell-deciders',
  from: 'new',
  when: (when) => [
    when(DecisionDelegated, async (e, context) => {
      const decision = await stillWaiting(e.data.decisionId, context);
      const staff = await asSystem(context.orgId, () => staffOf('*', 'readonly'));
      const to = staff.find((s) => s.id === e.data.to);
      if (decision && to) await tell(e, context, decision, to, 'handed', e.data.note);
    }),
    when(DecisionReminded, async (e, context) => {
      const decision = await stillWaiting(e.data.decisionId, context);
      if (!decision) return;
      for (const to of await deciders(decision, context)) await tell(e, context, decision, to, 'reminder');
    }),
    when(DecisionEscalated, async (e, context) => {
      const decision = await stillWaiting(e.data.decisionId, context);
      const owners = (await asSystem(context.orgId, () => staffOf('*', 'readonly'))).filter((s) => s.role === 'owner');
      if (decision) for (const to of owners) await tell(e, context, decision, to, 'escalation');
    }),
  ],
});
