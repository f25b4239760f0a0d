import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Emission } from '@/server/kernel/event';
import { newId } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { executeDecision } from './commands/execute-decision';
import {
  DecisionApproved,
  DecisionAuthorised,
  DecisionEdited,
  DecisionEscalated,
  DecisionExecuted,
  DecisionExpired,
  DecisionFailed,
  DecisionProposed,
  DecisionRejected,
  DecisionShadowed,
  DecisionSnoozed,
  DecisionStale,
  DecisionUndone,
} from './contract';
import { aProposal } from './histories';
import { type DecisionKind, hashOf } from './kinds';
import { decision } from './state';

// Any history at all, also impossible ones: whatever was written, only an approval of these very arguments leads to the command.
const decisionId = newId();
const proposal = { ...aProposal(), decisionId };
const by = 'user:anyone';
const events: Emission[] = [
  DecisionProposed(proposal),
  DecisionShadowed(proposal),
  DecisionAuthorised({ decisionId, hash: proposal.hash, mode: 'act', reasons: [] }),
  DecisionApproved({ decisionId, by, hash: proposal.hash, note: '' }),
  DecisionEdited({ decisionId, by, arguments: { other: 1 }, hash: 'edited', changes: [], note: '' }),
  DecisionRejected({ decisionId, by, code: 'other', reason: '' }),
  DecisionExpired({ decisionId }),
  DecisionStale({ decisionId, reason: '' }),
  DecisionFailed({ decisionId, code: 'x', reason: '' }),
  DecisionExecuted({ decisionId, stream: 'x', undo: null }),
  DecisionUndone({ decisionId, by, reason: '' }),
  DecisionSnoozed({ decisionId, by, until: '2026-06-02T00:00:00.000Z' }),
  DecisionEscalated({ decisionId }),
];
const free = { ladder: { mode: 'act' }, own: { stopped: false }, all: { stopped: false } };
const holdsUntil = '2026-06-03T12:00:00.000Z';
const facts = (hash: string) => ({ done: false, hash, holdsUntil, stream: 'x', undo: null });
const acts = (past: Emission[], hash: string, reads: object = free, now = new Date('2026-06-01T12:00:00Z')) => {
  const { decided } = given(...past).when(
    executeDecision,
    { decisionId },
    { facts: facts(hash), reads: { ...reads }, now },
  );
  return !isRejection(decided) && decided.length > 0;
};

it('has no path from a rejected, expired, stale, undone, shadowed or edited-away proposal to its command', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 12 }), (past) => {
      const state = fold(decision, history(past) as never);
      const may = acts(past, proposal.hash);
      // Nor once the approval is older than it holds.
      expect(acts(past, proposal.hash, free, new Date('2026-06-03T12:00:00.001Z'))).toBe(false);
      // Exactly when it stands as approved with this hash.
      expect(may).toBe(state.is === 'approved' && state.hash === proposal.hash);
      const types = past.map((e) => e.type);
      if (types.length > 0 && types[0] === 'decision.shadowed' && !types.includes('decision.proposed'))
        expect(may).toBe(false);
      const answer = types.indexOf('decision.proposed');
      const first = types
        .slice(answer + 1)
        .find((t) => /approved|authorised|edited|rejected|expired|stale|failed/.test(t));
      if (
        answer >= 0 &&
        types.lastIndexOf('decision.proposed') === answer &&
        first &&
        !/approved|authorised/.test(first)
      )
        expect(may).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it('stops at the kill switch and, for what nobody approved, at the ladder', () => {
  const authorised = [events[0]!, events[2]!];
  const approved = [events[0]!, events[3]!];
  expect(acts(authorised, proposal.hash)).toBe(true);
  expect(acts(authorised, proposal.hash, { ...free, ladder: { mode: 'propose' } })).toBe(false);
  expect(acts(approved, proposal.hash, { ...free, ladder: { mode: 'propose' } })).toBe(true);
  for (const stopped of ['own', 'all'])
    expect(acts(approved, proposal.hash, { ...free, [stopped]: { stopped: true } })).toBe(false);
});

it('binds to every record in the arguments, in whatever order their keys come back', () => {
  const kind = { kind: 'test.order', policyVersion: '1' } as DecisionKind; // all that a hash is made of
  const lines = (quantity: number) => [{ sku: 'A', quantity }];
  const swapped = [{ quantity: 5, sku: 'A' }];
  expect(hashOf(kind, { to: 'x', lines: lines(5) })).toBe(hashOf(kind, { lines: swapped, to: 'x' }));
  expect(hashOf(kind, { to: 'x', lines: lines(5) })).not.toBe(hashOf(kind, { to: 'x', lines: lines(6) }));
  expect(hashOf(kind, { to: 'x' })).not.toBe(hashOf({ ...kind, policyVersion: '2' }, { to: 'x' }));
});
