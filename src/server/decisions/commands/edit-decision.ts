import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { leashOf } from '../autonomy';
import { DecisionEdited, EditDecision } from '../contract';
import { decisionKind, hashOf } from '../kinds';
import { withValueAt } from '../paths';
import { decisionById, decisionStory } from '../projections/decision.queries';
import { noDecision, notOwn, notStopped, stillOpen } from '../refusals';
import { decision } from '../state';
import { deciders, personOf } from './approve-decision';

/** A person approves something else of the same kind: the new arguments pass the command's schema and the policy again. */
export const editDecision = command({
  name: 'decisions.edit-decision',
  input: EditDecision,
  allow: deciders,
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId, arguments: wanted }, { orgId }) => {
    const row = await decisionById(decisionId);
    const kind = row && decisionKind(row.kind);
    if (!row || !kind) return noDecision();
    // Only what the form offers can change; what the action is about stays.
    const editable = new Set(kind.fields(row.arguments).map((f) => f.name));
    let args = row.arguments;
    for (const [name, value] of Object.entries(wanted)) if (editable.has(name)) args = withValueAt(args, name, value);
    const parsed = kind.command.input.safeParse(args);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      return reject('invalid-input', issue.message, { field: issue.path.join('.') });
    }
    const gate = await kind.gate(args, orgId);
    if (gate.verdict === 'deny')
      return reject('denied', gate.reasons.join(' '), { details: { reasons: gate.reasons } });
    const proposal = (await decisionStory(decisionId))?.lastEventId;
    const { agent } = row;
    return { args, hash: hashOf(kind, args), changes: await kind.changes(args), proposal, agent, kind: kind.kind };
  },
  reads: (_, { agent, kind }) => leashOf(kind, agent),
  answers: ({ proposal }) => proposal,
  decide: (state, { decisionId, note }, { facts: { args, hash, changes }, actor, now, reads }) =>
    stillOpen(state, now) ??
    notOwn(state, actor) ??
    notStopped(reads) ?? [DecisionEdited({ decisionId, by: personOf(actor), arguments: args, hash, changes, note })],
});
