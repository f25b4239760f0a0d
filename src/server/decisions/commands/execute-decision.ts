import { z } from 'zod';
import { type Allow, mayPass, system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import type { Json } from '@/server/kernel/event';
import { reject } from '@/server/kernel/rejection';
import { streamId } from '@/server/kernel/stream';
import { Id } from '@/server/kernel/values';
import { actsAlone, isStopped, leashOf } from '../autonomy';
import { DecisionExecuted } from '../contract';
import { decisionKind, hashOf } from '../kinds';
import { decisionById } from '../projections/decision.queries';
import { noDecision } from '../refusals';
import { decision } from '../state';

const anyAgent: Allow = { who: 'the agent that proposed', test: (a) => a.kind === 'agent' };

/**
 * Carries out what a person approved: the ordinary command, as the agent, in the same transaction that marks the decision as
 * executed. So it happens once or not at all, on facts of this very moment; if the command refuses, nothing happens.
 */
export const executeDecision = command({
  name: 'decisions.execute-decision',
  input: z.object({ decisionId: Id }),
  allow: [anyAgent, system],
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId }, { actor, orgId }) => {
    const row = await decisionById(decisionId);
    const kind = row && decisionKind(row.kind);
    if (!row || !kind) return noDecision();
    if (row.status === 'executed') return { done: true as const };
    if (row.status !== 'approved') return reject('not-approved', 'Nobody has approved this.', { kind: 'forbidden' });
    if (!mayPass(kind.command.allow, actor) && actor.kind !== 'system')
      return reject('forbidden', 'This agent may not do that.', { kind: 'forbidden' });
    if (hashOf(kind, row.arguments) !== row.hash)
      return reject('stale', 'The policy has changed since this was proposed.', { kind: 'conflict' });
    const gate = await kind.gate(row.arguments, orgId);
    if (gate.verdict === 'deny') return reject('stale', gate.reasons.join(' '), { kind: 'conflict' });
    const undo = await kind.undo?.prepare(row.arguments, orgId);
    const stream = streamId(kind.command.stream, kind.command.id(row.arguments, undefined, actor));
    return {
      done: false as const,
      command: kind.command,
      args: row.arguments as Record<string, Json>,
      hash: row.hash,
      holdsUntil: holdsUntil(row),
      stream,
      leash: { kind: row.kind, agent: row.agent },
      undo: kind.undo && undo ? { command: kind.undo.command.name, arguments: undo, days: kind.undo.days } : null,
    };
  },
  reads: (_, facts) => (facts.done ? leashOf('', '') : leashOf(facts.leash.kind, facts.leash.agent)),
  first: (_, facts) => (facts.done ? [] : [also(facts.command, facts.args)]),
  decide: (state, { decisionId }, { facts, reads, now }) => {
    if (state.is === 'executed' || facts.done) return [];
    // The state is fresh under the lock: an approval withdrawn or edited since `gather` stops it here.
    if (state.is !== 'approved' || state.hash !== facts.hash)
      return reject('not-approved', 'Nobody has approved this.', { kind: 'forbidden' });
    if (now.toISOString() > facts.holdsUntil)
      return reject('stale', 'It was approved too long ago to be carried out now.', { kind: 'conflict' });
    if (isStopped(reads)) return reject('stopped', 'The agent has been stopped.', { kind: 'forbidden' });
    if (state.alone && !actsAlone(reads.ladder.mode))
      return reject('demoted', 'The agent may no longer do this by itself.', { kind: 'forbidden' });
    const { undo, stream } = facts;
    const until = undo && new Date(now.getTime() + undo.days * 86_400_000).toISOString();
    return [
      DecisionExecuted({
        decisionId,
        stream,
        undo: undo && until ? { command: undo.command, arguments: undo.arguments, until } : null,
      }),
    ];
  },
});

/** An approval holds as long as its proposal, and a day at least: who says yes in the last minute means it. */
function holdsUntil({ expiresAt, decidedAt }: { expiresAt: string; decidedAt: string | null }): string {
  const aDay = new Date(Date.parse(decidedAt ?? expiresAt) + 86_400_000).toISOString();
  return aDay > expiresAt ? aDay : expiresAt;
}
