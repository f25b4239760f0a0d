import { z } from 'zod';
import { Line } from '../snapshot';

/** A component whose reorder point is looked at, with who sells it. */
export const Subject = z.object({
  id: z.uuid(),
  type: z.literal('component'),
  label: z.string(),
  supplier: z.string(),
  currency: z.string(),
  baseCurrency: z.string(),
  toBase: z.number(),
  line: Line,
});
export type Subject = z.infer<typeof Subject>;
