import { z } from 'zod';
import { dealerById } from '@/server/customers';
import { ApplyAsDealer, ApproveDealer, RejectDealer, tiers } from '@/server/customers/contract';
import { asSystem } from '@/server/kernel/database/scope';
import { Currency } from '@/server/kernel/money';
import { Address, Id, PaymentMethod } from '@/server/kernel/values';
import { orderStatuses } from '@/server/orders/contract';
import { commaList, cursorOf, endpoint, Listed, listed, paging, receipt } from '../endpoint';
import { Line, placeOrder } from '../place-order';
import { Problem } from '../problem';
import { page } from './customers';
import { CreateOrder, orderList, placed } from './orders';

const Dealer = z.object({
  customerId: Id,
  status: z.enum(['applied', 'approved', 'rejected']),
  company: z.string(),
  taxId: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  address: Address,
  tier: z.enum(tiers).nullable(),
  discountBp: z.int().describe('Basis points: 100 is 1 %.'),
  creditLimitMinor: z.int(),
  creditHeldMinor: z.int(),
  creditLeftMinor: z.int(),
  termsDays: z.int(),
  onHold: z.boolean(),
  appliedAt: z.iso.datetime(),
});
const Price = z.object({
  productId: Id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  minQuantity: z.int(),
  maxQuantity: z.int(),
  leadTimeDays: z.int(),
  currency: Currency,
  listMinor: z.int().describe('The net list price.'),
  netMinor: z.int().describe('What this dealer pays, net.'),
  agreed: z.boolean().describe('Agreed with this dealer, not the discount of their terms.'),
});
const BulkOrder = CreateOrder.omit({ email: true }).extend({
  customerId: Id,
  lines: z.array(Line).min(1, 'At least one line').max(300),
  shippingAddress: Address.optional().describe('The dealer’s own address when left out.'),
  shippingMethod: CreateOrder.shape.shippingMethod.default('standard'),
  paymentMethod: PaymentMethod.default('terms'),
});
const tag = 'Dealers';

export const dealerRoutes = [
  endpoint({
    method: 'GET',
    path: '/dealers',
    tag,
    summary: 'List dealers and applications',
    scope: 'customers:read',
    query: z.strictObject({
      search: z.string().trim().max(120).optional(),
      status: z.enum(['applied', 'approved', 'rejected', 'on-hold']).optional(),
      ...paging,
      cursor: cursorOf(),
    }),
    answer: ['DealerList', Listed(Dealer)],
    handle: async ({ call, query: { search, ...rest } }) => page(await call.customers.dealers({ q: search, ...rest })),
  }),
  endpoint({
    method: 'GET',
    path: '/dealers/{id}',
    tag,
    summary: 'Get a dealer',
    scope: 'customers:read',
    answer: ['Dealer', Dealer],
    handle: ({ call, id }) => call.customers.dealer({ customerId: id }),
  }),
  endpoint({
    method: 'POST',
    path: '/dealers/{id}/approve',
    tag,
    summary: 'Approve an application',
    scope: 'customers:write',
    body: ApproveDealer.omit({ customerId: true }),
    example: { terms: { tier: 'silver', discountBp: 1500, creditLimitMinor: 500_000, termsDays: 30 } },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.customers.approve({ customerId: id, ...body })) }),
  }),
  endpoint({
    method: 'POST',
    path: '/dealers/{id}/reject',
    tag,
    summary: 'Reject an application',
    scope: 'customers:write',
    body: RejectDealer.omit({ customerId: true }),
    example: { reason: 'The VAT number could not be confirmed.' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.customers.reject({ customerId: id, ...body })) }),
  }),
  endpoint({
    method: 'POST',
    path: '/dealers/apply',
    tag,
    summary: 'Apply to become a dealer',
    description:
      'The same application as in the shop, from your own form: it waits for a person, and whoever applies may sign in meanwhile. ' +
      'The answer’s id is that of the customer.',
    scope: 'customers:write',
    body: ApplyAsDealer.partial({ customerId: true, userId: true }),
    example: {
      company: 'Lindqvist VVS AB',
      taxId: 'SE556677889901',
      email: 'erik@lindqvist.example',
      name: 'Erik Lindqvist',
      phone: '+46 8 123 456',
      address: {
        name: 'Lindqvist VVS AB',
        street: 'Hamngatan 1',
        postalCode: '111 47',
        city: 'Stockholm',
        country: 'SE',
      },
      message: 'We fit pumps in 40 houses a year.',
      password: 'a password of their own',
    },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const customerId = body.customerId ?? fresh('customer');
      const userId = body.userId ?? fresh('user');
      return { id: customerId, ...(await call.customers.applyAsDealer({ ...body, customerId, userId })) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/dealers/pricing',
    tag,
    summary: 'A dealer’s own prices',
    description: 'Net, by name; empty for somebody who is no approved dealer.',
    scope: 'pricing:read',
    query: z.strictObject({ customerId: Id }),
    answer: ['DealerPriceList', Listed(Price)],
    handle: async ({ call, query }) => ({ data: await call.pricing.pricesOf(query), next: null }),
  }),
  endpoint({
    method: 'GET',
    path: '/dealers/orders',
    tag,
    summary: 'Orders of dealers',
    description: 'Newest first; of one dealer with `customerId`.',
    scope: 'orders:read',
    query: z.strictObject({
      customerId: Id.optional(),
      status: commaList(orderStatuses).optional(),
      ...paging,
      cursor: cursorOf(),
    }),
    answer: orderList,
    handle: async ({ call, query: { status, ...rest } }) =>
      listed(await call.orders.list({ statuses: status, customerKind: 'dealer', ...rest })),
  }),
  endpoint({
    method: 'POST',
    path: '/dealers/orders/bulk',
    tag,
    summary: 'Order many lines for a dealer',
    description:
      'One order on the dealer’s account, at their own prices and within their credit limit, to their default address unless another ' +
      'is given. Everything is reserved and ordered, or nothing. Send an `Idempotency-Key`.',
    scope: 'orders:write',
    body: BulkOrder,
    example: {
      customerId: '0193a1b2-0000-7000-8000-000000000001',
      purchaseReference: 'PO 4711',
      acceptTerms: true,
      lines: [
        { sku: 'JV-CP-550', quantity: 12 },
        { sku: 'JV-AC-HOSE25', quantity: 40 },
      ],
    },
    answer: placed,
    status: 201,
    handle: async (asked) => {
      const { customerId, shippingAddress } = asked.body;
      const dealer = await asSystem(asked.orgId, () => dealerById(customerId));
      if (!dealer) throw new Problem(404, 'unknown-dealer', 'This dealer does not exist.');
      const body = { ...asked.body, email: dealer.email, shippingAddress: shippingAddress ?? dealer.address };
      return placeOrder({ ...asked, body });
    },
  }),
];
