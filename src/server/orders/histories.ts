import type { Emission } from '@/server/kernel/event';
import type { Quote } from '@/server/pricing/contract';
import {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderPacked,
  OrderPickingStarted,
  OrderPlaced,
  OrderShipped,
} from './contract';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const ids = { orderId: id(1), customerId: id(2), productId: id(3), shipmentId: id(4), second: id(5) };
const { orderId, customerId, productId } = ids;
const order = { orderId, customerId };

/** Two pumps at 119.00 to Berlin, tax included. */
export const quote: Quote = {
  currency: 'EUR',
  destination: 'DE',
  pricesInclude: 'tax',
  taxRule: 'domestic',
  taxBp: 1900,
  lines: [
    {
      productId,
      sku: 'JV-TEST-1',
      name: 'Test pump',
      quantity: 2,
      unitPriceMinor: 11_900,
      listPriceMinor: 11_900,
      discountBp: 0,
      netMinor: 20_000,
      taxMinor: 3_800,
      grossMinor: 23_800,
      taxBp: 1900,
    },
  ],
  shipping: { method: 'standard', label: 'Standard', netMinor: 0, taxMinor: 0, grossMinor: 0, taxBp: 1900 },
  subtotalMinor: 23_800,
  shippingMinor: 0,
  netMinor: 20_000,
  taxMinor: 3_800,
  totalMinor: 23_800,
};
const address = { name: 'Ada', street: 'Hauptstr. 1', postalCode: '10115', city: 'Berlin', country: 'DE' };

/** What checkout hands over for it. */
export const placing = {
  ...order,
  channel: 'web' as const,
  customerKind: 'consumer' as const,
  quote,
  contact: { name: 'Ada', email: 'ada@example.com', phone: null },
  shippingAddress: address,
  billingAddress: address,
  payment: { method: 'bank-transfer' as const, termsDays: null },
  tokenHash: 'hash',
  purchaseReference: null,
  note: '',
  promisedOn: '2026-06-05',
};

const shipped = (shipmentId: string, complete: boolean) =>
  OrderShipped({ ...order, shipmentId, carrier: 'DHL', tracking: 'JD01', complete });

/** Lives of an order, as events. */
export const lives = {
  placed: [OrderPlaced({ ...placing, number: 'J-10001' })],
  confirmed: [OrderPlaced({ ...placing, number: 'J-10001' }), OrderConfirmed({ ...order, reason: 'pay-later' })],
  get picking(): Emission[] {
    return [...this.confirmed, OrderPickingStarted(order)];
  },
  get packed(): Emission[] {
    return [...this.picking, OrderPacked(order)];
  },
  get partlyShipped(): Emission[] {
    return [...this.packed, shipped(ids.shipmentId, false)];
  },
  get shipped(): Emission[] {
    return [...this.packed, shipped(ids.shipmentId, true)];
  },
  get delivered(): Emission[] {
    return [...this.shipped, OrderDelivered(order)];
  },
  get cancelled(): Emission[] {
    return [...this.confirmed, OrderCancelled({ ...order, reason: 'Changed my mind', by: 'customer' })];
  },
};
