import { z } from 'zod';

/** An order that has ended and still holds goods, as the log says. */
export const LetGoSnapshot = z.object({
  id: z.uuid(),
  type: z.literal('order'),
  label: z.string(),
  /** What the promise's check says of it. */
  fact: z.string(),
  units: z.int().positive(),
});
export type LetGoSnapshot = z.infer<typeof LetGoSnapshot>;
