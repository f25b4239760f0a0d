import type { Plug } from '@/server/kernel/plug';
import { apiKeyRow } from './projections/api-key';
import { organisationRow } from './projections/organisation';
import { userAccount } from './projections/user-account';
import { userCredential } from './projections/user-credential';

export { foundOrganisation } from './commands/found-organisation';
export { registerUser } from './commands/register-user';

export const identity: Plug = {
  name: 'identity',
  projections: [organisationRow, userAccount, userCredential, apiKeyRow],
  reactions: [],
};
