import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { PasswordChanged, UserRegistered } from '../contract';

type Row = { id: string; passwordHash: string };

/** Read by the system only: sign-in and nothing else looks at a hash. */
export const userCredential = projection<Row>({
  name: 'identity.user-credential',
  table: 'user_credential',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      UserRegistered,
      (e) => ({ id: e.data.userId }),
      (_, { data }) => (data.passwordHash ? { id: data.userId, passwordHash: data.passwordHash } : undefined),
    ),
    on(
      PasswordChanged,
      (e) => ({ id: e.data.userId }),
      (_, { data }) => (data.passwordHash ? { id: data.userId, passwordHash: data.passwordHash } : undefined),
    ),
  ],
});

/** The argon2id hash of a user's password, or null. Only in the system's scope. */
export const credentialOf = async (userId: string): Promise<string | null> =>
  (await db.userCredential.findFirst({ where: { id: userId }, select: { passwordHash: true } }))?.passwordHash ?? null;
