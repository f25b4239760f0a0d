import { describe, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { idFrom } from '@/server/kernel/id';
import { given } from '@/server/kernel/testing/given';
import {
  PasswordResetRequested,
  StaffAccessChanged,
  UserDisabled,
  UserEnabled,
  UserRegistered,
  UserTierChanged,
} from '../contract';
import type { UserState } from '../state';
import { addStaff } from './add-staff';
import { changeAccess } from './change-access';
import { changeTier } from './change-tier';
import { disableUser } from './disable-user';
import { enableUser } from './enable-user';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
type Access = { role: 'owner' | 'admin' | 'manager' | 'operator' | 'readonly'; functions: 'orders'[] };
const access = (role: Access['role']): Access => ({ role, functions: ['orders'] });
const account = (tier: 'staff' | 'consumer', role: Access['role'] = 'operator') =>
  UserRegistered({
    userId: id(1),
    tier,
    email: 'sam@example.com',
    name: 'Sam',
    passwordHash: 'hash',
    customerId: tier === 'staff' ? null : id(9),
    access: tier === 'staff' ? access(role) : null,
  });
/** A member of staff who acts: as the session says, and as the log says at this moment. */
const by = (role: Access['role'], kind: 'active' | 'disabled' = 'active') => {
  const actor: Actor = { kind: 'staff', userId: id(2), role, functions: ['*'] };
  const me: UserState = {
    kind,
    userId: id(2),
    tier: 'staff',
    customerId: null,
    access: access(role),
    guestIds: [],
    mustChange: false,
    verified: true,
    passwordHash: 'hash',
    reset: null,
    verification: null,
  };
  return { actor, reads: { me } };
};

describe('the team', () => {
  const newcomer = { userId: id(1), email: 'sam@example.com', name: 'Sam', access: access('operator') };
  it('takes somebody in with a link that works for a week', () => {
    const now = new Date('2026-06-01T12:00:00Z');
    const registered = UserRegistered({ ...newcomer, tier: 'staff', passwordHash: null, customerId: null });
    const requestId = idFrom('invitation', id(1));
    given()
      .when(addStaff, newcomer, { ...by('admin'), now })
      .records(registered, PasswordResetRequested({ userId: id(1), requestId, expiresAt: '2026-06-08T12:00:00.000Z' }));
    given(registered).when(addStaff, newcomer, by('admin')).refused('user-exists');
  });
  it('gives no role above one’s own', () => {
    given()
      .when(addStaff, { ...newcomer, access: access('owner') }, by('admin'))
      .refused('forbidden');
    given(account('staff', 'owner'))
      .when(changeAccess, { userId: id(1), access: access('readonly') }, by('admin'))
      .refused('forbidden');
  });
  it('changes access, and records nothing when it is the same', () => {
    const change = { userId: id(1), access: access('manager') };
    given(account('staff')).when(changeAccess, change, by('owner')).records(StaffAccessChanged(change));
    given(account('staff', 'manager')).when(changeAccess, change, by('owner')).records();
    given(account('consumer')).when(changeAccess, change, by('owner')).refused('access-needs-staff');
    given().when(changeAccess, change, by('owner')).refused('unknown-user');
  });
  it('hears nothing from somebody who was disabled a moment ago', () => {
    given(account('staff'))
      .when(disableUser, { userId: id(1), reason: 'x' }, by('owner', 'disabled'))
      .refused('forbidden');
  });
});

describe('an account', () => {
  const off = UserDisabled({ userId: id(1), reason: 'left' });
  it('is disabled and enabled once', () => {
    given(account('staff'))
      .when(disableUser, { userId: id(1), reason: 'left' }, by('admin'))
      .records(off);
    given(account('staff'), off)
      .when(disableUser, { userId: id(1), reason: 'again' }, by('admin'))
      .records();
    given(account('staff'), off)
      .when(enableUser, { userId: id(1) }, by('admin'))
      .records(UserEnabled({ userId: id(1) }));
    given(account('staff'))
      .when(enableUser, { userId: id(1) }, by('admin'))
      .records();
  });
  it('of a customer may be disabled by a manager, of staff not', () => {
    given(account('consumer'))
      .when(disableUser, { userId: id(1), reason: 'fraud' }, by('manager'))
      .records(UserDisabled({ userId: id(1), reason: 'fraud' }));
    given(account('staff'))
      .when(disableUser, { userId: id(1), reason: 'x' }, by('manager'))
      .refused('forbidden');
  });
  it('of a consumer becomes a dealer’s, of staff never', () => {
    const change = { userId: id(1), tier: 'dealer' as const, customerId: id(9) };
    given(account('consumer')).when(changeTier, change).records(UserTierChanged(change));
    given(account('staff')).when(changeTier, change).refused('is-staff');
  });
});
