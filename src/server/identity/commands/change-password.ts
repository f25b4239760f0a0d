import { signedIn } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ChangePassword, PasswordChanged } from '../contract';
import { guessable } from '../guessable';
import { hashPassword, passwordFits } from '../password';
import { userById } from '../projections/user-account.queries';
import { credentialOf } from '../projections/user-credential';
import { allow, forget, limits, lockedFor } from '../rate-limit';
import { guessed, unknownUser, wrongPassword } from '../refusals';
import { user } from '../state';

const own = (actor: { kind: string; userId?: string }) => actor.userId ?? 'nobody';

/** A person changes their own password, knowing the old one. All their sessions end, this one too. */
export const changePassword = command({
  name: 'identity.change-password',
  input: ChangePassword,
  allow: [signedIn],
  stream: user,
  gather: async ({ currentPassword, newPassword }, { orgId, actor }) => {
    const attempts = `change-password:${own(actor)}`;
    const allowed = await allow(orgId, attempts, limits.password);
    if (!allowed.ok) return reject('locked', lockedFor(allowed.seconds), { kind: 'too-many' });
    const known = await credentialOf(own(actor));
    if (!(await passwordFits(known, currentPassword))) return wrongPassword();
    await forget(orgId, attempts);
    const email = (await userById(own(actor)))?.email;
    if (email && guessable(newPassword, [email])) return guessed('newPassword');
    return { known, passwordHash: await hashPassword(newPassword) };
  },
  id: (_, __, actor) => own(actor),
  decide: (state, _, { facts, actor }) => {
    if (state.kind !== 'active') return unknownUser();
    // Somebody changed it between the check and now: the check counts no more.
    if (state.passwordHash !== facts.known) return wrongPassword();
    return [PasswordChanged({ userId: own(actor), passwordHash: facts.passwordHash, requestId: null })];
  },
});
