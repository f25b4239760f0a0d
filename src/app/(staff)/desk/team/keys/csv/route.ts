import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';

/** The API keys and what they may do; the keys themselves nobody has but their owners. */
export const GET = () =>
  csvAnswer('api-keys', async () =>
    (await (await api()).identity.apiKeys()).map((k) => ({
      name: k.name,
      prefix: k.prefix,
      scopes: k.scopes.join(', '),
      issued: k.issuedAt.toISOString(),
      'last used': k.lastUsedAt?.toISOString() ?? null,
      revoked: k.revokedAt?.toISOString() ?? null,
    })),
  );
