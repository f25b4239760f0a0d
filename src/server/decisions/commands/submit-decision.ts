import { z } from 'zod';
import { api } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { isRejection, reject } from '@/server/kernel/rejection';
import { Id, text } from '@/server/kernel/values';
import { isStopped, leashOf } from '../autonomy';
import { JsonRecord, Kind } from '../contract';
import { recentSubjects } from '../projections/decision.queries';
import { decision } from '../state';
import { asProposal, wanted } from '../wanted';

/** A proposal from outside: what is wanted and why. Everything else on its card is made here, so that nobody is told a tale. */
export const SubmitDecision = z.object({
  decisionId: Id,
  kind: Kind,
  arguments: JsonRecord,
  rationale: text(2000, 'Say why'),
  confidence: z.number().min(0).max(1).default(0.5),
});

/**
 * Somebody outside the agents (a machine with a key; at the desk by way of another command) proposes what one of them might: by the
 * same command, gate and inbox. It always waits for a person; its card is made of the arguments, never taken from who sent them.
 */
export const submitDecision = command({
  name: 'decisions.submit-decision',
  input: SubmitDecision,
  allow: [api('decisions:write')],
  stream: decision,
  id: (i) => i.decisionId,
  gather: async (sent, { orgId }) => {
    const facts = await wanted(sent, orgId);
    if (isRejection(facts)) return facts;
    if (facts.gate.verdict === 'deny')
      return reject('denied', facts.gate.reasons.join(' '), { details: { reasons: facts.gate.reasons } });
    const open = await recentSubjects(sent.kind, currentTime());
    return { ...facts, waiting: open.some((s) => s.subjectId === facts.subject.id) };
  },
  reads: (i, { kind }) => leashOf(i.kind, kind.agent),
  decide: (state, asked, { facts, actor, now, reads }) => {
    if (state.is !== 'unknown') return [];
    // How far an agent may go says nothing of people: what staff propose waits for a person anyway.
    const leashed = actor.kind !== 'staff';
    const { mode } = reads.ladder;
    if (leashed && (isStopped(reads) || mode === 'off' || mode === 'observe'))
      return reject('switched-off', 'Nothing of this kind may be proposed now.', { kind: 'conflict' });
    if (facts.waiting)
      return reject('waits-already', 'A proposal about it waits for a person already.', { kind: 'conflict' });
    if (facts.changes.length === 0) return reject('nothing-changes', 'It is so already: nothing would change.');
    return [asProposal(facts, asked, actor, now)];
  },
});
