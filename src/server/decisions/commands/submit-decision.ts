import { z } from 'zod';
import { api, createdBy } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id, text } from '@/server/kernel/values';
import { isStopped, leashOf } from '../autonomy';
import { DecisionProposed, JsonRecord, Kind } from '../contract';
import { type Arguments, decisionKind, hashOf, submittable } from '../kinds';
import { recentSubjects } from '../projections/decision.queries';
import { decision } from '../state';

const DAYS_TO_DECIDE = 5;

/** A proposal from outside: what is wanted and why. Everything else on its card is made here, so that nobody is told a tale. */
export const SubmitDecision = z.object({
  decisionId: Id,
  kind: Kind,
  arguments: JsonRecord,
  rationale: text(2000, 'Say why'),
  confidence: z.number().min(0).max(1).default(0.5),
});

/** From what to what, where a single figure changes. */
function step(changes: readonly { before: string | null; after: string }[]): string {
  const [only, ...more] = changes;
  return only?.before && more.length === 0 ? `, from ${only.before} to ${only.after}` : '';
}

/**
 * Somebody else's machine proposes what one of our agents might: by the same command, gate and inbox. It always waits for a person,
 * and what its card says of the matter is read here from the arguments, never taken from who sent them.
 */
export const submitDecision = command({
  name: 'decisions.submit-decision',
  input: SubmitDecision,
  allow: [api('decisions:write')],
  stream: decision,
  id: (i) => i.decisionId,
  gather: async (sent, { orgId }) => {
    const kind = decisionKind(sent.kind);
    if (!kind?.subject)
      return reject('unknown-kind', 'Decisions of this kind cannot be proposed from outside.', {
        field: 'kind',
        details: { kinds: submittable() },
      });
    const parsed = kind.command.input.safeParse(sent.arguments);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      return reject('invalid-input', issue.message, { field: ['arguments', ...issue.path].join('.') });
    }
    const args = parsed.data as Arguments; // inputs of commands are JSON
    const subject = await kind.subject(args);
    if (!subject) return reject('unknown-subject', 'What this is about does not exist.', { field: 'arguments' });
    const gate = await kind.gate(args, orgId);
    if (gate.verdict === 'deny')
      return reject('denied', gate.reasons.join(' '), { details: { reasons: gate.reasons } });
    const waiting = (await recentSubjects(kind.kind, currentTime())).find((s) => s.subjectId === subject.id);
    return { kind, args, subject, gate, waiting: waiting !== undefined, changes: await kind.changes(args) };
  },
  reads: (i, { kind }) => leashOf(i.kind, kind.agent),
  decide: (state, { decisionId, rationale, confidence }, { facts, actor, now, reads }) => {
    if (state.is !== 'unknown') return [];
    const { kind, args, subject, gate, changes } = facts;
    if (isStopped(reads) || reads.ladder.mode === 'off' || reads.ladder.mode === 'observe')
      return reject('switched-off', 'Nothing of this kind may be proposed now.', { kind: 'conflict' });
    if (facts.waiting)
      return reject('waits-already', 'A proposal about it waits for a person already.', { kind: 'conflict' });
    if (changes.length === 0) return reject('nothing-changes', 'It is so already: nothing would change.');
    return [
      DecisionProposed({
        ...{ decisionId, subject, gate, changes, rationale, confidence, arguments: args },
        ...{ agent: kind.agent, kind: kind.kind, command: kind.command.name, hash: hashOf(kind, args) },
        runId: `submitted-${decisionId}`,
        sentence: `${kind.title}: ${subject.label}${step(changes)}`,
        ...{ effect: null, evidence: [], options: [], context: {}, ifIgnored: 'Nothing changes.' },
        proposer: {
          ...{ by: 'person', policyVersion: kind.policyVersion, model: null, promptVersion: null },
          ...{ inputTokens: null, outputTokens: null, costMicros: null, fallback: null },
        },
        askedBy: createdBy(actor),
        expiresAt: new Date(now.getTime() + DAYS_TO_DECIDE * 86_400_000).toISOString(),
      }),
    ];
  },
});
