import { z } from 'zod';
import { NumberCursor } from '@/server/kernel/keyset';
import { Currency, Minor } from '@/server/kernel/money';
import { Day, Id } from '@/server/kernel/values';
import {
  CancelPurchaseOrder,
  ClosePurchaseOrder,
  ConfirmPurchaseOrder,
  componentKinds,
  DraftLine,
  PlacePurchaseOrder,
  PurchaseOrderLine,
  purchaseOrderStatuses,
  ReceivePurchaseOrder,
  SendPurchaseOrder,
} from '@/server/procurement/contract';
import { endpoint, Listed, listed, paging, receipt } from '../endpoint';

const Supplier = z.object({
  supplierId: Id,
  name: z.string(),
  country: z.string(),
  city: z.string(),
  currency: Currency,
  netDays: z.int(),
  leadTimeDays: z.number(),
  leadTimeSdDays: z.number(),
  minimumOrderMinor: Minor,
  active: z.boolean(),
  approved: z.boolean(),
  orders: z.int(),
  deliveries: z.int(),
  onTime: z.int().describe('Deliveries that came by the promised day.'),
  rating: z.number().nullable().describe('0 to 5; null until something was delivered.'),
});
const Component = z.object({
  componentId: Id,
  sku: z.string(),
  name: z.string(),
  kind: z.enum(componentKinds),
  unit: z.string(),
  supplierId: Id.nullable(),
  onHand: z.int(),
  onOrder: z.int(),
  nextOn: Day.nullable().describe('When the next delivery is expected.'),
  reorderPoint: z.int(),
  reorderQuantity: z.int(),
  toReorder: z.boolean(),
  standardCostMinor: Minor,
  currency: Currency,
});
const Brief = z.object({
  purchaseOrderId: Id,
  number: z.string(),
  supplierId: Id,
  supplierName: z.string(),
  status: z.enum(purchaseOrderStatuses),
  late: z.boolean(),
  currency: Currency,
  goodsMinor: Minor,
  freightMinor: Minor,
  totalMinor: Minor.describe('Net of tax.'),
  baseCurrency: Currency,
  baseTotalMinor: Minor,
  sentOn: Day.nullable(),
  expectedOn: Day,
  promisedOn: Day,
  receivedOn: Day.nullable(),
});
const Order = Brief.extend({
  lines: z.array(PurchaseOrderLine.extend({ accepted: z.int(), rejected: z.int() })),
  supplierReference: z.string(),
  note: z.string(),
});
const tag = 'Procurement';
const read = 'procurement:read';
const write = 'procurement:write';
const root = '/procurement';
const example = '0190a5d2-7c1b-7e3a-9f00-000000000001';
/** Without ids of its own, a request makes them; a repeated one the same. */
const Line = DraftLine.partial({ lineId: true });
const Create = PlacePurchaseOrder.omit({ purchaseOrderId: true, lines: true }).extend({
  lines: z.array(Line).min(1).max(200),
  send: z.boolean().default(false).describe('Sends it at once; otherwise it stays a draft.'),
});

export const procurementRoutes = [
  endpoint({
    method: 'GET',
    path: `${root}/suppliers`,
    tag,
    summary: 'List suppliers',
    description: 'By name.',
    scope: read,
    query: z.strictObject({
      view: z.enum(['all', 'approved', 'waiting', 'inactive']).default('all'),
      search: z.string().trim().max(80).optional(),
      ...paging,
    }),
    answer: ['SupplierList', Listed(Supplier)],
    handle: async ({ call, query }) => listed(await call.procurement.suppliers(query)),
  }),
  endpoint({
    method: 'GET',
    path: `${root}/suppliers/{id}`,
    tag,
    summary: 'Get a supplier',
    scope: read,
    answer: ['Supplier', Supplier],
    handle: ({ call, id }) => call.procurement.supplier({ supplierId: id }),
  }),
  endpoint({
    method: 'GET',
    path: `${root}/components`,
    tag,
    summary: 'List raw materials and components',
    description: 'By SKU. `view=reorder`: what is on hand and on order is at or below the reorder point.',
    scope: read,
    query: z.strictObject({
      view: z.enum(['all', 'reorder', 'out', 'on-order']).default('all'),
      kind: z.enum(componentKinds).optional(),
      supplierId: Id.optional(),
      search: z.string().trim().max(80).optional(),
      ...paging,
    }),
    answer: ['ComponentList', Listed(Component)],
    handle: async ({ call, query }) => listed(await call.procurement.components(query)),
  }),
  endpoint({
    method: 'GET',
    path: `${root}/components/{id}`,
    tag,
    summary: 'Get a component',
    scope: read,
    answer: ['Component', Component],
    handle: ({ call, id }) => call.procurement.component({ componentId: id }),
  }),
  endpoint({
    method: 'GET',
    path: `${root}/purchase-orders`,
    tag,
    summary: 'List purchase orders',
    description: 'Newest first.',
    scope: read,
    query: z.strictObject({
      view: z.enum(['all', 'draft', 'open', 'late', 'received', 'closed', 'cancelled']).default('all'),
      supplierId: Id.optional(),
      itemId: Id.optional(),
      search: z.string().trim().max(80).optional(),
      ...paging,
      cursor: z.coerce.number().pipe(NumberCursor).optional().describe('`next` of the page before.'),
    }),
    answer: ['PurchaseOrderList', Listed(Brief)],
    handle: async ({ call, query }) => listed(await call.procurement.orders(query)),
  }),
  endpoint({
    method: 'GET',
    path: `${root}/purchase-orders/{id}`,
    tag,
    summary: 'Get a purchase order',
    scope: read,
    answer: ['PurchaseOrder', Order],
    handle: ({ call, id }) => call.procurement.order({ purchaseOrderId: id }),
  }),
  endpoint({
    method: 'POST',
    path: `${root}/purchase-orders`,
    tag,
    summary: 'Create a purchase order',
    description:
      'Lines without a price take the supplier’s list price for the quantity. The answer’s id is the order’s.',
    scope: write,
    body: Create,
    example: { supplierId: example, lines: [{ kind: 'component', itemId: example, quantity: 100 }] },
    answer: receipt,
    status: 201,
    handle: async ({ call, body: { send, ...body }, fresh }) => {
      const purchaseOrderId = fresh('purchase order');
      const lines = body.lines.map((line, i) => ({ ...line, lineId: line.lineId ?? fresh(`line ${i}`) }));
      const { byMail, belowMinimum, ...draft } = body;
      const done = send
        ? await call.procurement.placeOrder({ ...draft, byMail, belowMinimum, purchaseOrderId, lines })
        : await call.procurement.draftOrder({ ...draft, purchaseOrderId, lines });
      return { id: purchaseOrderId, ...done };
    },
  }),
  endpoint({
    method: 'POST',
    path: `${root}/purchase-orders/{id}/send`,
    tag,
    summary: 'Send a draft to its supplier',
    scope: write,
    body: SendPurchaseOrder.omit({ purchaseOrderId: true }),
    example: { byMail: true },
    answer: receipt,
    handle: async ({ call, id, body }) => ({
      id,
      ...(await call.procurement.sendOrder({ ...body, purchaseOrderId: id })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: `${root}/purchase-orders/{id}/confirm`,
    tag,
    summary: 'Record the supplier’s confirmation',
    scope: write,
    body: ConfirmPurchaseOrder.omit({ purchaseOrderId: true }),
    example: { expectedOn: '2026-12-15', supplierReference: 'AB 2088' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({
      id,
      ...(await call.procurement.confirmOrder({ ...body, purchaseOrderId: id })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: `${root}/purchase-orders/{id}/receive`,
    tag,
    summary: 'Take in a delivery',
    description: 'What is accepted goes into stock in the same transaction. The answer’s id is that of the receipt.',
    scope: write,
    body: ReceivePurchaseOrder.omit({ purchaseOrderId: true }).partial({ receiptId: true }),
    example: { receivedOn: '2026-11-20', lines: [{ lineId: example, accepted: 100 }] },
    answer: receipt,
    status: 201,
    handle: async ({ call, id, body, fresh }) => {
      const receiptId = body.receiptId ?? fresh('receipt');
      return { id: receiptId, ...(await call.procurement.receiveOrder({ ...body, receiptId, purchaseOrderId: id })) };
    },
  }),
  endpoint({
    method: 'POST',
    path: `${root}/purchase-orders/{id}/close`,
    tag,
    summary: 'Close a purchase order',
    scope: write,
    body: ClosePurchaseOrder.omit({ purchaseOrderId: true }),
    example: { reason: 'The rest comes with the next order' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({
      id,
      ...(await call.procurement.closeOrder({ ...body, purchaseOrderId: id })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: `${root}/purchase-orders/{id}/cancel`,
    tag,
    summary: 'Cancel a purchase order',
    scope: write,
    body: CancelPurchaseOrder.omit({ purchaseOrderId: true }),
    example: { reason: 'Ordered twice' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({
      id,
      ...(await call.procurement.cancelOrder({ ...body, purchaseOrderId: id })),
    }),
  }),
];
