import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { meOf, refuseAuthority } from '../authority';
import { DisableUser, UserDisabled } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

/** Shuts an account: it cannot sign in and its sessions end at once. Nothing of its history changes. */
export const disableUser = command({
  name: 'identity.disable-user',
  input: DisableUser,
  allow: [staff('*', 'admin'), staff('customers', 'manager'), system],
  stream: user,
  id: (i) => i.userId,
  reads: (_, __, actor) => meOf(actor),
  decide: (state, i, { actor, reads }) => {
    if (state.kind === 'none') return unknownUser();
    const refused = refuseAuthority(actor, reads.me, state);
    if (refused) return refused;
    if (state.tier === 'staff' && actor.kind === 'staff' && actor.role === 'manager')
      return reject('forbidden', 'Only administrators can disable staff.', { kind: 'forbidden' });
    return state.kind === 'disabled' ? [] : [UserDisabled(i)];
  },
});
