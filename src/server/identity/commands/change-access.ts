import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { meOf, refuseAuthority } from '../authority';
import { ChangeAccess, StaffAccessChanged } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

/** Gives a member of staff another role or other functions. It counts from their next request on. */
export const changeAccess = command({
  name: 'identity.change-access',
  input: ChangeAccess,
  allow: [staff('*', 'admin'), system],
  stream: user,
  id: (i) => i.userId,
  reads: (_, __, actor) => meOf(actor),
  decide: (state, i, { actor, reads }) => {
    if (state.kind === 'none') return unknownUser();
    if (state.tier !== 'staff')
      return reject('access-needs-staff', 'Only staff have a role and functions.', { field: 'access' });
    return (
      refuseAuthority(actor, reads.me, state, i.access.role) ??
      (JSON.stringify(state.access) === JSON.stringify(i.access) ? [] : [StaffAccessChanged(i)])
    );
  },
});
