import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { reject } from '@/server/kernel/rejection';
import { meOf, refuseAuthority } from '../authority';
import { AddStaff, PasswordResetRequested, UserRegistered } from '../contract';
import { user } from '../state';

const WEEK = 7 * 86_400_000;

/** Takes somebody into the team. They choose their password by the link of a mail, within seven days. */
export const addStaff = command({
  name: 'identity.add-staff',
  input: AddStaff,
  allow: [staff('*', 'admin'), system],
  stream: user,
  id: (i) => i.userId,
  reads: (_, __, actor) => meOf(actor),
  decide: (state, i, { actor, reads, now }) => {
    if (state.kind !== 'none') return reject('user-exists', 'This account exists already.', { kind: 'conflict' });
    const refused = refuseAuthority(actor, reads.me, state, i.access.role);
    if (refused) return refused;
    return [
      UserRegistered({ ...i, tier: 'staff', passwordHash: null, customerId: null }),
      PasswordResetRequested({
        userId: i.userId,
        requestId: idFrom('invitation', i.userId),
        expiresAt: new Date(now.getTime() + WEEK).toISOString(),
      }),
    ];
  },
});
