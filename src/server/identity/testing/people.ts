import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import type { TestOrganisation } from '@/server/kernel/testing/organisation';
import { registerUser } from '..';

export const system: Actor = { kind: 'system', name: 'test' };
export const password = 'correct horse battery';
export const visitor: Actor = { kind: 'visitor' };

export async function consumer(org: TestOrganisation, email = `${newId()}@example.com`) {
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
export async function member(org: TestOrganisation, role: 'owner' | 'admin' | 'manager') {
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
export const open = (link: string) => {
  const { searchParams } = new URL(link);
  return {
    userId: searchParams.get('user') ?? '',
    requestId: searchParams.get('request') ?? '',
    token: searchParams.get('token') ?? '',
  };
};
export const lastOf = async (org: TestOrganisation, type: string) =>
  (await readLog(org.orgId, { types: [type] })).at(-1)?.data;

// What tests of other functions need to let somebody sign in or take somebody into the team.
export { addStaff } from '../commands/add-staff';
export { verifyEmail } from '../commands/verify-email';
export { signedInBy, startSession } from '../session-store';
