import { z } from 'zod';
import { ChangeCustomer, RegisterCustomer } from '@/server/customers/contract';
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
const tag = 'Customers';
export const page = <R>({ items, next }: { items: R[]; next: string | null }) => ({ data: items, next });

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
      cursor: cursorOf(),
    }),
    answer: ['CustomerList', Listed(Customer)],
    handle: async ({ call, query: { search, ...rest } }) => page(await call.customers.list({ q: search, ...rest })),
  }),
  endpoint({
    method: 'GET',
    path: '/customers/profile',
    tag,
    summary: 'Get a customer with their addresses',
    description: 'A key speaks for the house, so it says whose profile it wants.',
    scope: 'customers:read',
    query: z.strictObject({ customerId: Id }),
    answer: [
      'Profile',
      Customer.extend({
        addresses: z
          .array(z.object({ id: Id, address: Address, isDefault: z.boolean() }))
          .describe('The default address first.'),
      }),
    ],
    handle: async ({ call, query }) => ({
      ...(await call.customers.get(query)),
      addresses: await call.customers.addresses(query),
    }),
  }),
  endpoint({
    method: 'PUT',
    path: '/customers/profile',
    tag,
    summary: 'Correct how a customer is called and reached',
    description:
      'The whole profile: what is left out of it is empty afterwards. Papers that were issued stay as they are.',
    scope: 'customers:write',
    body: ChangeCustomer.omit({ seen: true }),
    example: {
      customerId: '0193a1b2-0000-7000-8000-000000000001',
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      phone: '+49 30 1234567',
      country: 'DE',
    },
    answer: receipt,
    handle: async ({ call, body }) => ({ id: body.customerId, ...(await call.customers.change(body)) }),
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
];
