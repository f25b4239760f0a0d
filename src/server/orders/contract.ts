import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Address, ERASED, erasedAddress, Id, PaymentMethod, text } from '@/server/kernel/values';
import { Quote } from '@/server/pricing/contract';

export const channels = ['web', 'dealer', 'staff', 'api'] as const;
/** placed → confirmed → picking → packed → shipped → delivered; cancelled from any state before shipped. Card orders are `placed` until paid. */
export const orderStatuses = [
  'placed',
  'confirmed',
  'picking',
  'packed',
  'partly-shipped',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export const paymentStatuses = ['pending', 'partly-paid', 'paid', 'refunded'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const Contact = z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() });
const subject = { subject: (d: { customerId: string }) => d.customerId };
const order = { orderId: Id, customerId: Id };

const Placed = z.object({
  ...order,
  number: z.string(),
  channel: z.enum(channels),
  customerKind: z.enum(['consumer', 'dealer']),
  quote: Quote,
  contact: Contact,
  shippingAddress: Address,
  billingAddress: Address,
  payment: z.object({ method: PaymentMethod, termsDays: z.int().nullable() }),
  /** SHA-256 of the tracking token that a guest has by e-mail. */
  tokenHash: z.string(),
  purchaseReference: z.string().nullable(),
  note: z.string(),
  promisedOn: z.iso.date(),
});

// Stream `order`, id = orderId. Prices are those of the moment of placing; the quote's totals add up exactly.
export const OrderPlaced = event('order.placed', Placed, {
  personal: {
    ...subject,
    erased: {
      contact: { name: '(erased)', email: ERASED, phone: null },
      shippingAddress: erasedAddress,
      billingAddress: erasedAddress,
      note: '',
    },
  },
});
export const OrderConfirmed = event(
  'order.confirmed',
  z.object({ ...order, reason: z.enum(['paid', 'on-account', 'pay-later']) }),
);
export const OrderPickingStarted = event('order.picking-started', z.object(order));
export const OrderPacked = event('order.packed', z.object(order));
export const OrderShipped = event(
  'order.shipped',
  z.object({ ...order, shipmentId: Id, carrier: z.string(), tracking: z.string(), complete: z.boolean() }),
);
export const OrderDelivered = event('order.delivered', z.object(order));
export const OrderCancelled = event(
  'order.cancelled',
  z.object({ ...order, reason: z.string(), by: z.enum(['customer', 'staff', 'timeout', 'system']) }),
);
export const OrderPaymentChanged = event(
  'order.payment-changed',
  z.object({ ...order, status: z.enum(paymentStatuses), paidMinor: z.int() }),
);
export const OrderNoted = event('order.noted', z.object({ ...order, note: z.string() }), {
  personal: { ...subject, erased: { note: '(erased)' } },
});

// Stream `number-series`, id = `order` | `invoice` | …: numbers without gaps.
export const NumberTaken = event('number-series.taken', z.object({ series: z.string(), value: z.int().positive() }));

/** What checkout hands over. The number is taken and the order recorded in one go; prices are the quote's, exactly. */
export const PlaceOrder = Placed.omit({ number: true });
export const TakeNumber = z.object({ series: z.string() });
export const ConfirmOrder = z.object({ orderId: Id, reason: z.enum(['paid', 'on-account', 'pay-later']) });
export const StartPickingOrder = z.object({ orderId: Id });
export const PackOrder = z.object({ orderId: Id });
export const MarkShipped = z.object({
  orderId: Id,
  shipmentId: Id,
  carrier: z.string(),
  tracking: z.string(),
  complete: z.boolean(),
});
export const MarkDelivered = z.object({ orderId: Id });
export const RecordPaymentState = z.object({
  orderId: Id,
  status: z.enum(paymentStatuses),
  paidMinor: z.int().nonnegative(),
});
export const CancelOrder = z.object({ orderId: Id, reason: text(500, 'Say why') });
/** For somebody without an account: the key of the confirmation mail opens the door. */
export const CancelTracked = CancelOrder.extend({ token: z.string().min(20).max(100) });
/** Of an order that has ended: what it still holds goes back to the shelf. */
export const LetGo = z.object({ orderId: Id, reason: text(500, 'Say why') });
export const NoteOrder = z.object({ orderId: Id, note: text(2000, 'Write a note') });
