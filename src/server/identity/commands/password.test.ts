import { describe, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { idFrom } from '@/server/kernel/id';
import { given } from '@/server/kernel/testing/given';
import {
  EmailVerified,
  PasswordChanged,
  PasswordResetRequested,
  UserDisabled,
  UserRegistered,
  VerificationRequested,
} from '../contract';
import { changePassword } from './change-password';
import { registerUser } from './register-user';
import { requestPasswordReset } from './request-password-reset';
import { resetPassword } from './reset-password';
import { verifyEmail } from './verify-email';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const userId = id(1);
const person = {
  userId,
  tier: 'consumer' as const,
  email: 'ada@example.com',
  name: 'Ada',
  customerId: id(9),
  access: null,
};
const registered = UserRegistered({ ...person, passwordHash: 'old' });
const self: Actor = { kind: 'consumer', userId, customerId: id(9) };
const now = new Date('2026-06-01T12:00:00Z');
const asked = (expiresAt: string, requestId = id(5)) => PasswordResetRequested({ userId, requestId, expiresAt });
const link = { userId, requestId: id(5), token: 'checked-before-the-rule' };
const changed = PasswordChanged({ userId, passwordHash: 'new', requestId: id(5) });

describe('registration', () => {
  it('keeps the hash and asks for proof of the address', () => {
    const when = given().when(
      registerUser,
      { ...person, password: 'a long sentence' },
      { facts: { passwordHash: 'hash' } },
    );
    when.records(
      UserRegistered({ ...person, passwordHash: 'hash' }),
      VerificationRequested({ userId, requestId: idFrom('verification', userId) }),
    );
    given(registered)
      .when(registerUser, { ...person, password: null }, { facts: { passwordHash: null } })
      .refused('user-exists');
  });
  it('knows no staff without a role', () => {
    given()
      .when(registerUser, { ...person, tier: 'staff', password: null }, { facts: { passwordHash: null } })
      .refused('access-needs-staff');
  });
});

describe('a reset', () => {
  const set = { ...link, password: 'a brand new sentence' };
  const facts = { facts: { passwordHash: 'new' }, now };
  it('is asked for by accounts that may sign in, for an hour', () => {
    const when = given(registered).when(requestPasswordReset, { userId }, { now });
    when.records(
      PasswordResetRequested({
        userId,
        requestId: idFrom('password reset', userId, now.toISOString()),
        expiresAt: '2026-06-01T13:00:00.000Z',
      }),
    );
    given(registered, UserDisabled({ userId, reason: 'x' }))
      .when(requestPasswordReset, { userId })
      .records();
    given().when(requestPasswordReset, { userId }).records();
  });
  it('sets the password and verifies the address, in time and once', () => {
    given(registered, asked('2026-06-01T12:00:00.001Z'))
      .when(resetPassword, set, facts)
      .records(changed, EmailVerified({ userId }));
    given(registered, asked('2026-06-01T11:59:59.999Z')).when(resetPassword, set, facts).refused('link-invalid');
    given(registered, asked('2026-06-01T13:00:00.000Z'), changed)
      .when(resetPassword, set, facts)
      .refused('link-invalid');
    given(registered).when(resetPassword, set, facts).refused('link-invalid');
  });
});

describe('a change', () => {
  const words = { currentPassword: 'old sentence', newPassword: 'a brand new sentence' };
  it('counts only while the password that was checked is the one', () => {
    given(registered)
      .when(changePassword, words, { actor: self, facts: { known: 'old', passwordHash: 'new' } })
      .records(PasswordChanged({ userId, passwordHash: 'new', requestId: null }));
    given(registered, changed)
      .when(changePassword, words, { actor: self, facts: { known: 'old', passwordHash: 'newer' } })
      .refused('wrong-password');
  });
});

describe('an address', () => {
  it('is verified by the newest link only', () => {
    const wanted = (requestId: string) => VerificationRequested({ userId, requestId });
    given(registered, wanted(id(5)))
      .when(verifyEmail, link)
      .records(EmailVerified({ userId }));
    given(registered, wanted(id(5)), wanted(id(6)))
      .when(verifyEmail, link)
      .refused('link-invalid');
    given(registered, wanted(id(5)), EmailVerified({ userId }))
      .when(verifyEmail, link)
      .records();
  });
});
