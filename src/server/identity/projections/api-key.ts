import { projection } from '@/server/kernel/projection';
import { ApiKeyIssued, ApiKeyRevoked } from '../contract';

type Row = {
  id: string;
  name: string;
  prefix: string;
  hash: string;
  scopes: string[];
  issuedAt: string;
  issuedBy: string;
  revokedAt: string | null;
};

export const apiKeyRow = projection<Row>({
  name: 'identity.api-key',
  table: 'api_key',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      ApiKeyIssued,
      (e) => ({ id: e.data.keyId }),
      (_, { data: { keyId, ...data }, at, by }) => ({
        id: keyId,
        ...data,
        issuedAt: at,
        issuedBy: by,
        revokedAt: null,
      }),
    ),
    on(
      ApiKeyRevoked,
      (e) => ({ id: e.data.keyId }),
      (row, e) => row && { ...row, revokedAt: e.at },
    ),
  ],
});
