import { projection } from '@/server/kernel/projection';
import {
  EmailVerified,
  PasswordChanged,
  PasswordChangeRequired,
  SessionsEnded,
  StaffAccessChanged,
  UserDisabled,
  UserEnabled,
  UserGuestLinked,
  UserRegistered,
  UserTierChanged,
} from '../contract';

type Row = {
  id: string;
  tier: string;
  email: string;
  name: string;
  customerId: string | null;
  guestIds: string[];
  role: string | null;
  functions: string[];
  emailVerifiedAt: string | null;
  passwordChangedAt: string | null;
  /** Since when the password opens nothing any more. */
  passwordSpentAt: string | null;
  /** Sessions that began before do not count. */
  sessionsEndedAt: string | null;
  disabledAt: string | null;
  disabledReason: string | null;
  createdAt: string;
};

const id = (e: { data: { userId: string } }) => ({ id: e.data.userId });

export const userAccount = projection<Row>({
  name: 'identity.user-account',
  table: 'user_account',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(UserRegistered, id, (_, { data, at }) => ({
      id: data.userId,
      tier: data.tier,
      email: data.email,
      name: data.name,
      customerId: data.customerId,
      guestIds: [],
      role: data.access?.role ?? null,
      functions: data.access?.functions ?? [],
      emailVerifiedAt: null,
      passwordChangedAt: data.passwordHash === null ? null : at,
      passwordSpentAt: null,
      sessionsEndedAt: null,
      disabledAt: null,
      disabledReason: null,
      createdAt: at,
    })),
    on(EmailVerified, id, (row, e) => row && { ...row, emailVerifiedAt: e.at }),
    on(
      PasswordChanged,
      id,
      (row, e) => row && { ...row, passwordChangedAt: e.at, passwordSpentAt: null, sessionsEndedAt: e.at },
    ),
    on(PasswordChangeRequired, id, (row, e) => row && { ...row, passwordSpentAt: e.at, sessionsEndedAt: e.at }),
    on(UserGuestLinked, id, (row, e) => row && { ...row, guestIds: [...row.guestIds, e.data.customerId] }),
    on(StaffAccessChanged, id, (row, e) => row && { ...row, ...e.data.access }),
    on(UserTierChanged, id, (row, e) => row && { ...row, tier: e.data.tier, customerId: e.data.customerId }),
    on(
      UserDisabled,
      id,
      (row, e) => row && { ...row, disabledAt: e.at, disabledReason: e.data.reason, sessionsEndedAt: e.at },
    ),
    on(SessionsEnded, id, (row, e) => row && (e.data.sessionId === null ? { ...row, sessionsEndedAt: e.at } : row)),
    on(UserEnabled, id, (row) => row && { ...row, disabledAt: null, disabledReason: null }),
  ],
});
