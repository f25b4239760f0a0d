import { type Allow, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { autonomy, lower, rung } from '../autonomy';
import {
  AutonomyBounded,
  AutonomyEnlisted,
  AutonomySet,
  BoundAutonomy,
  DeclinePromotion,
  PromotionDeclined,
  SetAutonomy,
} from '../contract';
import { personOf } from './approve-decision';

const anyAgent: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };
const owners = [staff('decisions', 'owner')];

/** A type of decision is known from its agent's first run on. */
export const enlist = command({
  name: 'decisions.enlist',
  input: AutonomyEnlisted.schema,
  allow: [anyAgent],
  stream: autonomy,
  id: (i) => i.kind,
  decide: (state, enlisted) => (state.agent ? [] : [AutonomyEnlisted(enlisted)]),
});

/** The owner sets how much an agent may do by itself. Lowering is open to managers, too. */
export const setAutonomy = command({
  name: 'decisions.set-autonomy',
  input: SetAutonomy,
  allow: [staff('decisions', 'manager')],
  stream: autonomy,
  id: (i) => i.kind,
  decide: (state, { kind, mode, reason }, { actor }) => {
    if (!state.agent)
      return reject('unknown-kind', 'No agent here makes decisions of this kind.', { kind: 'not-found' });
    if (mode === state.mode) return [];
    const rises = rung(mode) > rung(state.mode);
    if (rises && !(actor.kind === 'staff' && actor.role === 'owner'))
      return reject('owner-only', 'Only an owner may let an agent do more.', { kind: 'forbidden', field: 'mode' });
    if (lower(mode, state.ceiling) !== mode)
      return reject('above-ceiling', 'That is more than the ceiling set for this type of decision.', { field: 'mode' });
    return [AutonomySet({ kind, from: state.mode, to: mode, by: personOf(actor), reason })];
  },
});

/** The owner's bounds: the highest rung, and what must be shown before a promotion is offered. */
export const boundAutonomy = command({
  name: 'decisions.bound-autonomy',
  input: BoundAutonomy,
  allow: owners,
  stream: autonomy,
  id: (i) => i.kind,
  decide: (state, bounds, { actor }) =>
    state.agent
      ? [AutonomyBounded({ ...bounds, by: personOf(actor) })]
      : reject('unknown-kind', 'No agent here makes decisions of this kind.', { kind: 'not-found' }),
});

/** Not now: offered again only after as many new decisions as the first offer needed. */
export const declinePromotion = command({
  name: 'decisions.decline-promotion',
  input: DeclinePromotion,
  allow: owners,
  stream: autonomy,
  id: (i) => i.kind,
  decide: (state, { kind }, { actor }) => (state.offer ? [PromotionDeclined({ kind, by: personOf(actor) })] : []),
});
