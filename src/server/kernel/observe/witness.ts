import type { Actor } from '../actor';
import { allPlugs } from '../registry';

/** Somebody at a door: what they asked, what became of it, and from where. */
export type Passing = {
  orgId: string;
  actor: Actor;
  /** The procedure, such as `customers.get`. */
  door: string;
  deed: 'read' | 'changed' | 'refused';
  input: unknown;
  /** What a reader was given, and which stream a change was written to. */
  answer?: unknown;
  stream?: string;
  address?: string;
  requestId: string;
};

/** Tells every function that keeps a book of who passes. An answer waits for it: what cannot be written down is not shown. */
export async function witnessed(passing: Passing): Promise<void> {
  for (const plug of allPlugs()) await plug.witness?.(passing);
}
