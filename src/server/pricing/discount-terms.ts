import { z } from 'zod';
import { Currency } from '@/server/kernel/money';
import { Day, Id, text } from '@/server/kernel/values';

/** What a buyer types: any case, kept in capitals. */
export const DiscountCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,29}$/, 'Three to thirty letters, digits or hyphens');

/** A share of the goods, an amount off them, or standard delivery for nothing. Amounts are as the buyer sees prices. */
export const DiscountValue = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percent'),
    basisPoints: z.int().min(1, 'Enter a percentage above zero').max(10_000, 'At most 100 %'),
  }),
  z.object({
    kind: z.literal('amount'),
    amountMinor: z.int().positive('Enter an amount above zero').max(1_000_000_000, 'Enter a smaller amount'),
    currency: Currency,
  }),
  z.object({ kind: z.literal('free-shipping') }),
]);
export const discountAudiences = ['consumers', 'dealers', 'everyone'] as const;

const uses = z.int('Enter a whole number').positive('At least 1, or leave it empty').max(10_000_000);
const fields = z.object({
  /** As buyers read it beside their total. */
  name: text(80, 'Name it as buyers shall read it'),
  /** Null: it counts by itself. */
  code: DiscountCode.nullable().default(null),
  value: DiscountValue,
  /** Only these products, and those of these categories; neither: the whole order. */
  productIds: z.array(Id).max(200, 'At most 200 products').default([]),
  categoryIds: z.array(Id).max(50, 'At most 50 categories').default([]),
  /** First and last day (UTC) on which it counts. */
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  /** Least value of all goods, as the buyer sees prices. */
  minimumMinor: z.int().nonnegative().max(1_000_000_000).default(0),
  maxUses: uses.nullable().default(null),
  maxUsesPerBuyer: uses.nullable().default(null),
  audience: z.enum(discountAudiences).default('consumers'),
  /** Counts on top of a dealer's own prices; otherwise only where the dealer pays the list price. */
  onDealerPrices: z.boolean().default(false),
  /** A line's net amount never goes below what its goods cost us. */
  neverBelowCost: z.boolean().default(true),
});

/** What a discount gives, to whom, when, and how often. */
export const DiscountTerms = fields
  .refine((t) => !t.validFrom || !t.validTo || t.validFrom <= t.validTo, {
    path: ['validTo'],
    error: 'The last day comes before the first one',
  })
  .refine((t) => t.value.kind !== 'free-shipping' || t.productIds.length + t.categoryIds.length === 0, {
    path: ['value'],
    error: 'Free delivery counts for the whole order',
  })
  .refine((t) => t.code !== null || t.maxUsesPerBuyer === null, {
    path: ['maxUsesPerBuyer'],
    error: 'A limit per buyer needs a code: who buys is not known before the order',
  });
export type DiscountTerms = z.output<typeof DiscountTerms>;

/** What an order's discount was, kept with its quote. `amountMinor` as the buyer saw prices, shipping's part in it. */
export const QuoteDiscount = z.object({
  discountId: Id,
  /** Which of its terms counted: a changed discount is quoted anew. */
  revision: z.int(),
  code: z.string().nullable(),
  name: z.string(),
  amountMinor: z.int().positive(),
  shippingMinor: z.int().nonnegative(),
});
export type QuoteDiscount = z.output<typeof QuoteDiscount>;
