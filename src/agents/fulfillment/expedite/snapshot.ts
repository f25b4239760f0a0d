import { z } from 'zod';

/** An order that waits, and how far the day's work reaches. Money in minor units. */
export const ExpediteSnapshot = z.object({
  id: z.uuid(),
  type: z.literal('order'),
  label: z.string(),
  today: z.iso.date(),
  shipBy: z.iso.date(),
  /** Its place among those that wait, from one. */
  position: z.int(),
  /** Orders that leave on a working day, on average of two weeks. */
  perDay: z.int(),
  /** Orders within today's reach that may leave later, less those in danger that stand before this one. */
  spare: z.int(),
  pinned: z.boolean(),
  parts: z.array(z.object({ what: z.string(), hours: z.number() })),
  tier: z.string().nullable(),
  netMinor: z.int().nullable(),
  marginMinor: z.int().nullable(),
  currency: z.string(),
});
export type ExpediteSnapshot = z.infer<typeof ExpediteSnapshot>;
