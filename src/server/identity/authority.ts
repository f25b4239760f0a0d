import { type Actor, type Role, roles } from '@/server/kernel/actor';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { type UserState, user } from './state';

const rank = (role: Role) => roles.indexOf(role);
const no = (message: string) => reject('forbidden', message, { kind: 'forbidden' });

/** The actor's own account, fresh under the lock: someone disabled a moment ago decides nothing more. */
export const meOf = (actor: Actor) => ({ me: { stream: user, id: 'userId' in actor ? actor.userId : 'nobody' } });

/**
 * Whether staff may change an account or give a role: never their own, never one above theirs, and among owners only owners.
 * So an organisation always keeps an owner: the last one to act.
 */
export function refuseAuthority(actor: Actor, me: UserState, target: UserState, given?: Role): Rejection | undefined {
  if (actor.kind === 'system') return undefined;
  if (actor.kind !== 'staff' || me.kind !== 'active' || !me.access) return no('You do not have permission to do this.');
  if (target.kind !== 'none' && target.userId === actor.userId)
    return no('You cannot change your own access. Ask another owner or administrator.');
  const mine = rank(me.access.role);
  if (target.kind !== 'none' && target.access && rank(target.access.role) > mine)
    return no('This account has a higher role than yours.');
  if (given && rank(given) > mine) return no('You cannot give a role above your own.');
  return undefined;
}
