import { expect, it } from 'vitest';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { given } from '@/server/kernel/testing/given';
import { expireDecision } from './commands/close-decision';
import { DecisionAuthorised, DecisionExpired, DecisionProposed, ReplayRequested, RequestReplay } from './contract';
import { aProposal } from './histories';
import { registerKind } from './kinds';
import { agentReplay, decision } from './state';

// Any command will do: expiring looks at the kind's default only.
const some = command({
  name: 'test.some-command',
  input: RequestReplay,
  allow: [system],
  stream: agentReplay,
  id: (i) => i.replayId,
  decide: (_, wish) => [ReplayRequested(wish)],
});
const kind = (name: string, whenUndecided: 'nothing' | 'carry-out') =>
  registerKind({
    ...{ kind: name, title: name, agent: 'test', command: some, policyVersion: '1', whenUndecided },
    gate: async () => ({ verdict: 'ask', reasons: [] }),
    changes: async () => [],
    fields: () => [],
  });
kind('test.unless-objected', 'carry-out');
kind('test.only-if-approved', 'nothing');

const expiresAt = '2026-06-01T11:59:59.000Z';
const proposed = (name: string) => ({ ...aProposal({ kind: name, expiresAt }) });
const free = { ladder: { mode: 'propose' }, own: { stopped: false }, all: { stopped: false } };
const near = { facts: { far: false }, reads: free };
const authorised = { mode: 'undecided', reasons: ['Nobody objected in time.'] };

it('does nothing when nobody decides, unless its kind says otherwise', () => {
  const p = proposed('test.only-if-approved');
  const { decisionId } = p;
  given(DecisionProposed(p)).when(expireDecision, { decisionId }, near).records(DecisionExpired({ decisionId }));
});

it('is carried out when nobody objects, where its kind says so and the policy is near', () => {
  const p = proposed('test.unless-objected');
  const { decisionId, hash } = p;
  const waiting = given(DecisionProposed(p));
  waiting.when(expireDecision, { decisionId }, near).records(DecisionAuthorised({ decisionId, hash, ...authorised }));
  const never = [
    { ...near, facts: { far: true } },
    { ...near, reads: { ...free, own: { stopped: true } } },
    { ...near, reads: { ...free, all: { stopped: true } } },
    ...['off', 'observe'].map((mode) => ({ ...near, reads: { ...free, ladder: { mode } } })),
  ];
  for (const context of never)
    waiting.when(expireDecision, { decisionId }, context).records(DecisionExpired({ decisionId }));
});

it('does not need the ladder for that: the kind has said so, not the agent', () => {
  const p = proposed('test.unless-objected');
  const authorisedNow = DecisionAuthorised({ decisionId: p.decisionId, hash: p.hash, ...authorised });
  const after = [DecisionProposed(p), authorisedNow].reduce(
    (state, e) => decision.evolve(state, e as never), // the two events are the stream's own
    decision.initial,
  );
  expect(after).toMatchObject({ is: 'approved', alone: false });
});
