import type { z } from 'zod';
import { mayPass } from '@/server/kernel/actor';
import { type LoggedEvent, readLog } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import { type Proof, prove } from '@/server/kernel/seal/prove';
import { sealLog } from '@/server/kernel/seal/seal';
import { type Asking, asError } from '@/server/kernel/trpc';
import type { Provable } from '../contract';
import { eventById } from '../read-events';
import { readers } from '../readers';
import { publishedRoots } from './published';

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
  const { proof, on } = await proven(orgId, found);
  const shown = found.slice(0, proof.events.length); // in order of the log, as the proof is
  const number = shown.map(({ data }) => data.number).find((value) => typeof value === 'string');
  return {
    what: 'Proof that these events stand in the event log. Check it with verify-proof.mjs and a root you have from elsewhere.',
    organisation: orgId,
    document: { kind, id, number: number ?? null },
    root: `${proof.seals}:${proof.root}`,
    published: on
      ? `This root was published on ${on}.`
      : 'No published root covers this yet; the next one will, within a day. Download the proof again then.',
    later: found.length - proof.events.length,
    events: proof.events,
  };
}

/** Up to the newest root that others hold, what happened under it; what no such root covers yet, to the root of now. */
async function proven(orgId: string, found: readonly LoggedEvent[]): Promise<{ proof: Proof; on: string | null }> {
  const [newest] = await publishedRoots(orgId);
  const covered = found.flatMap(({ position }) => (newest && position <= newest.sealedTo ? [position] : []));
  if (newest && covered.length > 0) {
    const proof = await prove(orgId, covered, newest.seals);
    if (proof?.root === newest.root) return { proof, on: newest.on };
    const sentence = `The log no longer comes to the root that was published on ${newest.on}. Check its integrity.`;
    throw asError(reject('root-differs', sentence, { kind: 'conflict' }));
  }
  const positions = found.map(({ position }) => position);
  let proof = await prove(orgId, positions);
  if (!proof) {
    await sealLog(orgId); // what happened within the last second
    proof = await prove(orgId, positions);
  }
  if (!proof)
    throw asError(reject('not-sealed', 'Not sealed yet. Please try again in a second.', { kind: 'conflict' }));
  return { proof, on: null };
}

async function one(orgId: string, eventId: string): Promise<LoggedEvent[]> {
  const event = await eventById(orgId, eventId);
  return event ? [event] : [];
}
