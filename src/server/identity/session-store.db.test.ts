import { describe, expect, it } from 'vitest';
import { readPool } from '@/server/kernel/database/pools';
import { organisation, type TestOrganisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { changePassword } from './commands/change-password';
import { disableUser } from './commands/disable-user';
import { enableUser } from './commands/enable-user';
import { endSessions } from './commands/end-sessions';
import { sessionsOf, signedInBy, startSession } from './session-store';
import { attemptSignIn } from './sign-in';
import { consumer, password, system } from './testing/people';
import '@/server/root';

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
  it('is not given for a password that was changed after it was checked, also while the change is written', async () => {
    const org = organisation();
    const ada = await consumer(org);
    const checked = async () => {
      const attempt = await attemptSignIn(org.orgId, { email: ada.email, password });
      if (attempt.outcome !== 'in') throw new Error(attempt.outcome);
      return startSession(org.orgId, { userId: ada.userId, ...attempt.user });
    };
    expect(await signedInBy(org.orgId, await checked())).toBeDefined();
    const attempt = await attemptSignIn(org.orgId, { email: ada.email, password });
    if (attempt.outcome !== 'in') throw new Error(attempt.outcome);
    const change = org.must(changePassword, { currentPassword: password, newPassword: 'another long one' }, ada.actor);
    // Somebody who knows the old password signs in all the while.
    const tokens: string[] = [];
    let changed = false;
    void change.finally(() => {
      changed = true;
    });
    while (!changed) tokens.push(await startSession(org.orgId, { userId: ada.userId, ...attempt.user }));
    tokens.push(await startSession(org.orgId, { userId: ada.userId, ...attempt.user }));
    expect(tokens.length).toBeGreaterThan(1);
    for (const token of tokens) expect(await signedInBy(org.orgId, token)).toBeUndefined();
    expect(await sessionsOf(org.orgId, ada.userId)).toEqual([]);
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
    // Also one that began a moment before, within the millisecond that the log tells.
    const late = `update session s set "createdAt" = u."sessionsEndedAt" + interval '400 us' from user_account u where u."orgId" = s."orgId" and u.id = s."userId"`;
    expect((await org.read(() => readPool().query(late))).rowCount).toBe(1);
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
