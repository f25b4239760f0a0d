import { z } from 'zod';
import { ApproveDealer, RegisterCustomer, RejectDealer, tiers } from '@/server/customers/contract';
import { Currency } from '@/server/kernel/money';
import { Address, Id } from '@/server/kernel/values';
import { cursorOf, endpoint, Listed, paging, receipt } from '../endpoint';

const Customer = z.object({
  id: Id,
  code: z.string(),
  kind: z.enum(['consumer', 'dealer']),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  country: z.string(),
  currency: Currency,
  since: z.iso.datetime(),
});
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
const tag = 'Customers';
const page = <R>({ items, next }: { items: R[]; next: string | null }) => ({ data: items, next });

export const customerRoutes = [
  endpoint({
    method: 'GET',
    path: '/customers',
    tag,
    summary: 'List customers',
    scope: 'customers:read',
    query: z.strictObject({
      search: z.string().trim().max(120).optional(),
      kind: z.enum(['consumer', 'dealer']).optional(),
      country: z.string().length(2).optional(),
      ...paging,
      cursor: cursorOf('instant', 'id'),
    }),
    answer: ['CustomerList', Listed(Customer)],
    handle: async ({ call, query: { search, ...rest } }) => page(await call.customers.list({ q: search, ...rest })),
  }),
  endpoint({
    method: 'GET',
    path: '/customers/{id}',
    tag,
    summary: 'Get a customer',
    scope: 'customers:read',
    answer: ['Customer', Customer],
    handle: ({ call, id }) => call.customers.get({ customerId: id }),
  }),
  endpoint({
    method: 'POST',
    path: '/customers/register',
    tag,
    summary: 'Enter a consumer',
    description: 'A customer without an account: someone who orders by phone or through another channel.',
    scope: 'customers:write',
    body: RegisterCustomer.omit({ userId: true, kind: true }).partial({ customerId: true }),
    example: { email: 'ada@example.com', name: 'Ada Lovelace', country: 'DE', currency: 'EUR' },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const customerId = body.customerId ?? fresh('customer');
      return {
        id: customerId,
        ...(await call.customers.enter({ ...body, customerId, kind: 'consumer', userId: null })),
      };
    },
  }),
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
      cursor: cursorOf('instant', 'id'),
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
];
