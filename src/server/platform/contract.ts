import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Id } from '@/server/kernel/values';

const invariant = z.string().min(1).max(80);

/** A promise of the books does not hold any more. `offenders`: ids of rows, at most twenty. */
export const InvariantBroken = event(
  'invariant.broken',
  z.object({ invariant, broken: z.int().positive(), offenders: z.array(z.string()).max(20) }),
);
/** It holds again. */
export const InvariantMended = event('invariant.mended', z.object({ invariant }));
/** Somebody wants all promises checked now, every row of them. */
export const InvariantCheckRequested = event('invariant-check.requested', z.object({ checkId: Id }));

export const NoteInvariant = z.object({
  invariant,
  broken: z.int().min(0),
  offenders: z.array(z.string()).max(20),
});
export const RequestInvariantCheck = z.object({ checkId: Id });

/** What a row is that breaks a promise: tells pages where it can be looked at. */
export type Subject = 'order' | 'invoice' | 'payment' | 'product' | 'component' | 'decision' | 'consumer' | 'other';
/** A row that breaks a promise, and what it says against what it should say. */
export type Offender = { id: string; label: string; fact: string };
