import { z } from 'zod';
import { tiers } from '@/server/customers/contract';
import { event } from '@/server/kernel/event';
import { Country, Email, Id, line, Quantity, Seen, text } from '@/server/kernel/values';

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
/** A line as somebody sends it. */
const Counted = Line.extend({ quantity: Quantity.positive('At least 1') });
export const Parcel = z.object({
  weightKg: z.number().positive(),
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
    /** What its place in the queue rests on besides; absent in the first orders. Margin: net goods less landed cost, null when unknown. */
    standing: z
      .object({
        shipBy: z.iso.date(),
        tier: z.enum(tiers).nullable(),
        netMinor: z.int(),
        marginMinor: z.int().nullable(),
        currency: z.string(),
      })
      .optional(),
  }),
);
/** A person, or an agent with a person's word, put it before all others. */
export const FulfilmentPinned = event('fulfilment.pinned', z.object({ orderId: Id, reason: z.string() }));
export const FulfilmentUnpinned = event('fulfilment.unpinned', z.object({ orderId: Id }));
/** It will be fetched in one walk with others, or no longer. */
export const FulfilmentBatched = event('fulfilment.batched', z.object({ orderId: Id, batchId: Id }));
export const FulfilmentUnbatched = event('fulfilment.unbatched', z.object({ orderId: Id, batchId: Id }));
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

// Stream `pick-batch`, id = batchId: several orders in one walk. planned → picking → picked; dissolved while it is planned.
export const batchStatuses = ['planned', 'picking', 'picked', 'dissolved'] as const;
/** The most orders and pieces a trolley takes. */
export const MOST_ORDERS = 8;
export const MOST_PIECES = 40;
export const PickBatchPlanned = event(
  'pick-batch.planned',
  z.object({ batchId: Id, number: z.string(), orderIds: z.array(Id).min(1), note: z.string() }),
);
export const PickBatchStarted = event('pick-batch.started', z.object({ batchId: Id, orderIds: z.array(Id) }));
const Missing = Line.extend({ orderId: Id });
export const PickBatchPicked = event('pick-batch.picked', z.object({ batchId: Id, missing: z.array(Missing) }));
export const PickBatchDissolved = event('pick-batch.dissolved', z.object({ batchId: Id, reason: z.string() }));

export const carriers = ['DHL', 'UPS', 'DPD', 'GLS', 'FedEx', 'Own van'] as const;
export const StartPicking = z.object({ orderId: Id });
export const PinOrder = z.object({ orderId: Id, reason: text(300, 'Say why it goes first') });
export const UnpinOrder = z.object({ orderId: Id });
export const PlanBatch = z.object({
  batchId: Id,
  orderIds: z.array(Id).min(2, 'At least two orders').max(MOST_ORDERS, `At most ${MOST_ORDERS} orders`),
  note: line(300).default(''),
});
export const StartBatch = z.object({ batchId: Id });
const centimetres = z
  .number('Enter centimetres')
  .positive('Above zero')
  .max(10_000, 'At most 10,000 cm')
  .nullable()
  .default(null);
/** A parcel as it is packed; what was not measured may be left out. */
export const PackedParcel = z.object({
  weightKg: z.number('Enter the weight').positive('Enter the weight').max(100_000, 'At most 100,000 kg'),
  lengthCm: centimetres,
  widthCm: centimetres,
  heightCm: centimetres,
});
/** What was not found, per order; everything else was. */
export const PickBatch = z.object({
  batchId: Id,
  missing: z
    .array(Counted.extend({ orderId: Id }))
    .max(200)
    .default([]),
});
export const DissolveBatch = z.object({ batchId: Id, reason: text(300, 'Say why') });
/** Without lines: everything that is still open. */
export const PickOrder = z.object({ orderId: Id, lines: z.array(Counted).max(200).optional() });
export const PackOrder = z.object({
  orderId: Id,
  parcels: z.array(PackedParcel).min(1, 'At least one parcel').max(200),
});
export const ShipOrder = z.object({
  orderId: Id,
  shipmentId: Id,
  carrier: z.enum(carriers),
  tracking: text(64, 'Enter the tracking number').regex(
    /^[A-Za-z0-9][A-Za-z0-9 -]*$/,
    'Letters, digits and dashes only',
  ),
});
export const ReturnGoods = z.object({
  orderId: Id,
  returnId: Id,
  lines: z.array(Back.extend(Counted.shape)).min(1, 'Say what came back').max(200),
  note: line(500).default(''),
});
export const DeliverOrder = z.object({ orderId: Id });

/** The organisation as its papers name it: sender of parcels, letterhead of invoices, account to pay to. */
export const Letterhead = z.object({
  company: text(120, 'Enter the company name'),
  street: text(160, 'Enter street and number'),
  postalCode: text(16, 'Enter the postal code'),
  city: text(80, 'Enter the town or city'),
  country: Country,
  phone: line(40).default(''),
  email: z.union([Email, z.literal('')]).default(''),
  website: line(120).default(''),
  taxId: line(32).default(''),
  register: line(120).default(''),
  bank: line(80).default(''),
  iban: z
    .string()
    .transform((iban) => iban.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^([A-Z]{2}\d{2}[A-Z0-9]{10,30})?$/, 'An IBAN such as DE02 1203 0000 0000 2020 51'))
    .default(''),
  bic: line(11).default(''),
  footnote: line(300).default(''),
});
export type Letterhead = z.output<typeof Letterhead>;
export const SetLetterhead = Letterhead.extend({ seen: Seen });
// Stream `letterhead`, one per organisation.
export const LetterheadSet = event('letterhead.set', Letterhead);
