import type { Plug } from '@/server/kernel/plug';
import { apiKeyRow } from './projections/api-key';
import { organisationRow } from './projections/organisation';
import { sessionEnd } from './projections/session-end';
import { userAccount } from './projections/user-account';
import { userCredential } from './projections/user-credential';

export { actorFromApiKey, newApiKey } from './api-keys';
export { clientAddress } from './client-address';
export { changeTier } from './commands/change-tier';
export { disableUser } from './commands/disable-user';
export { foundOrganisation } from './commands/found-organisation';
export { issueApiKey } from './commands/issue-api-key';
export { linkGuest } from './commands/link-guest';
export { registerUser } from './commands/register-user';
export { requestVerification } from './commands/request-verification';
export { resetLink, verificationLink } from './links';
export { currentOrganisation, organisationById, organisationBySlug } from './organisation';
export { owners, staffOf, userByEmail, userById } from './projections/user-account.queries';
export { allow, type Limit, limits, lockedFor } from './rate-limit';
export { mustWaitToRead, readLimits, tooFast } from './read-limit';
export { forgetSessions } from './session-store';
export { sweeping } from './sweep';

export const identity: Plug = {
  name: 'identity',
  projections: [organisationRow, userAccount, userCredential, sessionEnd, apiKeyRow],
  reactions: [],
};
