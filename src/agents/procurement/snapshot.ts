import { z } from 'zod';

/** Demand per day, from the days observed. */
const Demand = z.object({ mean: z.number(), sd: z.number(), days: z.int(), units: z.number() });

/** A thing a supplier sells us, as the agent sees it. Prices are of the supplier's currency, costs and contribution of our own. */
export const Line = z.object({
  itemId: z.uuid(),
  kind: z.enum(['component', 'product']),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  onHand: z.int(),
  /** Still to come of orders that are on their way. */
  onOrder: z.int(),
  demand: Demand,
  /** What people set. */
  reorderPoint: z.int(),
  reorderQuantity: z.int(),
  breaks: z.array(z.object({ fromQuantity: z.int(), unitPriceMinor: z.int() })),
  orderMultiple: z.int(),
  leadTimeDays: z.number(),
  leadTimeSdDays: z.number(),
  lastPaidMinor: z.number().nullable(),
  standardCostMinor: z.int(),
  /** What one piece earns that could not be built or sold without this unit. */
  contributionMinor: z.number(),
  /** Another approved supplier who asks clearly less for it. */
  elsewhere: z.object({ supplier: z.string(), lessBp: z.int() }).optional(),
});
export type Line = z.infer<typeof Line>;

/** A supplier with everything they sell us. Names come from outside. */
export const Snapshot = z.object({
  id: z.uuid(),
  type: z.literal('supplier'),
  label: z.string(),
  today: z.string(),
  active: z.boolean(),
  approved: z.boolean(),
  hasBank: z.boolean(),
  hasContact: z.boolean(),
  daysKnown: z.int(),
  daysSinceBankChange: z.int().nullable(),
  /** Orders sent to them so far: the next one is named by it, so that it can be placed once only. */
  orders: z.int(),
  deliveries: z.int(),
  rating: z.number().nullable(),
  onTime: z.number().nullable(),
  currency: z.string(),
  baseCurrency: z.string(),
  /** Our minor units for one of theirs; null without an exchange rate. */
  toBase: z.number().nullable(),
  minimumOrderMinor: z.int(),
  freightMinor: z.int(),
  freeFreightFromMinor: z.int(),
  /** Orders that people are writing at the moment. */
  drafts: z.array(z.object({ number: z.string(), itemIds: z.array(z.string()) })),
  /** Sent to all suppliers in thirty days, in our currency. */
  spentMonthMinor: z.int(),
  lines: z.array(Line),
});
export type Snapshot = z.infer<typeof Snapshot>;
