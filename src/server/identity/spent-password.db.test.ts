import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { requirePasswordChange } from './commands/require-password-change';
import { resetPassword } from './commands/reset-password';
import { resetLink } from './links';
import { sessionsOf, signedInBy, startSession, sweepSessions } from './session-store';
import { attemptSignIn } from './sign-in';
import { consumer, lastOf, member, open, password, visitor } from './testing/people';
import '@/server/root';

describe('a password that must be changed', () => {
  it('opens nothing, ends all sessions, and makes room for a new one by mail only', async () => {
    const org = organisation();
    const [owner, manager] = [await member(org, 'owner'), await member(org, 'manager')];
    const token = await startSession(org.orgId, { userId: manager.userId, tier: 'staff' });
    await org.must(requirePasswordChange, { userId: manager.userId, reason: 'A laptop was lost' }, owner.actor);
    expect(await signedInBy(org.orgId, token)).toBeUndefined();
    const given = { email: manager.email, password };
    expect(await attemptSignIn(org.orgId, given)).toEqual({ outcome: 'spent' });
    expect(await attemptSignIn(org.orgId, { ...given, password: 'wrong' })).toEqual({ outcome: 'wrong' });
    const asked = await lastOf(org, 'user.password-reset-requested');
    const link = open(resetLink(manager.userId, String(asked?.requestId)));
    await org.must(resetPassword, { ...link, password: 'a brand new sentence' }, visitor);
    expect(await attemptSignIn(org.orgId, given)).toEqual({ outcome: 'wrong' });
    expect(await attemptSignIn(org.orgId, { ...given, password: 'a brand new sentence' })).toMatchObject({
      outcome: 'in',
    });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
  it('is declared by administrators only, and not of those above them', async () => {
    const org = organisation();
    const [owner, admin, manager] = [
      await member(org, 'owner'),
      await member(org, 'admin'),
      await member(org, 'manager'),
    ];
    const ada = await consumer(org);
    const ask = (userId: string, by: Actor) => org.run(requirePasswordChange, { userId, reason: 'x' }, by);
    for (const refused of [
      await ask(owner.userId, admin.actor),
      await ask(admin.userId, manager.actor),
      await ask(ada.userId, ada.actor),
      await ask(owner.userId, owner.actor),
    ])
      expect(refused).toMatchObject({ rejected: 'forbidden' });
    expect(await ask(ada.userId, admin.actor)).toMatchObject({ done: {} });
  });
});

describe('the sweep', () => {
  it('forgets sessions long expired and no others', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const tokens = [];
    for (let i = 0; i < 3; i++) tokens.push(await startSession(org.orgId, { userId: ada.userId, tier: 'consumer' }));
    const [old] = await sessionsOf(org.orgId, ada.userId);
    await asSystem(org.orgId, () =>
      readPool().query(`update session set "expiresAt" = now() - interval '2 days' where id = $1`, [old!.id]),
    );
    expect(await sweepSessions(org.orgId)).toBe(1);
    expect(await sessionsOf(org.orgId, ada.userId)).toHaveLength(2);
    expect(await sweepSessions(org.orgId)).toBe(0);
  });
});
