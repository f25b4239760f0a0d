import { z } from 'zod';

/** A promise that is broken. `id` names this break of it, so that a later one is another subject. */
export const RebuildSnapshot = z.object({
  id: z.string(),
  type: z.literal('invariant'),
  label: z.string(),
  promise: z.string(),
  since: z.iso.datetime(),
  /** Rows that break it, and the first of them. */
  broken: z.int(),
  rows: z.array(z.object({ label: z.string(), fact: z.string() })),
  /** Tables that would be built anew, by the names of their projections. */
  projections: z.array(z.string()),
  taskId: z.uuid(),
});
export type RebuildSnapshot = z.infer<typeof RebuildSnapshot>;
