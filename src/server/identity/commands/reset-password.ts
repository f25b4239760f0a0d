import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { EmailVerified, PasswordChanged, ResetPassword } from '../contract';
import { guessable } from '../guessable';
import { resetFits } from '../links';
import { hashPassword } from '../password';
import { userById } from '../projections/user-account.queries';
import { guessed, spentLink } from '../refusals';
import { user } from '../state';

/** Sets a new password by the link of a mail, once. It also proves the mailbox and ends all sessions. */
export const resetPassword = command({
  name: 'identity.reset-password',
  input: ResetPassword,
  allow: [everyone],
  stream: user,
  id: (i) => i.userId,
  // The link is checked first: a stranger cannot make the server hash.
  gather: async (i) => {
    if (!resetFits(i)) return spentLink();
    const email = (await userById(i.userId))?.email;
    if (email && guessable(i.password, [email])) return guessed('password');
    return { passwordHash: await hashPassword(i.password) };
  },
  decide: (state, { userId, requestId }, { facts, now }) => {
    if (state.kind !== 'active' || state.reset?.requestId !== requestId || state.reset.expiresAt < now.toISOString())
      return spentLink();
    return [
      PasswordChanged({ userId, passwordHash: facts.passwordHash, requestId }),
      ...(state.verified ? [] : [EmailVerified({ userId })]),
    ];
  },
});
