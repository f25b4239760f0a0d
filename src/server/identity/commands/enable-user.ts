import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { meOf, refuseAuthority } from '../authority';
import { EnableUser, UserEnabled } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

/** Opens a disabled account again. Sessions that ended stay ended. */
export const enableUser = command({
  name: 'identity.enable-user',
  input: EnableUser,
  allow: [staff('*', 'admin'), staff('customers', 'manager'), system],
  stream: user,
  id: (i) => i.userId,
  reads: (_, __, actor) => meOf(actor),
  decide: (state, i, { actor, reads }) => {
    if (state.kind === 'none') return unknownUser();
    const refused = refuseAuthority(actor, reads.me, state);
    if (refused) return refused;
    if (state.tier === 'staff' && actor.kind === 'staff' && actor.role === 'manager')
      return reject('forbidden', 'Only administrators can enable staff.', { kind: 'forbidden' });
    return state.kind === 'active' ? [] : [UserEnabled(i)];
  },
});
