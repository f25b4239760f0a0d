import type { z } from 'zod';
import { organisationById } from '@/server/identity';
import { mayPass } from '@/server/kernel/actor';
import { type LoggedEvent, readLog } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import { prove } from '@/server/kernel/seal/prove';
import { sealLog } from '@/server/kernel/seal/seal';
import { type Asking, asError } from '@/server/kernel/trpc';
import type { Provable } from '../contract';
import { eventById } from '../read-events';
import { readers } from '../readers';

const MOST = 2000;

/**
 * A file with which anybody can check, without us, that these events stand in the log as they are shown: each as it is stored, and
 * its way to the root. Fields that belong to a person are in it as ciphertext only, so the file may be passed on.
 */
export async function proofOf({ kind, id }: z.output<typeof Provable>, { orgId, actor }: Asking) {
  const found =
    kind === 'event' ? await one(orgId, id) : await readLog(orgId, { stream: `${kind}-${id}`, limit: MOST });
  // Staff of orders and receivables have their papers proven; other events are for those who read the log.
  if (found.length === 0 || (kind === 'event' && !mayPass(readers, actor)))
    throw asError(reject('unknown-document', 'There is nothing in the log to be proven.', { kind: 'not-found' }));
  const positions = found.map((event) => event.position);
  let proof = await prove(orgId, positions);
  if (!proof) {
    await sealLog(orgId); // what happened within the last second
    proof = await prove(orgId, positions);
  }
  if (!proof)
    throw asError(reject('not-sealed', 'Not sealed yet. Please try again in a second.', { kind: 'conflict' }));
  const number = found.map(({ data }) => data.number).find((value) => typeof value === 'string');
  const { root, seals, sealedTo, sealedAt, events } = proof;
  return {
    what: 'Proof that these events stand in the event log. Check it with verify-proof.mjs.',
    organisation: { id: orgId, name: (await organisationById(orgId))?.name ?? '' },
    document: { kind, id, number: number ?? null },
    root,
    published: `${seals}:${root}`,
    sealedTo,
    sealedAt,
    events,
  };
}

async function one(orgId: string, eventId: string): Promise<LoggedEvent[]> {
  const event = await eventById(orgId, eventId);
  return event ? [event] : [];
}
