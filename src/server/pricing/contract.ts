import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount, Currency, Minor } from '@/server/kernel/money';
import { Country, Day, Id, text } from '@/server/kernel/values';
import { DiscountTerms, QuoteDiscount } from './discount-terms';

export { DiscountCode, DiscountTerms, DiscountValue, discountAudiences, QuoteDiscount } from './discount-terms';

// Stream `competitor-price`, id = productId. Names come from outside: data, never instruction.
export const CompetitorPriceObserved = event(
  'competitor-price.observed',
  z.object({
    productId: Id,
    observationId: Id,
    competitor: z.string(),
    priceMinor: z.int().positive(),
    currency: Currency,
    url: z.string().nullable(),
    source: z.enum(['entered', 'csv', 'api']),
    observedOn: z.iso.date(),
  }),
);
export const CompetitorPriceWithdrawn = event(
  'competitor-price.withdrawn',
  z.object({ productId: Id, observationId: Id, reason: z.string() }),
);
export const ObserveCompetitorPrice = z.object({
  productId: Id,
  observationId: Id,
  competitor: text(80, 'Name the competitor'),
  priceMinor: Amount.positive('Enter a price above zero'),
  currency: Currency,
  url: z
    .url({ protocol: /^https?$/, error: 'An address that begins with https://' })
    .nullable()
    .default(null),
  source: z.enum(['entered', 'csv', 'api']).default('entered'),
  observedOn: Day,
});

/** A line of a list of competitors' prices. Its id comes of its words: the same line twice is one observation. */
export const ObservedLine = ObserveCompetitorPrice.omit({ observationId: true, source: true });
export const MOST_OBSERVATIONS = 1000;
export const ObserveCompetitorPrices = z.object({
  observations: z
    .array(ObservedLine)
    .min(1, 'There is no line to record')
    .max(MOST_OBSERVATIONS, `At most ${MOST_OBSERVATIONS} lines at once`),
});
/** A line that stands in the way of a whole list, by its place in it (from 0), and why. */
export type RefusedObservation = { place: number; message: string };

export const WithdrawCompetitorPrice = z.object({
  productId: Id,
  observationId: Id,
  reason: text(500, 'Say why'),
});

// Stream `price-agreement`, id = customerId: a dealer's own net price for a product.
export const DealerPriceAgreed = event(
  'price-agreement.agreed',
  z.object({ customerId: Id, productId: Id, netMinor: z.int().positive(), currency: Currency }),
);
export const DealerPriceEnded = event('price-agreement.ended', z.object({ customerId: Id, productId: Id }));

export const AgreeDealerPrice = z.object({
  customerId: Id,
  productId: Id,
  netMinor: Amount.positive('Enter a price above zero'),
  currency: Currency,
});
export const EndDealerPrice = z.object({ customerId: Id, productId: Id });

// Stream `discount`, id = discountId: its terms, whether it is on, and each order that used it.
export const DiscountCreated = event('discount.created', z.object({ discountId: Id, terms: DiscountTerms }));
export const DiscountChanged = event('discount.changed', z.object({ discountId: Id, terms: DiscountTerms }));
export const DiscountEnded = event('discount.ended', z.object({ discountId: Id, reason: z.string() }));
export const DiscountReactivated = event('discount.reactivated', z.object({ discountId: Id }));
const use = {
  discountId: Id,
  orderId: Id,
  customerId: Id,
  /** Who used it, as far as limits per buyer go: keyed hashes, never an e-mail address. */
  buyerIds: z.array(Id),
  amountMinor: z.int().positive(),
  currency: Currency,
};
export const DiscountRedeemed = event('discount.redeemed', z.object(use));
/** The order was cancelled: the use is given back. */
export const DiscountReleased = event('discount.released', z.object({ ...use, reason: z.string() }));

// Stream `discount-buyer`, id = buyerId: the orders in which one buyer used one discount.
const buyerUse = z.object({ buyerId: Id, discountId: Id, orderId: Id });
export const DiscountBuyerUsed = event('discount-buyer.used', buyerUse);
export const DiscountBuyerReleased = event('discount-buyer.released', buyerUse);

export const CreateDiscount = z.object({ discountId: Id, terms: DiscountTerms });
/** `expectedRevision`: the terms that were looked at; others are not overwritten. */
export const ChangeDiscount = CreateDiscount.extend({ expectedRevision: z.int().optional() });
export const EndDiscount = z.object({ discountId: Id, reason: text(500, 'Say why') });
export const ReactivateDiscount = z.object({ discountId: Id });
export const RedeemDiscount = z.object({ ...use, revision: z.int() });
export const ReleaseDiscount = z.object({ ...use, reason: z.string() });
export const UseOfBuyer = buyerUse;

/** One line of a quote. Amounts in minor units: unit price as shown to the buyer (gross for consumers, net for dealers). */
export const QuoteLine = z.object({
  productId: Id,
  sku: z.string(),
  name: z.string(),
  quantity: z.int().positive(),
  unitPriceMinor: Minor,
  listPriceMinor: Minor,
  discountBp: z.int(),
  /** What the order's discount takes off unit price times quantity; net, tax and gross are what is left. */
  discountMinor: z.int().nonnegative().optional(),
  netMinor: Minor,
  taxMinor: Minor,
  grossMinor: Minor,
  taxBp: z.int(),
});
export type QuoteLine = z.infer<typeof QuoteLine>;
/**
 * What a basket costs at a destination. Net, tax and total are the sums of the lines and shipping, exactly. Goods (subtotal) and
 * shipping (`shippingMinor`) as they cost without the discount; less `discount.amountMinor` they are the total, or its net.
 */
export const Quote = z.object({
  currency: Currency,
  destination: Country,
  pricesInclude: z.enum(['tax', 'no-tax']),
  taxRule: z.enum(['domestic', 'destination', 'reverse-charge', 'export']),
  taxBp: z.int(),
  lines: z.array(QuoteLine),
  shipping: z.object({
    method: z.string(),
    label: z.string(),
    netMinor: Minor,
    taxMinor: Minor,
    grossMinor: Minor,
    taxBp: z.int(),
  }),
  subtotalMinor: Minor,
  shippingMinor: Minor,
  discount: QuoteDiscount.optional(),
  netMinor: Minor,
  taxMinor: Minor,
  totalMinor: Minor,
});
export type Quote = z.infer<typeof Quote>;
