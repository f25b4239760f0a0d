import { db } from '@/server/kernel/database/pools';

/** All keys, newest first, with when they were last used. The hash stays here. */
export async function listApiKeys() {
  const [keys, uses] = await Promise.all([
    db.apiKey.findMany({
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      take: 500,
      select: { id: true, name: true, prefix: true, scopes: true, issuedAt: true, issuedBy: true, revokedAt: true },
    }),
    db.apiKeyUse.findMany({ select: { keyId: true, lastUsedAt: true } }),
  ]);
  const lastUse = new Map(uses.map(({ keyId, lastUsedAt }) => [keyId, lastUsedAt]));
  return keys.map((key) => ({ ...key, lastUsedAt: lastUse.get(key.id) ?? null }));
}
