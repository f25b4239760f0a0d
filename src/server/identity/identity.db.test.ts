import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { type Scope, withScope } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { isRejection } from '@/server/kernel/rejection';
import { organisation, type TestOrganisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import {
  actorFromApiKey,
  foundOrganisation,
  issueApiKey,
  newApiKey,
  registerUser,
  resetLink,
  verificationLink,
} from '.';
import { addStaff } from './commands/add-staff';
import { changeAccess } from './commands/change-access';
import { changePassword } from './commands/change-password';
import { disableUser } from './commands/disable-user';
import { enableUser } from './commands/enable-user';
import { endSessions } from './commands/end-sessions';
import { resetPassword } from './commands/reset-password';
import { revokeApiKey } from './commands/revoke-api-key';
import { verifyEmail } from './commands/verify-email';
import { organisationBySlug } from './organisation';
import { allow } from './rate-limit';
import { sessionsOf, signedInBy, startSession } from './session-store';
import { askForReset, attemptSignIn } from './sign-in';

const system: Actor = { kind: 'system', name: 'test' };
const password = 'correct horse battery';
const visitor: Actor = { kind: 'visitor' };

async function consumer(org: TestOrganisation, email = `${newId()}@example.com`) {
  const person = {
    userId: newId(),
    tier: 'consumer' as const,
    email,
    name: 'Ada',
    password,
    customerId: newId(),
    access: null,
  };
  await org.must(registerUser, person, system);
  const actor: Actor = { kind: 'consumer', userId: person.userId, customerId: person.customerId };
  return { ...person, actor };
}
async function member(org: TestOrganisation, role: 'owner' | 'admin' | 'manager') {
  const person = {
    userId: newId(),
    tier: 'staff' as const,
    email: `${newId()}@example.com`,
    name: 'Sam',
    password,
    customerId: null,
  };
  await org.must(registerUser, { ...person, access: { role, functions: ['*'] } }, system);
  const actor: Actor = { kind: 'staff', userId: person.userId, role, functions: ['*'] };
  return { ...person, actor };
}
const open = (link: string) => {
  const { searchParams } = new URL(link);
  return {
    userId: searchParams.get('user') ?? '',
    requestId: searchParams.get('request') ?? '',
    token: searchParams.get('token') ?? '',
  };
};
const lastOf = async (org: TestOrganisation, type: string) =>
  (await readLog(org.orgId, { types: [type] })).at(-1)?.data;

describe('accounts', () => {
  it('belong to an organisation found by its name, with an e-mail nobody else has', async () => {
    const org = organisation();
    const slug = `org-${org.orgId.slice(0, 8)}`;
    const founded = { orgId: org.orgId, slug, name: 'Test', currency: 'EUR', country: 'DE', timeZone: 'Europe/Berlin' };
    await org.must(foundOrganisation, founded, system);
    expect(await organisationBySlug(slug)).toEqual(founded);
    expect(await org.run(foundOrganisation, founded, system)).toMatchObject({ rejected: 'already-founded' });
    const { email } = await consumer(org, 'Ada@Example.com');
    const again = {
      userId: newId(),
      tier: 'consumer' as const,
      email: email.toUpperCase(),
      name: 'Eve',
      password,
      customerId: newId(),
      access: null,
    };
    expect(await org.run(registerUser, again, system)).toMatchObject({ rejected: 'taken', field: 'email' });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
  it('leave no password and no hash in the log in clear', async () => {
    const org = organisation();
    await consumer(org);
    const { rows } = await withScope({ orgId: org.orgId, kind: 'system' }, () =>
      readPool().query<{ text: string }>('select to_jsonb(e)::text as text from events e'),
    );
    const text = rows.map((row) => row.text).join();
    expect(text).not.toContain('argon2');
    expect(text).not.toContain(password);
    expect(text).not.toContain(createHash('sha256').update(password).digest('base64url').slice(0, 20));
  });
});

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

describe('a session', () => {
  const start = (org: TestOrganisation, userId: string) => startSession(org.orgId, { userId, tier: 'consumer' });
  it('is its holder until it is ended, one by one or all together', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const [one, two, three] = [
      await start(org, ada.userId),
      await start(org, ada.userId),
      await start(org, ada.userId),
    ];
    const first = await signedInBy(org.orgId, one);
    expect(first?.actor).toEqual(ada.actor);
    await org.must(endSessions, { sessionId: first!.sessionId }, ada.actor);
    expect(await signedInBy(org.orgId, one)).toBeUndefined();
    expect(await sessionsOf(org.orgId, ada.userId)).toHaveLength(2);
    await org.must(endSessions, { sessionId: null }, ada.actor);
    expect(await signedInBy(org.orgId, two)).toBeUndefined();
    expect(await signedInBy(org.orgId, three)).toBeUndefined();
    expect(await signedInBy(org.orgId, await start(org, ada.userId))).toBeDefined();
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
  it('of a stranger cannot be ended: the event is about oneself only', async () => {
    const org = organisation();
    const [ada, eve] = [await consumer(org), await consumer(org)];
    const token = await start(org, ada.userId);
    const target = await signedInBy(org.orgId, token);
    await org.run(endSessions, { sessionId: target!.sessionId }, eve.actor);
    expect(await signedInBy(org.orgId, token)).toBeDefined();
  });
  it('ends at once when the user is disabled, and stays ended when they are enabled again', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const token = await start(org, ada.userId);
    await org.must(disableUser, { userId: ada.userId, reason: 'test' }, system);
    expect(await signedInBy(org.orgId, token)).toBeUndefined();
    await org.must(enableUser, { userId: ada.userId }, system);
    expect(await signedInBy(org.orgId, token)).toBeUndefined();
  });
  it('ends with a changed password, which needs the old one', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const token = await start(org, ada.userId);
    const change = { currentPassword: password, newPassword: 'another long sentence' };
    expect(await org.run(changePassword, { ...change, currentPassword: 'wrong' }, ada.actor)).toMatchObject({
      rejected: 'wrong-password',
    });
    await org.must(changePassword, change, ada.actor);
    expect(await signedInBy(org.orgId, token)).toBeUndefined();
    expect(await attemptSignIn(org.orgId, { email: ada.email, password: change.newPassword })).toMatchObject({
      outcome: 'in',
    });
  });
  it('of another organisation is nobody’s here', async () => {
    const [org, other] = [organisation(), organisation()];
    const ada = await consumer(org);
    expect(await signedInBy(other.orgId, await start(org, ada.userId))).toBeUndefined();
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

describe('the team', () => {
  const given = (role: 'owner' | 'admin' | 'manager') => ({ role, functions: [] });
  it('cannot rise above itself, nor touch who stands higher, nor itself', async () => {
    const org = organisation();
    const [owner, admin, manager] = [
      await member(org, 'owner'),
      await member(org, 'admin'),
      await member(org, 'manager'),
    ];
    const set = (userId: string, role: 'owner' | 'admin' | 'manager', by: Actor) =>
      org.run(changeAccess, { userId, access: given(role) }, by);
    for (const refused of [
      await set(manager.userId, 'owner', admin.actor),
      await set(owner.userId, 'manager', admin.actor),
      await set(owner.userId, 'manager', owner.actor),
      await set(manager.userId, 'manager', manager.actor),
      await org.run(disableUser, { userId: owner.userId, reason: 'x' }, admin.actor),
      await org.run(disableUser, { userId: admin.userId, reason: 'x' }, manager.actor),
      await org.run(
        addStaff,
        { userId: newId(), email: 'a@example.com', name: 'A', access: given('owner') },
        admin.actor,
      ),
    ])
      expect(refused).toMatchObject({ rejected: 'forbidden' });
    expect(await set(manager.userId, 'admin', owner.actor)).toMatchObject({ done: {} });
  });
  it('always keeps an owner, also when two disable each other at once', async () => {
    const org = organisation();
    const [a, b] = [await member(org, 'owner'), await member(org, 'owner')];
    const outcomes = await Promise.all([
      org.run(disableUser, { userId: b.userId, reason: 'x' }, a.actor),
      org.run(disableUser, { userId: a.userId, reason: 'x' }, b.actor),
    ]);
    expect(outcomes.filter(isRejection)).toHaveLength(1);
  });
});

describe('an API key', () => {
  it('is known by its text only, stops when revoked, and has a limit', async () => {
    const org = organisation();
    const key = newApiKey();
    const keyId = newId();
    await org.must(issueApiKey, {
      keyId,
      name: 'Scanner',
      prefix: key.prefix,
      hash: key.hash,
      scopes: ['orders:read'],
    });
    const ask = (text: string) => actorFromApiKey(org.orgId, `Bearer ${text}`);
    expect(await ask(key.text)).toMatchObject({
      actor: { kind: 'api', keyId, scopes: ['orders:read'] },
      limit: { of: 120, left: 119 },
    });
    expect(await ask(`${key.text.slice(0, -1)}!`)).toMatchObject({ rejected: 'unauthorized' });
    expect(await ask(newApiKey(key.prefix).text)).toMatchObject({ rejected: 'unauthorized' });
    const many = await Promise.all(Array.from({ length: 125 }, () => ask(key.text)));
    expect(many.filter(isRejection)).toHaveLength(6);
    const [listed] = await createCaller({
      orgId: org.orgId,
      actor: async () => org.owner,
      requestId: 'r',
    }).identity.apiKeys();
    expect(listed?.lastUsedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(listed)).not.toContain(key.hash);
    await org.must(revokeApiKey, { keyId });
    expect(await ask(key.text)).toMatchObject({ rejected: 'unauthorized' });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});

describe('a limit', () => {
  it('counts everybody who comes at once, and starts anew when its window is over', async () => {
    const { orgId } = organisation();
    const limit = { points: 3, seconds: 1 };
    const tries = await Promise.all(Array.from({ length: 10 }, () => allow(orgId, 'x', limit)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await allow(orgId, 'x', limit)).toMatchObject({ ok: true, left: 2 });
  });
});

describe('the wall', () => {
  const tables = ['user_account', 'user_credential', 'session', 'session_end', 'api_key', 'api_key_use', 'rate_limit'];
  const count = (scope: Scope, table: string) =>
    withScope(scope, async () => (await readPool().query(`select * from ${table}`)).rowCount);
  it('shows accounts to their company, colleagues to staff, and secrets to nobody', async () => {
    const [org, other] = [organisation(), organisation()];
    const ada = await consumer(org);
    const sam = await member(org, 'owner');
    await startSession(org.orgId, { userId: ada.userId, tier: 'consumer' });
    await attemptSignIn(org.orgId, { email: ada.email, password: 'wrong' });
    const as = (more: Partial<Scope>): Scope => ({ orgId: org.orgId, kind: 'visitor', ...more });
    for (const table of tables) {
      expect(await count({ orgId: other.orgId, kind: 'system' }, table)).toBe(0);
      expect(await count(as({}), table)).toBe(0);
      expect(await count(as({ kind: 'customer', customerId: newId() }), table)).toBe(0);
    }
    for (const table of ['user_credential', 'session', 'session_end', 'rate_limit'])
      expect(await count(as({ kind: 'staff', functions: '*' }), table)).toBe(0);
    expect(await count(as({ kind: 'customer', customerId: ada.customerId }), 'user_account')).toBe(1);
    expect(await count(as({ kind: 'staff', functions: 'catalog' }), 'user_account')).toBe(1);
    expect(await count(as({ kind: 'staff', functions: 'customers' }), 'user_account')).toBe(2);
    expect(sam.tier).toBe('staff');
  });
  it('lets nobody but the system write', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const scope: Scope = { orgId: org.orgId, kind: 'customer', customerId: ada.customerId };
    const attack = (sql: string) =>
      withScope(scope, () =>
        readPool()
          .query(sql)
          .then(
            (r) => r.rowCount,
            (e: { code?: string }) => e.code,
          ),
      );
    expect(await attack(`update user_account set tier = 'staff', role = 'owner'`)).toBe(0);
    expect(await attack(`delete from user_account`)).toBe(0);
    const insert = `insert into session ("orgId", id, "tokenHash", "userId", "createdAt", "lastSeenAt", "expiresAt") values ('${org.orgId}', gen_random_uuid(), 'x', '${ada.userId}', now(), now(), now() + interval '1 day')`;
    expect(await attack(insert)).toBe('42501');
  });
});
