import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { meOf, refuseAuthority } from '../authority';
import { PasswordChangeRequired, PasswordResetRequested, RequirePasswordChange } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

const DAY = 86_400_000;

/**
 * Somebody's password may be known to others: it opens nothing any more, all their sessions end, and a mail with a link lets
 * them choose another one within a day. Whoever knows only the old password gets nowhere.
 */
export const requirePasswordChange = command({
  name: 'identity.require-password-change',
  input: RequirePasswordChange,
  allow: [staff('*', 'admin'), system],
  stream: user,
  id: (i) => i.userId,
  reads: (_, __, actor) => meOf(actor),
  decide: (state, { userId, reason }, { actor, reads, now }) => {
    if (state.kind !== 'active') return unknownUser();
    const refused = refuseAuthority(actor, reads.me, state);
    if (refused) return refused;
    return [
      PasswordChangeRequired({ userId, reason }),
      PasswordResetRequested({
        userId,
        requestId: idFrom('password change', userId, now.toISOString()),
        expiresAt: new Date(now.getTime() + DAY).toISOString(),
      }),
    ];
  },
});
