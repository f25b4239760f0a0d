import { z } from 'zod';
import { staff } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { isRejection, reject } from '@/server/kernel/rejection';
import { streamId } from '@/server/kernel/stream';
import { Id, text } from '@/server/kernel/values';
import { Anyway, DecisionApproved, DecisionExecuted, JsonRecord, Kind } from '../contract';
import { hashOf } from '../kinds';
import { decision } from '../state';
import { asProposal, wanted } from '../wanted';
import { personOf } from './approve-decision';

export const DecideNow = z.object({
  decisionId: Id,
  kind: Kind,
  arguments: JsonRecord,
  rationale: text(2000, 'Say why'),
  anyway: Anyway.optional(),
});

/**
 * Who may approve decides at once: proposal, approval and deed by one person in one transaction, all three on record. What the policy
 * objects to happens only after its very objections were confirmed with a reason; they stay in the decision.
 */
export const decideNow = command({
  name: 'decisions.decide-now',
  input: DecideNow,
  allow: [staff('decisions', 'manager')],
  stream: decision,
  id: (i) => i.decisionId,
  gather: async (sent, { orgId, actor }) => {
    const facts = await wanted(sent, orgId);
    if (isRejection(facts)) return facts;
    const { kind, args } = facts;
    const undo = kind.undo && (await kind.undo.prepare(args, orgId));
    const stream = streamId(kind.command.stream, kind.command.id(args, undefined, actor));
    return {
      ...{ ...facts, stream },
      undo: kind.undo && undo ? { command: kind.undo.command.name, arguments: undo, days: kind.undo.days } : null,
    };
  },
  first: (_, { kind, args }) => [also(kind.command, args)],
  decide: (state, { decisionId, rationale, anyway }, { facts, actor, now }) => {
    if (state.is !== 'unknown') return [];
    const { kind, args, gate, changes, stream, undo } = facts;
    if (changes.length === 0 || changes.every((c) => c.before === c.after))
      return reject('nothing-changes', 'It is so already: nothing would change.');
    const objections = gate.verdict === 'deny' ? gate.reasons : [];
    if (objections.some((o) => !anyway?.objections.includes(o)))
      return reject('outside-policy', objections.join(' '), { kind: 'conflict', details: { objections } });
    const until = undo && new Date(now.getTime() + undo.days * 86_400_000).toISOString();
    return [
      asProposal(facts, { decisionId, rationale, confidence: 1 }, actor, now),
      DecisionApproved({
        ...{ decisionId, by: personOf(actor), hash: hashOf(kind, args) },
        note: objections.length > 0 ? (anyway?.reason ?? '') : '',
      }),
      DecisionExecuted({
        ...{ decisionId, stream },
        undo: undo && until ? { command: undo.command, arguments: undo.arguments, until } : null,
      }),
    ];
  },
});
