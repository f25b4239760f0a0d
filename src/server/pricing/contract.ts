import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Currency, Minor } from '@/server/kernel/money';
import { Country, Id, text } from '@/server/kernel/values';

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
  priceMinor: z.int().positive('Enter a price above zero'),
  currency: Currency,
  url: z
    .url({ protocol: /^https?$/, error: 'An address that begins with https://' })
    .nullable()
    .default(null),
  source: z.enum(['entered', 'csv', 'api']).default('entered'),
  observedOn: z.iso.date(),
});

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
  netMinor: z.int().positive('Enter a price above zero'),
  currency: Currency,
});
export const EndDealerPrice = z.object({ customerId: Id, productId: Id });

/** One line of a quote. Amounts in minor units: unit price as shown to the buyer (gross for consumers, net for dealers). */
export const QuoteLine = z.object({
  productId: Id,
  sku: z.string(),
  name: z.string(),
  quantity: z.int().positive(),
  unitPriceMinor: Minor,
  listPriceMinor: Minor,
  discountBp: z.int(),
  netMinor: Minor,
  taxMinor: Minor,
  grossMinor: Minor,
  taxBp: z.int(),
});
export type QuoteLine = z.infer<typeof QuoteLine>;
/** What a basket costs at a destination. Totals are the sums of the lines and shipping, exactly. */
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
  netMinor: Minor,
  taxMinor: Minor,
  totalMinor: Minor,
});
export type Quote = z.infer<typeof Quote>;
