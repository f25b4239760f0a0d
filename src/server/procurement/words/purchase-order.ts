import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount, Currency, Minor } from '@/server/kernel/money';
import { Day, Id, line, Quantity, Seen, text } from '@/server/kernel/values';
import { itemKinds } from './supplier';

/** draft → sent → confirmed → partly-received → received → closed; cancelled from any state before the first receipt. */
export const purchaseOrderStatuses = [
  'draft',
  'sent',
  'confirmed',
  'partly-received',
  'received',
  'closed',
  'cancelled',
] as const;
export type PurchaseOrderStatus = (typeof purchaseOrderStatuses)[number];
/** Statuses in which goods are still to come. */
export const openStatuses = ['sent', 'confirmed', 'partly-received'] as const;

export const PurchaseOrderLine = z.object({
  lineId: Id,
  kind: z.enum(itemKinds),
  itemId: Id,
  sku: z.string(),
  supplierSku: z.string(),
  description: z.string(),
  unit: z.string(),
  quantity: z.int().positive(),
  unitPriceMinor: Minor,
  totalMinor: Minor,
});
export type PurchaseOrderLine = z.output<typeof PurchaseOrderLine>;

/** Amounts are net, in the supplier's currency. `rate`: units of it for one of the organisation's, of the day `rateOn`. */
const Content = z.object({
  lines: z.array(PurchaseOrderLine),
  goodsMinor: Minor,
  freightMinor: Minor,
  totalMinor: Minor,
  currency: Currency,
  baseCurrency: Currency,
  baseTotalMinor: Minor,
  rate: z.number().positive(),
  rateOn: Day,
  expectedOn: Day,
  note: z.string(),
});
export type PurchaseOrderContent = z.output<typeof Content>;

const order = { purchaseOrderId: Id, supplierId: Id };
const subject = { subject: (d: { supplierId: string }) => d.supplierId };
// Stream `purchase-order`, id = purchaseOrderId.
export const PurchaseOrderDrafted = event(
  'purchase-order.drafted',
  z.object({ ...order, number: z.string(), supplierName: z.string(), ...Content.shape }),
);
export const PurchaseOrderChanged = event('purchase-order.changed', z.object({ ...order, ...Content.shape }));
export const PurchaseOrderSent = event(
  'purchase-order.sent',
  z.object({
    ...order,
    number: z.string(),
    sentOn: Day,
    expectedOn: Day,
    /** False when it was handed over by other means. */
    byMail: z.boolean(),
    to: z.object({ name: z.string(), email: z.string() }),
  }),
  { personal: { ...subject, erased: { to: { name: '(erased)', email: '(erased)' } } } },
);
export const PurchaseOrderConfirmed = event(
  'purchase-order.confirmed',
  z.object({ ...order, expectedOn: Day, supplierReference: z.string() }),
);
export const PurchaseOrderRescheduled = event(
  'purchase-order.rescheduled',
  z.object({ ...order, expectedOn: Day, reason: z.string() }),
);
const ReceivedLine = z.object({
  lineId: Id,
  kind: z.enum(itemKinds),
  itemId: Id,
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  reason: z.string(),
});
/** `late`: days after what was first promised (negative: before); `complete`: nothing more is to come. */
export const PurchaseOrderReceived = event(
  'purchase-order.received',
  z.object({
    ...order,
    receiptId: Id,
    receivedOn: Day,
    deliveryNote: z.string(),
    lines: z.array(ReceivedLine),
    complete: z.boolean(),
    first: z.boolean(),
    lateDays: z.int(),
    leadDays: z.int(),
  }),
);
export const PurchaseOrderClosed = event(
  'purchase-order.closed',
  z.object({ ...order, reason: z.string(), short: z.boolean() }),
);
export const PurchaseOrderCancelled = event('purchase-order.cancelled', z.object({ ...order, reason: z.string() }));

/** A line as a person or the agent writes it. Without a price: the supplier's list price for the quantity. */
export const DraftLine = z.object({
  lineId: Id,
  kind: z.enum(itemKinds),
  itemId: Id,
  quantity: Quantity.positive('At least 1'),
  unitPriceMinor: Amount.positive('Above zero').optional(),
});
const draft = {
  purchaseOrderId: Id,
  lines: z.array(DraftLine).min(1, 'Add at least one line').max(200),
  /** Without: what the supplier charges for this goods value. */
  freightMinor: Amount.nonnegative('Not below zero').optional(),
  /** Without: today and the longest lead time of its lines. */
  expectedOn: Day.optional(),
  note: line(1000).default(''),
};
const sending = {
  byMail: z.boolean().default(true),
  /** The supplier takes it although it is below their minimum. */
  belowMinimum: z.boolean().default(false),
};
export const DraftPurchaseOrder = z.object({ ...draft, supplierId: Id });
/** Drafts and sends in one go: what the agent proposes and a person approves. */
export const PlacePurchaseOrder = DraftPurchaseOrder.extend(sending);
export const ChangePurchaseOrder = z.object({ ...draft, seen: Seen });
export const SendPurchaseOrder = z.object({ purchaseOrderId: Id, ...sending });
export const ConfirmPurchaseOrder = z.object({
  purchaseOrderId: Id,
  expectedOn: Day,
  supplierReference: line(80).default(''),
});
export const ReschedulePurchaseOrder = z.object({ purchaseOrderId: Id, expectedOn: Day, reason: text(500, 'Say why') });
export const ReceivePurchaseOrder = z.object({
  purchaseOrderId: Id,
  receiptId: Id,
  receivedOn: Day,
  deliveryNote: line(80).default(''),
  lines: z
    .array(
      z.object({
        lineId: Id,
        accepted: Quantity.nonnegative('Not below zero').default(0),
        rejected: Quantity.nonnegative('Not below zero').default(0),
        reason: line(300).default(''),
      }),
    )
    .min(1)
    .max(200),
});
export const ClosePurchaseOrder = z.object({ purchaseOrderId: Id, reason: line(500).default('') });
export const CancelPurchaseOrder = z.object({ purchaseOrderId: Id, reason: text(500, 'Say why') });
