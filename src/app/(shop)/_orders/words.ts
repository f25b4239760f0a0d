import type { Status } from '@/app/_ui/status-badge';
import type { Step } from '@/app/_ui/stepper';
import type { PaymentMethod } from '@/server/kernel/values';
import type { OrderStatus } from '@/server/orders/contract';

/** An order's status as its buyer reads it. */
export const statusWords: Record<OrderStatus, { label: string; status: Status }> = {
  placed: { label: 'Waiting for payment', status: 'waiting' },
  confirmed: { label: 'Confirmed', status: 'open' },
  picking: { label: 'Being packed', status: 'active' },
  packed: { label: 'Packed', status: 'active' },
  'partly-shipped': { label: 'Partly shipped', status: 'active' },
  shipped: { label: 'Shipped', status: 'active' },
  delivered: { label: 'Delivered', status: 'done' },
  cancelled: { label: 'Cancelled', status: 'stopped' },
};

export const paymentWords: Record<PaymentMethod, string> = {
  card: 'Card',
  'bank-transfer': 'Bank transfer',
  'cash-on-delivery': 'Cash on delivery',
  terms: 'On account',
};

/** What happened, in the buyer's words; events not listed are not theirs to see. */
export const eventWords: Record<string, string> = {
  'order.placed': 'Order placed',
  'order.confirmed': 'Order confirmed',
  'order.picking-started': 'Being picked from our shelves',
  'order.packed': 'Packed',
  'order.shipped': 'Handed to the carrier',
  'order.delivered': 'Delivered',
  'order.cancelled': 'Order cancelled',
  'order.payment-changed': 'Payment received',
};

const rank: Record<OrderStatus, number> = {
  placed: 0,
  confirmed: 1,
  picking: 2,
  packed: 2,
  'partly-shipped': 3,
  shipped: 3,
  delivered: 4,
  cancelled: -1,
};
const stages = ['Ordered', 'Confirmed', 'Packed', 'Shipped', 'Delivered'];

/** How far an order has come, as steps. A cancelled one shows where it ended. */
export function stepsOf(order: { status: OrderStatus; confirmedAt: Date | null }): Step[] {
  if (order.status === 'cancelled')
    return [
      { label: 'Ordered', state: 'done' },
      { label: 'Cancelled', state: 'failed' },
    ];
  const reached = rank[order.status];
  // What is done is behind us; what comes next is under way. A delivered order is done altogether.
  const at = order.status === 'placed' ? 1 : order.status === 'picking' ? 2 : reached + 1;
  return stages.map((label, i) => ({ label, state: i < at ? 'done' : i === at ? 'current' : 'todo' }));
}

const carriers: Record<string, (tracking: string) => string> = {
  DHL: (t) => `https://www.dhl.com/de-en/home/tracking.html?tracking-id=${t}`,
  UPS: (t) => `https://www.ups.com/track?tracknum=${t}`,
  DPD: (t) => `https://tracking.dpd.de/status/en_US/parcel/${t}`,
  GLS: (t) => `https://gls-group.com/DE/en/parcel-tracking?match=${t}`,
  FedEx: (t) => `https://www.fedex.com/fedextrack/?trknbr=${t}`,
};

/** The carrier's own page about a parcel, where there is one. */
export const carrierPage = (carrier: string, tracking: string) => carriers[carrier]?.(encodeURIComponent(tracking));

/** Whether its buyer may still take it back: until somebody has gone to the shelves for it. */
export const maybeCancelled = (status: OrderStatus) => status === 'placed' || status === 'confirmed';
