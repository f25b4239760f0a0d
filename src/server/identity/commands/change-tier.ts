import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ChangeTier, UserTierChanged } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

/** A consumer's account becomes a dealer's, or back. Run by the function that decided it. */
export const changeTier = command({
  name: 'identity.change-tier',
  input: ChangeTier,
  allow: [system],
  stream: user,
  id: (i) => i.userId,
  decide: (state, i) => {
    if (state.kind === 'none') return unknownUser();
    if (state.tier === 'staff') return reject('is-staff', 'Staff cannot become customers.', { kind: 'conflict' });
    return state.tier === i.tier && state.customerId === i.customerId ? [] : [UserTierChanged(i)];
  },
});
