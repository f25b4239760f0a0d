import { z } from 'zod';
import { asSystem } from '@/server/kernel/database/scope';
import { mustRun } from '@/server/kernel/run';
import { Email } from '@/server/kernel/values';
import { requestPasswordReset } from './commands/request-password-reset';
import { passwordFits } from './password';
import { userByEmail } from './projections/user-account.queries';
import { credentialOf } from './projections/user-credential';
import { allow, forget, limits } from './rate-limit';

const Given = z.object({ email: Email, password: z.string().min(1).max(200) });

/** What came of an attempt to sign in. `wrong` says nothing about whether there is such an account. */
export type Attempt =
  | { outcome: 'in'; user: { id: string; email: string; name: string; tier: string; passwordOf: Date | null } }
  | { outcome: 'wrong' }
  /** The right password, but it counts no more: a mail with a link to a new one is on its way. */
  | { outcome: 'spent' }
  | { outcome: 'locked'; seconds: number };

/**
 * Checks e-mail and password. Unknown, disabled and mistyped take the same time and get the same answer; five failures within
 * 15 minutes lock the account's sign-in, twenty lock the address, also for accounts that do not exist.
 */
export async function attemptSignIn(orgId: string, given: unknown, address = 'unknown'): Promise<Attempt> {
  const parsed = Given.safeParse(given);
  if (!parsed.success) return { outcome: 'wrong' };
  const { email, password } = parsed.data;
  // Counted before the check, so that parallel guesses cannot slip through together; taken back when it was right.
  const [forAccount, forAddress] = await Promise.all([
    allow(orgId, `sign-in:${email}`, limits.password),
    allow(orgId, `sign-in from:${address}`, limits.address),
  ]);
  if (!forAccount.ok || !forAddress.ok)
    return {
      outcome: 'locked',
      seconds: Math.max(forAccount.ok ? 0 : forAccount.seconds, forAddress.ok ? 0 : forAddress.seconds),
    };
  const found = await asSystem(orgId, async () => {
    const user = await userByEmail(email);
    return { user, hash: await credentialOf(user?.id ?? '00000000-0000-0000-0000-000000000000') };
  });
  const right = await passwordFits(found.hash, password);
  if (!right || !found.user || found.user.disabledAt) return { outcome: 'wrong' };
  await Promise.all([forget(orgId, `sign-in:${email}`), forget(orgId, `sign-in from:${address}`, 1)]);
  if (found.user.passwordSpentAt) {
    await askForReset(orgId, email, address);
    return { outcome: 'spent' };
  }
  const { id, name, tier, passwordChangedAt: passwordOf } = found.user;
  return { outcome: 'in', user: { id, email, name, tier, passwordOf } };
}

/** Forgets failed attempts of an account: its owner has just proven the mailbox. */
export const unlock = (orgId: string, email: string) => forget(orgId, `sign-in:${email}`);

/**
 * Sends the reset mail if there is such an account. The answer is the same either way, so nobody learns who has one;
 * `locked` only when this address or this mailbox has asked too often.
 */
export async function askForReset(orgId: string, email: string, address = 'unknown') {
  const [forAccount, forAddress] = await Promise.all([
    allow(orgId, `reset:${email}`, limits.mail),
    allow(orgId, `reset from:${address}`, limits.mailAddress),
  ]);
  if (!forAccount.ok || !forAddress.ok)
    return { locked: Math.max(forAccount.ok ? 0 : forAccount.seconds, forAddress.ok ? 0 : forAddress.seconds) };
  const user = await asSystem(orgId, () => userByEmail(email));
  if (user && !user.disabledAt)
    await mustRun(
      requestPasswordReset,
      { userId: user.id },
      { orgId, actor: { kind: 'system', name: 'forgot-password' } },
    );
  return { locked: 0 };
}
