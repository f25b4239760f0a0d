import { z } from 'zod';

/** The orders that wait and are in no batch, most urgent first, as the agent sees them. The first one is the subject. */
export const BatchSnapshot = z.object({
  id: z.uuid(),
  type: z.literal('order'),
  label: z.string(),
  today: z.iso.date(),
  currency: z.string(),
  waiting: z.array(
    z.object({
      orderId: z.uuid(),
      number: z.string(),
      shipBy: z.iso.date(),
      hoursLeft: z.int(),
      pieces: z.int(),
      bins: z.array(z.string().nullable()),
    }),
  ),
});
export type BatchSnapshot = z.infer<typeof BatchSnapshot>;
