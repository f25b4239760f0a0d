import { createdBy, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { LoopReset, ResetLoop } from '../contract';
import { loopKey, spending } from '../state';

/** A person has looked: the agent may ask about this subject again. */
export const resetLoop = command({
  name: 'budgets.reset-loop',
  input: ResetLoop,
  allow: [staff('decisions', 'manager')],
  stream: spending,
  id: (i) => i.month,
  decide: (state, loop, { actor }) =>
    state.tripped[loopKey(loop)] ? [LoopReset({ ...loop, by: createdBy(actor) })] : [],
});
