import { allCommands, also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { DecisionUndone, UndoDecision } from '../contract';
import { decisionById } from '../projections/decision.queries';
import { noDecision } from '../refusals';
import { decision } from '../state';
import { deciders, personOf } from './approve-decision';

const notExecuted = () => reject('not-executed', 'Only what was carried out can be undone.', { kind: 'conflict' });

/**
 * Takes an executed decision back: the compensating command that was bound when it was carried out, in the same transaction. If the
 * world has moved on so that the command refuses, nothing happens and its reason is shown.
 */
export const undoDecision = command({
  name: 'decisions.undo-decision',
  input: UndoDecision,
  allow: deciders,
  stream: decision,
  id: (i) => i.decisionId,
  gather: async ({ decisionId }) => {
    const row = await decisionById(decisionId);
    if (!row) return noDecision();
    if (row.status !== 'executed') return notExecuted();
    const undo = row.details.undo;
    const back = undo && allCommands().find((c) => c.name === undo.command);
    return { lastEventId: row.lastEventId, also: undo && back ? also(back, undo.arguments) : null };
  },
  answers: ({ lastEventId }) => lastEventId,
  first: (_, facts) => (facts.also ? [facts.also] : []),
  decide: (state, { decisionId, reason }, { facts, actor, now }) => {
    if (state.is !== 'executed') return notExecuted();
    if (!facts.also || !state.undoUntil) return reject('no-undo', 'This cannot be taken back.', { kind: 'conflict' });
    if (now > new Date(state.undoUntil))
      return reject('too-late', 'The time to undo this is over.', { kind: 'conflict' });
    return [DecisionUndone({ decisionId, by: personOf(actor), reason })];
  },
});
