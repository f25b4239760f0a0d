import { describe, expect, it } from 'vitest';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { organisation } from '@/server/kernel/testing/organisation';
import { resetLink, verificationLink } from '.';
import { changePassword } from './commands/change-password';
import { disableUser } from './commands/disable-user';
import { resetPassword } from './commands/reset-password';
import { verifyEmail } from './commands/verify-email';
import { askForReset, attemptSignIn } from './sign-in';
import { consumer, lastOf, open, password, system, visitor } from './testing/people';
import '@/server/root';

describe('signing in', () => {
  it('answers the same for a wrong password, an unknown and a disabled account', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const gone = await consumer(org);
    await org.must(disableUser, { userId: gone.userId, reason: 'test' }, system);
    expect(await attemptSignIn(org.orgId, { email: ada.email, password: 'wrong' })).toEqual({ outcome: 'wrong' });
    expect(await attemptSignIn(org.orgId, { email: 'nobody@example.com', password })).toEqual({ outcome: 'wrong' });
    expect(await attemptSignIn(org.orgId, { email: gone.email, password })).toEqual({ outcome: 'wrong' });
    expect(await attemptSignIn(org.orgId, { email: ` ${ada.email.toUpperCase()}`, password })).toMatchObject({
      outcome: 'in',
    });
  });
  it('locks an account after five failures, known or not, also when they come at once', async () => {
    const org = organisation();
    const ada = await consumer(org);
    for (const email of [ada.email, 'nobody@example.com']) {
      const tries = await Promise.all(
        Array.from({ length: 9 }, () => attemptSignIn(org.orgId, { email, password: 'wrong' }, newId())),
      );
      expect(tries.filter((t) => t.outcome === 'wrong')).toHaveLength(5);
      expect(tries.filter((t) => t.outcome === 'locked')).toHaveLength(4);
    }
    expect(await attemptSignIn(org.orgId, { email: ada.email, password }, newId())).toMatchObject({
      outcome: 'locked',
    });
  });
  it('locks an address after twenty failures across accounts', async () => {
    const org = organisation();
    for (let i = 0; i < 20; i++)
      await attemptSignIn(org.orgId, { email: `u${i}@example.com`, password }, '203.0.113.7');
    const ada = await consumer(org);
    expect(await attemptSignIn(org.orgId, { email: ada.email, password }, '203.0.113.7')).toMatchObject({
      outcome: 'locked',
    });
    expect(await attemptSignIn(org.orgId, { email: ada.email, password }, '203.0.113.8')).toMatchObject({
      outcome: 'in',
    });
  });
});

describe('a link in a mail', () => {
  it('sets a new password once, within its hour, and proves the mailbox', async () => {
    const org = organisation();
    const ada = await consumer(org);
    expect(await askForReset(org.orgId, ada.email)).toEqual({ locked: 0 });
    const asked = await lastOf(org, 'user.password-reset-requested');
    const link = open(resetLink(ada.userId, String(asked?.requestId)));
    const input = { ...link, password: 'a brand new sentence' };
    expect(await org.run(resetPassword, { ...input, token: `${link.token.slice(0, -1)}x` }, visitor)).toMatchObject({
      rejected: 'link-invalid',
    });
    expect(await org.run(resetPassword, { ...input, password: 'short' }, visitor)).toMatchObject({
      rejected: 'invalid-input',
      field: 'password',
    });
    const mine = `x ${ada.email} 77`;
    expect(await org.run(resetPassword, { ...input, password: mine }, visitor)).toMatchObject({
      rejected: 'guessable-password',
      field: 'password',
    });
    const change = { currentPassword: password, newPassword: ada.email };
    expect(await org.run(changePassword, change, ada.actor)).toMatchObject({
      rejected: 'guessable-password',
      field: 'newPassword',
    });
    await org.must(resetPassword, input, visitor);
    expect(await org.run(resetPassword, input, visitor)).toMatchObject({ rejected: 'link-invalid' });
    expect(await attemptSignIn(org.orgId, { email: ada.email, password: input.password })).toMatchObject({
      outcome: 'in',
    });
    const row = await org.read((db) => db.userAccount.findFirst({ where: { id: ada.userId } }));
    expect(row?.emailVerifiedAt).not.toBeNull();
  });
  it('of an older request does not work', async () => {
    const org = organisation();
    const ada = await consumer(org);
    await askForReset(org.orgId, ada.email);
    const first = await lastOf(org, 'user.password-reset-requested');
    await askForReset(org.orgId, ada.email);
    const input = { ...open(resetLink(ada.userId, String(first?.requestId))), password };
    expect(await org.run(resetPassword, input, visitor)).toMatchObject({ rejected: 'link-invalid' });
  });
  it('is not sent for an address nobody has, with the same answer', async () => {
    const org = organisation();
    await consumer(org);
    expect(await askForReset(org.orgId, 'nobody@example.com')).toEqual({ locked: 0 });
    expect(await lastOf(org, 'user.password-reset-requested')).toBeUndefined();
  });
  it('verifies an address, and again without harm', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const asked = await lastOf(org, 'user.verification-requested');
    const link = open(verificationLink(ada.userId, String(asked?.requestId)));
    await org.must(verifyEmail, link, visitor);
    await org.must(verifyEmail, link, visitor);
    expect(await org.run(verifyEmail, { ...link, token: 'x'.repeat(43) }, visitor)).toMatchObject({
      rejected: 'link-invalid',
    });
    expect(await readLog(org.orgId, { types: ['user.email-verified'] })).toHaveLength(1);
  });
});
