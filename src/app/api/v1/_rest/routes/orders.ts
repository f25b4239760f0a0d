import { z } from 'zod';
import { PlaceOrder } from '@/server/checkout/contract';
import { Currency } from '@/server/kernel/money';
import { Address, Day, Id, PaymentMethod } from '@/server/kernel/values';
import { CancelOrder, channels, orderStatuses, paymentStatuses } from '@/server/orders/contract';
import { DiscountCode, QuoteDiscount, QuoteLine } from '@/server/pricing/contract';
import { commaList, cursorOf, endpoint, Listed, listed, paging, receipt } from '../endpoint';
import { Line, order, placeOrder } from '../place-order';

const Brief = z.object({
  id: Id,
  number: z.string(),
  customerId: Id,
  customerKind: z.enum(['consumer', 'dealer']),
  channel: z.enum(channels),
  status: z.enum(orderStatuses),
  paymentStatus: z.enum(paymentStatuses),
  paymentMethod: PaymentMethod,
  currency: Currency,
  totalMinor: z.int(),
  itemCount: z.int(),
  country: z.string(),
  purchaseReference: z.string().nullable(),
  promisedOn: z.iso.date(),
  placedAt: z.iso.datetime(),
});
const Order = Brief.extend({
  netMinor: z.int(),
  taxMinor: z.int(),
  shippingMinor: z.int(),
  paidMinor: z.int(),
  termsDays: z.int().nullable(),
  contactName: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string().nullable(),
  shippingAddress: Address,
  billingAddress: Address,
  lines: z.array(QuoteLine),
  discount: QuoteDiscount.nullable().describe(
    'Goods and shipping less `amountMinor` are what was charged; the lines say their parts in `discountMinor`.',
  ),
  shipments: z.array(z.object({ shipmentId: Id, carrier: z.string(), tracking: z.string(), at: z.iso.datetime() })),
  note: z.string(),
});
const Placed = Order.pick({
  id: true,
  number: true,
  status: true,
  paymentStatus: true,
  currency: true,
  netMinor: true,
  taxMinor: true,
  shippingMinor: true,
  totalMinor: true,
  promisedOn: true,
}).extend({
  paymentUrl: z
    .url()
    .nullable()
    .describe('Where the buyer pays by card, while the order waits for that; null for every other order.'),
  duplicate: z.boolean(),
});

export const CreateOrder = PlaceOrder.omit({ cartId: true, orderId: true, expectedTotalMinor: true }).extend({
  lines: z.array(Line).min(1, 'At least one line').max(100),
  expectedTotalMinor: z
    .int()
    .nonnegative()
    .optional()
    .describe('The total you expect; another one is refused. Without it the order is placed at the current prices.'),
  discountCode: DiscountCode.optional().describe('One code per order; refused when it does not count for this order.'),
});

const tag = 'Orders';
export const orderList: ['OrderList', z.ZodType] = ['OrderList', Listed(Brief)];
export const placed: ['PlacedOrder', z.ZodType] = ['PlacedOrder', Placed];

export const orderRoutes = [
  endpoint({
    method: 'GET',
    path: '/orders',
    tag,
    summary: 'List orders',
    description: 'Newest first.',
    scope: 'orders:read',
    query: z.strictObject({
      status: commaList(orderStatuses).optional(),
      customerId: Id.optional(),
      customerKind: z.enum(['consumer', 'dealer']).optional(),
      placedFrom: Day.optional(),
      placedTo: Day.optional(),
      search: z
        .string()
        .trim()
        .max(100)
        .optional()
        .describe('Beginnings of words: number, name, e-mail, company, phone, reference, SKU or tracking number.'),
      ...paging,
      cursor: cursorOf(),
    }),
    answer: orderList,
    handle: async ({ call, query: { status, ...rest } }) =>
      listed(await call.orders.list({ statuses: status, ...rest })),
  }),
  endpoint({
    method: 'POST',
    path: '/orders',
    tag,
    summary: 'Create an order',
    description:
      'Prices, tax and shipping are those of the shop for this buyer and destination. Goods are reserved and the order is placed ' +
      'in one transaction: everything, or nothing. An order by card waits half an hour for its payment at `paymentUrl`; where cards ' +
      'are not accepted it is refused (`payment-not-offered`). Send an `Idempotency-Key`, so that a repeated request never orders twice.',
    scope: 'orders:write',
    body: CreateOrder,
    example: {
      email: 'ada@example.com',
      shippingAddress: {
        name: 'Ada Lovelace',
        street: 'Hauptstr. 1',
        postalCode: '10115',
        city: 'Berlin',
        country: 'DE',
      },
      shippingMethod: 'standard',
      paymentMethod: 'bank-transfer',
      lines: [{ sku: 'JV-CP-550', quantity: 1 }],
      acceptTerms: true,
    },
    answer: placed,
    status: 201,
    handle: placeOrder,
  }),
  endpoint({
    method: 'GET',
    path: '/orders/{id}',
    tag,
    summary: 'Get an order',
    scope: 'orders:read',
    answer: ['Order', Order],
    handle: ({ call, id }) => order(call, id),
  }),
  endpoint({
    method: 'PUT',
    path: '/orders/{id}/cancel',
    tag,
    summary: 'Cancel an order',
    description: 'Until something of it has been shipped.',
    scope: 'orders:write',
    body: CancelOrder.omit({ orderId: true }),
    example: { reason: 'Ordered twice by mistake' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.orders.cancel({ orderId: id, ...body })) }),
  }),
];
