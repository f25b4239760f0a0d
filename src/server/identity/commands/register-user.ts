import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { reject } from '@/server/kernel/rejection';
import { RegisterUser, UserRegistered, VerificationRequested } from '../contract';
import { hashPassword } from '../password';
import { user } from '../state';

/** Makes an account. Other functions run it first in their own transaction (registration, dealer application). */
export const registerUser = command({
  name: 'identity.register-user',
  input: RegisterUser,
  allow: [system],
  stream: user,
  id: (i) => i.userId,
  // Hashed here: the password itself reaches neither the rule nor the log.
  gather: async (i) => ({ passwordHash: i.password === null ? null : await hashPassword(i.password) }),
  decide: (state, { password: _, ...rest }, { facts }) => {
    if (state.kind !== 'none') return reject('user-exists', 'This account exists already.', { kind: 'conflict' });
    if ((rest.tier === 'staff') !== (rest.access !== null))
      return reject('access-needs-staff', 'Staff need a role, and only staff have one.', { field: 'access' });
    return [
      UserRegistered({ ...rest, passwordHash: facts.passwordHash }),
      ...(rest.tier === 'staff'
        ? []
        : [VerificationRequested({ userId: rest.userId, requestId: idFrom('verification', rest.userId) })]),
    ];
  },
});
