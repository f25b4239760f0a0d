import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { withScope } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { foundOrganisation, registerUser } from '.';
import { addStaff } from './commands/add-staff';
import { changeAccess } from './commands/change-access';
import { disableUser } from './commands/disable-user';
import { organisationBySlug } from './organisation';
import { consumer, member, password, system } from './testing/people';
import '@/server/root';

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
