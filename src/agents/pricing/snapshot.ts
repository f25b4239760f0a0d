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
  /** Absent in snapshots of the first days: the house's assumption of then. */
  elasticity: z
    .object({
      middle: z.number(),
      steep: z.number(),
      flat: z.number(),
      basis: z.enum(['own', 'category', 'house']),
      weeks: z.int(),
    })
    .default({ middle: -1.3, steep: -2.2, flat: -0.6, basis: 'house', weeks: 0 }),
  /** Newest price of each competitor, within 45 days. Names come from outside. */
  market: z.array(z.object({ competitor: z.string(), priceMinor: z.int(), observedOn: z.string() })),
});
export type Snapshot = z.infer<typeof Snapshot>;
