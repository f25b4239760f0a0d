import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ApiKeyRevoked, RevokeApiKey } from '../contract';
import { apiKey } from '../state';

/** The key stops working with its next request. */
export const revokeApiKey = command({
  name: 'identity.revoke-api-key',
  input: RevokeApiKey,
  allow: [staff('platform', 'admin'), system],
  stream: apiKey,
  id: (i) => i.keyId,
  decide: (state, i) =>
    state.kind === 'none'
      ? reject('unknown-key', 'There is no such key.', { kind: 'not-found' })
      : state.kind === 'revoked'
        ? []
        : [ApiKeyRevoked(i)],
});
