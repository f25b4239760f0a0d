import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Country, Email, Id, text } from '@/server/kernel/values';

export const fulfilmentStatuses = [
  'queued',
  'picking',
  'picked',
  'packed',
  'partly-shipped',
  'shipped',
  'delivered',
  'cancelled',
] as const;
const Line = z.object({ productId: Id, quantity: z.int().positive() });
export const Parcel = z.object({
  weightKg: z.number().positive('Enter the weight'),
  lengthCm: z.number().positive().nullable(),
  widthCm: z.number().positive().nullable(),
  heightCm: z.number().positive().nullable(),
});

// Stream `fulfilment`, id = orderId: opened when the order is confirmed.
export const FulfilmentQueued = event(
  'fulfilment.queued',
  z.object({
    orderId: Id,
    customerId: Id,
    number: z.string(),
    customerKind: z.enum(['consumer', 'dealer']),
    country: z.string(),
    promisedOn: z.iso.date(),
    totalMinor: z.int(),
    lines: z.array(Line.extend({ sku: z.string(), name: z.string() })),
  }),
);
export const PickingStarted = event('fulfilment.picking-started', z.object({ orderId: Id, by: z.string() }));
export const OrderPicked = event('fulfilment.picked', z.object({ orderId: Id, lines: z.array(Line) }));
export const OrderPackedUp = event('fulfilment.packed', z.object({ orderId: Id, parcels: z.array(Parcel) }));
export const ShipmentDispatched = event(
  'fulfilment.shipped',
  z.object({
    orderId: Id,
    customerId: Id,
    shipmentId: Id,
    carrier: z.string(),
    tracking: z.string(),
    lines: z.array(Line),
    complete: z.boolean(),
  }),
);
export const ShipmentDelivered = event('fulfilment.delivered', z.object({ orderId: Id, customerId: Id }));
/** Goods came back: to the shelf, or to scrap. */
const Back = Line.extend({ to: z.enum(['stock', 'scrap']) });
export const GoodsReturned = event(
  'fulfilment.returned',
  z.object({ orderId: Id, customerId: Id, returnId: Id, lines: z.array(Back), note: z.string() }),
);
export const FulfilmentCancelled = event('fulfilment.cancelled', z.object({ orderId: Id, reason: z.string() }));

export const carriers = ['DHL', 'UPS', 'DPD', 'GLS', 'FedEx', 'Own van'] as const;
export const StartPicking = z.object({ orderId: Id });
/** Without lines: everything that is still open. */
export const PickOrder = z.object({ orderId: Id, lines: z.array(Line).optional() });
export const PackOrder = z.object({ orderId: Id, parcels: z.array(Parcel).min(1, 'At least one parcel') });
export const ShipOrder = z.object({
  orderId: Id,
  shipmentId: Id,
  carrier: z.enum(carriers),
  tracking: text(64, 'Enter the tracking number'),
});
export const ReturnGoods = z.object({
  orderId: Id,
  returnId: Id,
  lines: z.array(Back).min(1, 'Say what came back').max(200),
  note: z.string().trim().max(500).default(''),
});
export const DeliverOrder = z.object({ orderId: Id });

const line = (max: number) => z.string().trim().max(max).default('');
/** The organisation as its papers name it: sender of parcels, letterhead of invoices, account to pay to. */
export const Letterhead = z.object({
  company: text(120, 'Enter the company name'),
  street: text(160, 'Enter street and number'),
  postalCode: text(16, 'Enter the postal code'),
  city: text(80, 'Enter the town or city'),
  country: Country,
  phone: line(40),
  email: z.union([Email, z.literal('')]).default(''),
  website: line(120),
  taxId: line(32),
  register: line(120),
  bank: line(80),
  iban: z
    .string()
    .transform((iban) => iban.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^([A-Z]{2}\d{2}[A-Z0-9]{10,30})?$/, 'An IBAN such as DE02 1203 0000 0000 2020 51'))
    .default(''),
  bic: line(11),
  footnote: line(300),
});
export type Letterhead = z.output<typeof Letterhead>;
// Stream `letterhead`, one per organisation.
export const LetterheadSet = event('letterhead.set', Letterhead);
