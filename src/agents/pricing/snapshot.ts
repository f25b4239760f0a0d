import { z } from 'zod';

/** What the agent knows of a product when it thinks. Money in minor units; list prices include the home country's tax (`taxBp`). */
export const Snapshot = z.object({
  id: z.uuid(),
  type: z.literal('product'),
  label: z.string(),
  sku: z.string(),
  slug: z.string(),
  currency: z.string(),
  taxBp: z.int(),
  priceMinor: z.int(),
  costMinor: z.int().nullable(),
  unitsMonth: z.int(),
  unitsQuarter: z.int(),
  daysSincePriceChange: z.int().nullable(),
  /** Newest price of each competitor, within 45 days. Names come from outside. */
  market: z.array(z.object({ competitor: z.string(), priceMinor: z.int(), observedOn: z.string() })),
});
export type Snapshot = z.infer<typeof Snapshot>;
