import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { allow, limits } from './rate-limit';

const FORM = /^Bearer\s+jv_live_([a-z0-9]{8})_([A-Za-z0-9_-]{32,64})$/;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Makes a key: the text is shown once, prefix and hash go into `issueApiKey`. */
export function newApiKey(
  prefix = randomBytes(4).toString('hex'),
  secret = randomBytes(30).toString('base64url'),
): { text: string; prefix: string; hash: string } {
  return { text: `jv_live_${prefix}_${secret}`, prefix, hash: sha256(secret) };
}

const USED = new Map<string, number>();
const MINUTE = 60_000;

const unauthorized = () => reject('unauthorized', 'This API key is not valid.', { kind: 'forbidden' });

/** Who a request's `Authorization` header stands for, and how much of its limit is left; a refusal otherwise. */
export async function actorFromApiKey(
  orgId: string,
  header: string | null | undefined,
): Promise<{ actor: Actor & { kind: 'api' }; limit: { of: number; left: number; seconds: number } } | Rejection> {
  const [, prefix, secret] = FORM.exec(header ?? '') ?? [];
  if (!prefix || !secret) return unauthorized();
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ id: string; hash: string; scopes: string[] }>({
      name: 'api-key-by-prefix',
      text: 'select id, hash, scopes from api_key where "orgId" = $1 and prefix = $2 and "revokedAt" is null',
      values: [orgId, prefix],
    }),
  );
  const key = rows[0];
  if (!key || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(sha256(secret)))) return unauthorized();
  const { points } = limits.apiKey;
  const allowed = await allow(orgId, `api-key:${key.id}`, limits.apiKey);
  if (!allowed.ok)
    return reject('rate-limited', `This key may make ${points} requests a minute. Try again in ${allowed.seconds} s.`, {
      kind: 'too-many',
      details: { retryAfter: allowed.seconds },
    });
  await used(orgId, key.id);
  return {
    actor: { kind: 'api', keyId: key.id, scopes: key.scopes },
    limit: { of: points, left: allowed.left, seconds: allowed.seconds },
  };
}

/** Notes the use, at most once a minute and process. */
async function used(orgId: string, keyId: string) {
  const now = Date.now();
  if (now - (USED.get(keyId) ?? 0) < MINUTE) return;
  USED.set(keyId, now);
  await asSystem(orgId, () =>
    readPool().query(
      `insert into api_key_use ("orgId", "keyId", "lastUsedAt") values ($1, $2, now())
       on conflict ("orgId", "keyId") do update set "lastUsedAt" = excluded."lastUsedAt"`,
      [orgId, keyId],
    ),
  );
}
