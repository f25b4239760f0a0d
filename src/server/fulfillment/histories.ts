import type { Emission } from '@/server/kernel/event';
import { FulfilmentQueued, OrderPackedUp, OrderPicked, PickingStarted, ShipmentDispatched } from './contract';

/** Lives of a fulfilment as events: tests and the simulator read them. */
export const ids = {
  order: '0193b000-0000-7000-8000-000000000001',
  customer: '0193b000-0000-7000-8000-000000000002',
  pump: '0193b000-0000-7000-8000-00000000000a',
  hose: '0193b000-0000-7000-8000-00000000000b',
  shipment: '0193b000-0000-7000-8000-0000000000c1',
  second: '0193b000-0000-7000-8000-0000000000c2',
} as const;
const order = { orderId: ids.order };

export const parcel = { weightKg: 12.5, lengthCm: 60, widthCm: 40, heightCm: 30 };
export const queued: Emission[] = [
  FulfilmentQueued({
    ...order,
    customerId: ids.customer,
    number: 'J-10001',
    customerKind: 'consumer',
    country: 'DE',
    promisedOn: '2026-06-03',
    totalMinor: 25_900,
    lines: [
      { productId: ids.pump, sku: 'JV-CP-550', name: 'Garden pump 550', quantity: 2 },
      { productId: ids.hose, sku: 'JV-HO-25', name: 'Hose 25 m', quantity: 1 },
    ],
  }),
];
export const picking = [...queued, PickingStarted({ ...order, by: 'user:tester' })];
const both = [
  { productId: ids.pump, quantity: 2 },
  { productId: ids.hose, quantity: 1 },
];
export const picked = [...picking, OrderPicked({ ...order, lines: both })];
export const packed = [...picked, OrderPackedUp({ ...order, parcels: [parcel] })];
const dispatched = {
  ...order,
  customerId: ids.customer,
  carrier: 'DHL',
  tracking: '00340434',
  shipmentId: ids.shipment,
};
export const shipped = [...packed, ShipmentDispatched({ ...dispatched, lines: both, complete: true })];
/** One of two pumps was found; it has left. */
const one = [{ productId: ids.pump, quantity: 1 }];
export const halfPacked = [
  ...picking,
  OrderPicked({ ...order, lines: one }),
  OrderPackedUp({ ...order, parcels: [parcel] }),
];
export const partlyShipped = [...halfPacked, ShipmentDispatched({ ...dispatched, lines: one, complete: false })];
