import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { PasswordResetRequested, RequestPasswordReset } from '../contract';
import { user } from '../state';

const HOUR = 3_600_000;
/** How long the link of a reset works. */
export const resetExpiry = (now: Date) => new Date(now.getTime() + HOUR).toISOString();

/** A mail with a link is on its way to the account's address. For an unknown or disabled account nothing happens. */
export const requestPasswordReset = command({
  name: 'identity.request-password-reset',
  input: RequestPasswordReset,
  allow: [system],
  stream: user,
  id: (i) => i.userId,
  decide: (state, { userId }, { now }) =>
    state.kind === 'active'
      ? [
          PasswordResetRequested({
            userId,
            requestId: idFrom('password reset', userId, now.toISOString()),
            expiresAt: resetExpiry(now),
          }),
        ]
      : [],
});
