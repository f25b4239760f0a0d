import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { FORGOTTEN, onForgotten, startListening } from './announce';
import { readPool } from './database/pools';
import type { AnyEventDef, JsonObject } from './event';

/** A person's data key in clear, or null once it has been destroyed. */
export type SubjectKeys = Map<string, Buffer | null>;

/** A destroyed key never comes back, so that it is gone may be kept as well. */
const GONE = 'gone';
const cache = new LRUCache<string, Buffer | typeof GONE>({ max: 20_000, ttl: 60_000 });
const nameOf = (orgId: string, subject: string) => `${orgId}:${subject}`;

// Other processes erase people too. Who hears nothing forgets within the minute, since a kept key is not kept anew.
onForgotten(
  (orgId, subject) => cache.set(nameOf(orgId, subject), GONE),
  () => cache.clear(),
);

/** Which of the keys were read from the table, not from memory. */
const fetched = new WeakMap<SubjectKeys, string[]>();

/** The organisation's key, which wraps its people's keys (HKDF-SHA256 of JOVEY_SECRET, RFC 5869). */
function organisationKey(orgId: string): Buffer {
  const secret = process.env.JOVEY_SECRET;
  if (!secret)
    throw new Error('JOVEY_SECRET is not set: start with `npm run up`, which keeps one in .data/secrets.json.');
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), orgId, 'jovey personal data', 32));
}

/** AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag. */
export function seal(key: Buffer, clear: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws when the key is wrong or a bit was changed. */
export function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

type Query = { query: (config: { text: string; values: unknown[] }) => Promise<{ rows: unknown[] }> };
type KeyRow = { subjectId: string; wrappedKey: Buffer | null };

/**
 * The keys of these people; with `create`, people without one get one (a destroyed key stays destroyed). Such keys are not kept
 * in memory before `keepKeys` says that they are stored: what a lost key had sealed could never be read again.
 */
export async function subjectKeys(
  orgId: string,
  subjects: Iterable<string>,
  on: Query,
  create = false,
): Promise<SubjectKeys> {
  const keys: SubjectKeys = new Map();
  const missing: string[] = [];
  for (const subject of new Set(subjects)) {
    const known = cache.get(nameOf(orgId, subject));
    if (known) keys.set(subject, known === GONE ? null : known);
    else missing.push(subject);
  }
  if (missing.length === 0) return keys;
  startListening();
  const wrapping = organisationKey(orgId);
  if (create)
    await on.query({
      text: `insert into es_subject_key ("orgId", "subjectId", "wrappedKey") select $1, s, k from unnest($2::text[], $3::bytea[]) as t(s, k) on conflict do nothing`,
      values: [orgId, missing, missing.map(() => seal(wrapping, randomBytes(32)))],
    });
  const found = await on.query({
    text: `select "subjectId", "wrappedKey" from es_subject_key where "orgId" = $1 and "subjectId" = any($2)`,
    values: [orgId, missing],
  });
  for (const { subjectId, wrappedKey } of found.rows as KeyRow[]) {
    const key = wrappedKey && unseal(wrapping, wrappedKey);
    keys.set(subjectId, key);
  }
  fetched.set(keys, missing);
  if (!create) keepKeys(orgId, keys);
  return keys;
}

/**
 * Keeps in memory what was read from the table, for a minute from its first reading; call it once the transaction that may have made
 * the keys is committed. What is kept, or was heard to be gone meanwhile, stays as it is.
 */
export function keepKeys(orgId: string, keys: SubjectKeys) {
  for (const subject of fetched.get(keys) ?? []) {
    const [name, key] = [nameOf(orgId, subject), keys.get(subject)];
    if (key !== undefined && !cache.has(name)) cache.set(name, key ?? GONE);
  }
}

/** Reads a person's key from the table the next time (tests: as after a restart). */
export const forgetKey = (orgId: string, subject: string) => cache.delete(nameOf(orgId, subject));

/**
 * Destroys these people's keys for good, and has every process forget them; who never had one never gets one. Call it in the
 * system's scope.
 */
export async function shredKeys(orgId: string, subjects: readonly string[], on: Query = readPool()) {
  await on.query({
    text: `with gone as (
        insert into es_subject_key ("orgId", "subjectId", "shreddedAt") select $1, s, now() from unnest($2::text[]) s
        on conflict ("orgId", "subjectId") do update set "wrappedKey" = null, "shreddedAt" = coalesce(es_subject_key."shreddedAt", now())
        returning "subjectId")
      select pg_notify($3, concat($1::text, ':', "subjectId")) from gone`,
    values: [orgId, subjects, FORGOTTEN],
  });
  for (const subject of subjects) cache.set(nameOf(orgId, subject), GONE);
}

/** Splits an event's data into the part anyone may read and the sealed part that belongs to a person. */
export function protect(def: AnyEventDef, data: JsonObject, keys: SubjectKeys) {
  if (!def.personal) return { data, pii: null, subjectId: null };
  const subjectId = def.personal.subject(data);
  const key = keys.get(subjectId);
  const personal = Object.keys(def.personal.erased);
  const open = Object.fromEntries(Object.entries(data).filter(([name]) => !personal.includes(name)));
  if (!key) return { data: open, pii: null, subjectId };
  const closed = Object.fromEntries(Object.entries(data).filter(([name]) => personal.includes(name)));
  return { data: open, pii: seal(key, Buffer.from(JSON.stringify(closed))), subjectId };
}

/** Puts the personal fields back, or their `erased` form when the person's key is gone. */
export function reveal(
  def: AnyEventDef | undefined,
  data: JsonObject,
  pii: Buffer | null,
  subjectId: string | null,
  keys: SubjectKeys,
): JsonObject {
  if (!def?.personal || !subjectId) return data;
  const key = keys.get(subjectId);
  if (!pii || !key) return { ...data, ...(def.personal.erased as JsonObject) };
  return { ...data, ...(JSON.parse(unseal(key, pii).toString()) as JsonObject) };
}
