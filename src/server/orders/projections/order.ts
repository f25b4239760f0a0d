import type { AnyEventDef, EventOf } from '@/server/kernel/event';
import { type On, projection } from '@/server/kernel/projection';
import type { Address, PaymentMethod } from '@/server/kernel/values';
import type { Quote, QuoteLine } from '@/server/pricing/contract';
import {
  type channels,
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
} from '../contract';

/** One thing that happened to an order. `text` is what a person wrote: a reason, a note, a tracking number. */
export type TimelineEntry = { id: string; type: string; at: string; by: string; text: string };
export type Shipment = { shipmentId: string; carrier: string; tracking: string; at: string };

/** An order as lists, records and tracking show it: what was bought at which price, where it is, what happened. */
export type OrderRow = {
  id: string;
  number: string;
  customerId: string;
  customerKind: 'consumer' | 'dealer';
  channel: (typeof channels)[number];
  status: OrderStatus;
  paymentStatus: (typeof paymentStatuses)[number];
  paymentMethod: PaymentMethod;
  termsDays: number | null;
  currency: string;
  netMinor: number;
  taxMinor: number;
  shippingMinor: number;
  totalMinor: number;
  paidMinor: number;
  itemCount: number;
  country: string;
  city: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string | null;
  shippingAddress: Address;
  billingAddress: Address;
  lines: QuoteLine[];
  quote: Omit<Quote, 'lines'>;
  shipments: Shipment[];
  timeline: TimelineEntry[];
  tokenHash: string;
  purchaseReference: string | null;
  note: string;
  promisedOn: string;
  placedAt: string;
  confirmedAt: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  cancelledAt: string | null;
};

type OrderEvent = { id: string; type: string; at: string; by: string; data: { orderId: string } };
const id = (e: { data: { orderId: string } }) => ({ id: e.data.orderId });
const entry = (e: OrderEvent, text = ''): TimelineEntry => ({ id: e.id, type: e.type, at: e.at, by: e.by, text });

/** An event that changes an order already placed, with its line in the timeline. */
function change<E extends AnyEventDef>(
  on: On<OrderRow>,
  event: E,
  next: (e: EventOf<E>, row: OrderRow) => Partial<OrderRow> & { text?: string },
) {
  return on(event, id as (e: EventOf<E>) => { id: string }, (row, e) => {
    // every order event names its order
    if (!row) return row;
    const { text, ...facts } = next(e, row);
    return { ...row, ...facts, timeline: [...row.timeline, entry(e as OrderEvent, text)] }; // as above
  });
}

const placed = ({ data, at, ...e }: EventOf<typeof OrderPlaced>): OrderRow => {
  const { orderId, quote, contact, payment, ...facts } = data;
  const { lines, ...totals } = quote;
  return {
    id: orderId,
    number: facts.number,
    customerId: facts.customerId,
    customerKind: facts.customerKind,
    channel: facts.channel,
    status: 'placed',
    paymentStatus: 'pending',
    paymentMethod: payment.method,
    termsDays: payment.termsDays,
    currency: quote.currency,
    netMinor: quote.netMinor,
    taxMinor: quote.taxMinor,
    shippingMinor: quote.shippingMinor,
    totalMinor: quote.totalMinor,
    paidMinor: 0,
    itemCount: lines.reduce((n, line) => n + line.quantity, 0),
    country: facts.shippingAddress.country,
    city: facts.shippingAddress.city,
    contactName: contact.name,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    shippingAddress: facts.shippingAddress,
    billingAddress: facts.billingAddress,
    lines,
    quote: totals,
    shipments: [],
    timeline: [entry({ ...e, at, data })],
    tokenHash: facts.tokenHash,
    purchaseReference: facts.purchaseReference,
    note: facts.note,
    promisedOn: facts.promisedOn,
    placedAt: at,
    confirmedAt: null,
    shippedAt: null,
    deliveredAt: null,
    cancelledAt: null,
  };
};

export const orders = projection<OrderRow>({
  name: 'orders.order',
  table: 'sales_order',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(OrderPlaced, id, (_, e) => placed(e)),
    change(on, OrderConfirmed, (e) => ({ status: 'confirmed', confirmedAt: e.at, text: e.data.reason })),
    change(on, OrderPickingStarted, () => ({ status: 'picking' })),
    change(on, OrderPacked, () => ({ status: 'packed' })),
    change(on, OrderShipped, ({ at, data }, row) => ({
      status: data.complete ? 'shipped' : 'partly-shipped',
      shippedAt: data.complete ? at : row.shippedAt,
      shipments: [
        ...row.shipments,
        { shipmentId: data.shipmentId, carrier: data.carrier, tracking: data.tracking, at },
      ],
      text: `${data.carrier} ${data.tracking}`,
    })),
    change(on, OrderDelivered, (e) => ({ status: 'delivered', deliveredAt: e.at })),
    change(on, OrderCancelled, (e) => ({ status: 'cancelled', cancelledAt: e.at, text: e.data.reason })),
    change(on, OrderPaymentChanged, ({ data }) => ({
      paymentStatus: data.status,
      paidMinor: data.paidMinor,
      text: data.status,
    })),
    change(on, OrderNoted, (e) => ({ text: e.data.note })),
  ],
});
