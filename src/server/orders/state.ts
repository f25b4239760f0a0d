import { stream } from '@/server/kernel/stream';
import { ERASED, type PaymentMethod } from '@/server/kernel/values';
import {
  NumberTaken,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderNoted,
  OrderPacked,
  OrderPaymentChanged,
  OrderPickingStarted,
  OrderPlaced,
  OrderShipped,
  type OrderStatus,
  type paymentStatuses,
} from './contract';

type Line = { productId: string; quantity: number };
/** What rules need to know of an order; what people see is in the projections. */
export type Order =
  | { status: 'none' }
  | {
      status: OrderStatus;
      customerId: string;
      /** Its customer was erased: without their key the log reads so. */
      erased: boolean;
      number: string;
      method: PaymentMethod;
      currency: string;
      totalMinor: number;
      paidMinor: number;
      payment: (typeof paymentStatuses)[number];
      lines: readonly Line[];
      shipments: readonly string[];
    };

export const order = stream({
  type: 'order',
  events: [
    OrderPlaced,
    OrderConfirmed,
    OrderPickingStarted,
    OrderPacked,
    OrderShipped,
    OrderDelivered,
    OrderCancelled,
    OrderPaymentChanged,
    OrderNoted,
  ],
  initial: { status: 'none' } as Order,
  evolve: (s, e): Order => {
    if (e.type === 'order.placed') {
      const { quote, payment, customerId, number, contact } = e.data;
      return {
        status: 'placed',
        customerId,
        erased: contact.email === ERASED,
        number,
        method: payment.method,
        currency: quote.currency,
        totalMinor: quote.totalMinor,
        paidMinor: 0,
        payment: 'pending',
        lines: quote.lines.map(({ productId, quantity }) => ({ productId, quantity })),
        shipments: [],
      };
    }
    if (s.status === 'none') return s;
    switch (e.type) {
      case 'order.confirmed':
        return { ...s, status: 'confirmed' };
      case 'order.picking-started':
        return { ...s, status: 'picking' };
      case 'order.packed':
        return { ...s, status: 'packed' };
      case 'order.shipped':
        return {
          ...s,
          status: e.data.complete ? 'shipped' : 'partly-shipped',
          shipments: [...s.shipments, e.data.shipmentId],
        };
      case 'order.delivered':
        return { ...s, status: 'delivered' };
      case 'order.cancelled':
        return { ...s, status: 'cancelled' };
      case 'order.payment-changed':
        return { ...s, payment: e.data.status, paidMinor: e.data.paidMinor };
      default:
        return s;
    }
  },
});

/** Numbers without gaps: the last one taken of a series such as `order` or `invoice`. */
export const numberSeries = stream({
  type: 'number-series',
  events: [NumberTaken],
  initial: { value: 0 },
  evolve: (_, e) => ({ value: e.data.value }),
});

/** An order's number as people say it. */
export const orderNumber = (value: number) => `J-${10_000 + value}`;
