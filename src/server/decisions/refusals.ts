import { type Actor, createdBy } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';
import { isStopped, type Leash } from './autonomy';
import type { DecisionState } from './state';

export const noDecision = () => reject('not-found', 'There is no such decision.', { kind: 'not-found' });

const words: Record<string, string> = {
  approved: 'This decision has already been approved.',
  rejected: 'This decision has already been rejected.',
  withdrawn: 'Who asked for this has withdrawn it.',
  expired: 'This proposal has expired. Nothing was done; the agent will look again.',
  stale: 'The facts have changed and this proposal no longer holds. The agent will look again.',
  executed: 'This decision has already been carried out.',
  failed: 'This decision could not be carried out.',
  undone: 'This decision has been undone.',
  shadow: 'The agent only observes: nothing can follow from this.',
};

/** Refuses unless the decision still waits for a person at this moment. */
export function stillOpen(state: DecisionState, now: Date) {
  if (state.is === 'unknown') return noDecision();
  if (state.is !== 'proposed') return reject('already-decided', words[state.is]!, { kind: 'conflict' });
  if (now > new Date(state.expiresAt)) return reject('expired', words.expired!, { kind: 'conflict' });
  return undefined;
}

/** A key does not say yes to what it asked for itself: two machines, or a machine and a person. */
export const notOwn = (state: DecisionState, actor: Actor) =>
  state.is === 'proposed' && actor.kind === 'api' && state.askedBy === createdBy(actor)
    ? reject('own-proposal', 'The key that proposed this cannot approve it.', { kind: 'forbidden' })
    : undefined;

/** Refuses while the kill switch of the agent, or of all, is thrown. */
export const notStopped = (leash: Pick<Leash, 'own' | 'all'>) =>
  isStopped(leash)
    ? reject('stopped', 'This agent has been stopped. Let it go on before deciding.', { kind: 'conflict' })
    : undefined;
