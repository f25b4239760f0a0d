import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { createdBy } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';
import type { Passing } from '@/server/kernel/observe/witness';
import { isSensitive, recordsIn, touched } from './sensitive';

/** A page that renews itself is one look: the same question of the same person from the same address, for five minutes. */
const seen = new LRUCache<string, true>({ max: 20_000, ttl: 5 * 60_000 });

const questionOf = (by: string, { orgId, door, deed, address, input }: Passing) =>
  createHash('sha256')
    .update(JSON.stringify([orgId, by, door, deed, address, deed === 'refused' ? null : input]))
    .digest('base64url');

/**
 * Writes down who looked at or changed a sensitive record, or was refused. Of buyers nothing is kept: they reach their own
 * records only, and where they were is theirs. The answer waits for it, and fails with it.
 */
export async function noteAccess(passing: Passing): Promise<void> {
  const { orgId, actor, door, deed, address, requestId } = passing;
  if (actor.kind !== 'staff' && actor.kind !== 'api' && actor.kind !== 'agent') return;
  if (!isSensitive(door)) return;
  const records = deed === 'read' ? recordsIn(passing.answer) : deed === 'changed' ? 1 : 0;
  if (deed === 'read' && records === 0) return;
  const by = createdBy(actor);
  const question = deed === 'changed' ? undefined : questionOf(by, passing);
  if (question && seen.has(question)) return;
  const { record, recordId } = touched(passing);
  await asSystem(orgId, () =>
    readPool().query({
      name: 'note-access',
      text: `insert into access_record ("orgId", id, by, deed, record, "recordId", records, door, address, "requestId")
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [orgId, newId(), by, deed, record, recordId, records, door, address ?? null, requestId.slice(0, 100)],
    }),
  );
  if (question) seen.set(question, true);
}
