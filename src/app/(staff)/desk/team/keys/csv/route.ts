import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';

/** The API keys and what they may do; the keys themselves nobody has but their owners. */
export const GET = () =>
  csvAnswer('api-keys', async () =>
    table(await (await api()).identity.apiKeys(), [
      ['name', (k) => k.name],
      ['prefix', (k) => k.prefix],
      ['scopes', (k) => k.scopes.join(', ')],
      ['issued', (k) => k.issuedAt.toISOString()],
      ['last used', (k) => k.lastUsedAt?.toISOString() ?? null],
      ['revoked', (k) => k.revokedAt?.toISOString() ?? null],
    ]),
  );
