import { describe, expect, it } from 'vitest';
import { readPool } from '@/server/kernel/database/pools';
import { type Scope, withScope } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { startSession } from './session-store';
import { attemptSignIn } from './sign-in';
import { consumer, member } from './testing/people';
import '@/server/root';

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
