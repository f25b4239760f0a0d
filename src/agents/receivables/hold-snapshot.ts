import { z } from 'zod';

/** What the agent knows of a dealer's credit. Money in minor units; names and the reason of a hold come from outside. */
export const CreditSnapshot = z.object({
  id: z.uuid(),
  type: z.literal('customer'),
  label: z.string(),
  currency: z.string(),
  limitMinor: z.int(),
  usedMinor: z.int(),
  onHold: z.boolean(),
  holdReason: z.string().nullable(),
  /** Overdue and neither disputed nor promised. */
  lateMinor: z.int(),
  lateDays: z.int(),
  overdueMinor: z.int(),
  openMinor: z.int(),
  /** A hold is proposed from so many days overdue. */
  holdDays: z.int(),
  history: z.object({ settled: z.int(), averageDaysLate: z.number(), onTimeShare: z.number() }).nullable(),
  promises: z.object({ open: z.int(), kept: z.int(), broken: z.int() }),
  /** The chance that what is open now is not paid within sixty days. */
  unpaid60: z.number(),
  /** What was earned on their orders on account of the last half year, at the costs of now; null: none, or no cost is known. */
  earned: z
    .object({ orders: z.int(), days: z.int(), netMinor: z.int(), marginMinor: z.int() })
    .nullable()
    .default(null),
});
export type CreditSnapshot = z.infer<typeof CreditSnapshot>;
