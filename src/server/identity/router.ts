import { z } from 'zod';
import { signedIn, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { addStaff } from './commands/add-staff';
import { changeAccess } from './commands/change-access';
import { changePassword } from './commands/change-password';
import { disableUser } from './commands/disable-user';
import { enableUser } from './commands/enable-user';
import { endSessions } from './commands/end-sessions';
import { issueApiKey } from './commands/issue-api-key';
import { requestVerification } from './commands/request-verification';
import { requirePasswordChange } from './commands/require-password-change';
import { resetPassword } from './commands/reset-password';
import { revokeApiKey } from './commands/revoke-api-key';
import { verifyEmail } from './commands/verify-email';
import { actorNames } from './names';
import { listApiKeys } from './projections/api-key.queries';
import { ListUsers, listStaff, listUsers, userById } from './projections/user-account.queries';
import { sessionsOf } from './session-store';

export const identityRouter = router({
  /** The signed-in person's own account and sessions. */
  me: query([signedIn], z.void(), async (_, { actor }) => ('userId' in actor ? await userById(actor.userId) : null)),
  sessions: query([signedIn], z.void(), async (_, { orgId, actor }) =>
    'userId' in actor ? await sessionsOf(orgId, actor.userId) : [],
  ),
  changePassword: door(changePassword),
  endSessions: door(endSessions),
  requestVerification: door(requestVerification),
  verifyEmail: door(verifyEmail),
  resetPassword: door(resetPassword),

  staff: query([staff('*', 'readonly')], z.void(), listStaff),
  /** Names of staff and of API keys, by id. */
  names: query([staff('*', 'readonly')], z.void(), (_, { orgId }) => actorNames(orgId)),
  users: query([staff('customers', 'readonly'), staff('platform', 'readonly')], ListUsers, listUsers),
  user: query([staff('customers', 'readonly'), staff('platform', 'readonly')], z.object({ userId: Id }), ({ userId }) =>
    userById(userId),
  ),
  addStaff: door(addStaff),
  changeAccess: door(changeAccess),
  disableUser: door(disableUser),
  enableUser: door(enableUser),
  requirePasswordChange: door(requirePasswordChange),

  apiKeys: query([staff('platform', 'admin')], z.void(), listApiKeys),
  issueApiKey: door(issueApiKey),
  revokeApiKey: door(revokeApiKey),
});
