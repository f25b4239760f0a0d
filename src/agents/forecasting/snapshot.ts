import { z } from 'zod';

export const TargetSeen = z.object({
  safetyStock: z.int(),
  reorderPoint: z.int(),
  targetQuantity: z.int(),
  serviceLevelBp: z.int(),
  leadTimeDays: z.int(),
  leadTimeSdDays: z.int(),
  reviewDays: z.int(),
});

/** What the agent knows of a product when it thinks. Money in minor units without tax; demand in units a week. */
export const Snapshot = z.object({
  id: z.uuid(),
  type: z.literal('product'),
  label: z.string(),
  sku: z.string(),
  currency: z.string(),
  netPriceMinor: z.int(),
  costMinor: z.int().nullable(),
  available: z.int(),
  /** Days that the catalogue promises a customer who waits. */
  leadTimeDays: z.int(),
  demand: z.object({
    class: z.string(),
    method: z.string(),
    /** First week forecast. */
    week: z.string(),
    weeksSeen: z.int(),
    weeklyMean: z.number(),
    sigma: z.number(),
    mase: z.number().nullable(),
    trackedWeeks: z.int(),
    signal: z.number(),
    offTrack: z.boolean(),
  }),
  target: TargetSeen.nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;
export type TargetSeen = z.infer<typeof TargetSeen>;
