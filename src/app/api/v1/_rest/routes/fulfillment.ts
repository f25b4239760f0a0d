import { z } from 'zod';
import { fulfilmentStatuses, PackOrder, Parcel, PickOrder, ShipOrder } from '@/server/fulfillment/contract';
import { AdjustStock, CountStock, ReceiveStock } from '@/server/inventory/contract';
import { rankedPlaceOf } from '@/server/kernel/keyset';
import { isRejection, Rejected, reject } from '@/server/kernel/rejection';
import { asError } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { type Call, commaList, cursorOf, endpoint, Listed, listed, paging, receipt, YesNo } from '../endpoint';

const Portion = z.object({ productId: Id, quantity: z.int() });
const Fulfilment = z.object({
  orderId: Id,
  number: z.string(),
  customerId: Id,
  customerKind: z.enum(['consumer', 'dealer']),
  country: z.string(),
  status: z.enum(fulfilmentStatuses),
  promisedOn: z.iso.date(),
  totalMinor: z.int(),
  units: z.int(),
  lines: z.array(Portion.extend({ sku: z.string(), name: z.string(), picked: z.int(), shipped: z.int() })),
  parcels: z.array(Parcel),
  shipments: z.array(
    z.object({
      shipmentId: Id,
      carrier: z.string(),
      tracking: z.string(),
      at: z.iso.datetime(),
      lines: z.array(Portion),
      complete: z.boolean(),
      parcels: z.array(Parcel),
    }),
  ),
  queuedAt: z.iso.datetime(),
  shippedAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
});
const Level = z.object({
  productId: Id,
  location: z.string(),
  onHand: z.int(),
  reserved: z.int(),
  available: z.int(),
  lowLevel: z.int(),
  isLow: z.boolean(),
  bin: z.string().nullable(),
  updatedAt: z.iso.datetime(),
});

/** Goes to the shelves, unless somebody is there already. */
async function start(call: Call, orderId: string) {
  try {
    await call.fulfillment.startPicking({ orderId });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const status = cause instanceof Rejected && isRejection(cause.rejection) && cause.rejection.details?.status;
    if (status !== 'picking' && status !== 'picked') throw error;
  }
}

const tag = 'Fulfilment';
const stock = 'Stock';
const parcels = [{ weightKg: 9.5, lengthCm: 60, widthCm: 40, heightCm: 30 }];
const productId = '0193a1b2-0000-7000-8000-000000000001';

export const fulfillmentRoutes = [
  endpoint({
    method: 'GET',
    path: '/fulfillment/orders',
    tag,
    summary: 'Orders to fulfil',
    description: 'Most urgent first; without `status` those that have not left completely.',
    scope: 'fulfillment:read',
    query: z.strictObject({
      status: commaList(fulfilmentStatuses).optional(),
      customerKind: z.enum(['consumer', 'dealer']).optional(),
      search: z.string().trim().max(40).optional(),
      ...paging,
      cursor: cursorOf(rankedPlaceOf),
    }),
    answer: ['FulfilmentList', Listed(Fulfilment)],
    handle: async ({ call, query: { status, ...rest } }) =>
      listed(await call.fulfillment.queue({ statuses: status, ...rest })),
  }),
  endpoint({
    method: 'GET',
    path: '/fulfillment/orders/{id}',
    tag,
    summary: 'Get an order to fulfil',
    scope: 'fulfillment:read',
    answer: ['Fulfilment', Fulfilment],
    handle: async ({ call, id }) => {
      const row = await call.fulfillment.byOrder({ orderId: id });
      if (!row)
        throw asError(reject('not-queued', 'This order is not in the fulfilment queue.', { kind: 'not-found' }));
      return row;
    },
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/orders/{id}/pick',
    tag,
    summary: 'Mark as picked',
    description: 'Without lines: everything that is still open.',
    scope: 'fulfillment:write',
    body: PickOrder.omit({ orderId: true }),
    example: {},
    answer: receipt,
    handle: async ({ call, step, id, body }) => {
      await start(step('start'), id);
      return { id, ...(await call.fulfillment.pick({ orderId: id, ...body })) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/orders/{id}/pack',
    tag,
    summary: 'Mark as packed',
    scope: 'fulfillment:write',
    body: PackOrder.omit({ orderId: true }),
    example: { parcels },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.fulfillment.pack({ orderId: id, ...body })) }),
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/orders/{id}/ship',
    tag,
    summary: 'Mark as shipped',
    description: 'Goods leave the stock, the buyer is told, and the invoice is made.',
    scope: 'fulfillment:write',
    body: ShipOrder.omit({ orderId: true }).partial({ shipmentId: true }),
    example: { carrier: 'DHL', tracking: '00340434161094000000' },
    answer: receipt,
    handle: async ({ call, id, body, fresh }) => ({
      id,
      ...(await call.fulfillment.ship({ ...body, orderId: id, shipmentId: body.shipmentId ?? fresh('shipment') })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/orders/{id}/deliver',
    tag,
    summary: 'Mark as delivered',
    scope: 'fulfillment:write',
    answer: receipt,
    handle: async ({ call, id }) => ({ id, ...(await call.fulfillment.deliver({ orderId: id })) }),
  }),
  endpoint({
    method: 'GET',
    path: '/fulfillment/inventory',
    tag: stock,
    summary: 'Stock levels',
    scope: 'inventory:read',
    query: z.strictObject({ low: YesNo.optional(), ...paging }),
    answer: ['StockLevelList', Listed(Level)],
    handle: async ({ call, query }) => listed(await call.inventory.levels(query)),
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/inventory/adjust',
    tag: stock,
    summary: 'Adjust stock',
    scope: 'inventory:write',
    body: AdjustStock,
    example: { productId, delta: -2, reason: 'damage', note: 'Water damage in the store' },
    answer: receipt,
    handle: async ({ call, body }) => ({ id: body.productId, ...(await call.inventory.adjust(body)) }),
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/inventory/receive',
    tag: stock,
    summary: 'Receive goods',
    scope: 'inventory:write',
    body: ReceiveStock,
    example: { productId, quantity: 20, reference: 'PO-1042' },
    answer: receipt,
    handle: async ({ call, body }) => ({ id: body.productId, ...(await call.inventory.receive(body)) }),
  }),
  endpoint({
    method: 'POST',
    path: '/fulfillment/inventory/count',
    tag: stock,
    summary: 'Record a count',
    scope: 'inventory:write',
    body: CountStock,
    example: { productId, counted: 41 },
    answer: receipt,
    handle: async ({ call, body }) => ({ id: body.productId, ...(await call.inventory.count(body)) }),
  }),
];
