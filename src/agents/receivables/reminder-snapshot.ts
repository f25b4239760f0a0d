import { z } from 'zod';
import { ReminderLine, Stage } from '@/server/receivables/contract';

/** What the agent knows of a customer with something due. Money in minor units; names and notes come from outside. */
export const ReminderSnapshot = z.object({
  id: z.uuid(),
  type: z.literal('customer'),
  label: z.string(),
  class: z.enum(['consumer', 'standard', 'silver', 'gold', 'platinum']),
  currency: z.string(),
  today: z.iso.date(),
  /** What a letter of today says; empty when none may go. */
  lines: z.array(ReminderLine),
  stage: Stage.nullable(),
  totalMinor: z.int(),
  /** Why no letter may go today although something is due. */
  wait: z.string().nullable(),
  openMinor: z.int(),
  overdueMinor: z.int(),
  oldestDays: z.int(),
  lastContactOn: z.iso.date().nullable(),
  disputed: z.int(),
  largeMinor: z.int(),
  history: z.object({ settled: z.int(), averageDaysLate: z.number(), onTimeShare: z.number() }).nullable(),
  promises: z.object({ open: z.int(), kept: z.int(), broken: z.int() }),
  /** The chance that a debt like this is paid within two weeks, without a letter and with one (cautious, middle, hopeful). */
  paid14: z.object({ without: z.number(), low: z.number(), middle: z.number(), high: z.number() }),
  /** What was noted of promises and disputes, in the customer's or staff's words. */
  notes: z.array(z.string()),
});
export type ReminderSnapshot = z.infer<typeof ReminderSnapshot>;
