import { userById } from '@/server/identity';
import { EmailVerified, PasswordResetRequested, VerificationRequested } from '@/server/identity/contract';
import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { post } from '../mail/outbox';
import { passwordReset, verifyEmail } from '../mail/templates/account';

/** The mails of an account: confirm the address, choose a new password, welcome. */
export const whenAccountAsksWrite = reaction({
  name: 'integrations.when-account-asks-write',
  when: (when) => [
    when(VerificationRequested, async (e, context) => {
      const owner = await ownerOf(e.data.userId, context);
      if (owner) await post(e, context, { ...to(owner), template: 'verify-email', variables: verifyEmail.of(e.data) });
    }),
    when(PasswordResetRequested, async (e, context) => {
      const { userId, requestId, expiresAt: until } = e.data;
      const owner = await ownerOf(userId, context);
      const variables = passwordReset.of({ userId, requestId });
      if (owner) await post(e, context, { ...to(owner), template: 'password-reset', variables, until });
    }),
    when(EmailVerified, async (e, context) => {
      const owner = await ownerOf(e.data.userId, context);
      if (owner?.tier === 'consumer') await post(e, context, { ...to(owner), template: 'welcome', variables: {} });
    }),
  ],
});

const ownerOf = async (userId: string, { orgId }: Reacting) => {
  const owner = await asSystem(orgId, () => userById(userId));
  return owner?.disabledAt ? undefined : owner;
};

const to = (owner: { id: string; email: string; name: string }) => ({
  recipientId: owner.id,
  to: owner.email,
  name: owner.name,
  regarding: { kind: 'user' as const, id: owner.id },
});
