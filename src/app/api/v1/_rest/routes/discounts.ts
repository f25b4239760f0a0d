import { z } from 'zod';
import { Id } from '@/server/kernel/values';
import { ChangeDiscount, CreateDiscount, DiscountTerms, EndDiscount } from '@/server/pricing/contract';
import { cursorOf, endpoint, Listed, listed, paging, receipt } from '../endpoint';

const Discount = z.object({
  id: Id,
  status: z.enum(['active', 'ended']),
  standing: z
    .enum(['running', 'scheduled', 'over', 'used-up', 'ended'])
    .describe('What of its days, its limit and its status counts today.'),
  terms: DiscountTerms,
  revision: z.int().describe('Counts the changes of its terms.'),
  uses: z.int().describe('Orders that use it; cancelled ones gave their use back.'),
  givenMinor: z.int().describe('What it took off these orders, as their buyers saw prices.'),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
const tag = 'Discounts';
const terms = {
  name: 'Ten per cent off in spring',
  code: 'SPRING10',
  value: { kind: 'percent' as const, basisPoints: 1000 },
  validFrom: '2027-03-01',
  validTo: '2027-05-31',
  minimumMinor: 10_000,
  maxUses: 500,
  maxUsesPerBuyer: 1,
};

export const discountRoutes = [
  endpoint({
    method: 'GET',
    path: '/discounts',
    tag,
    summary: 'List discounts',
    description: 'Newest first.',
    scope: 'pricing:read',
    query: z.strictObject({
      view: z.enum(['all', 'running', 'scheduled', 'past']).default('all'),
      search: z.string().trim().max(80).optional().describe('Part of a name or code.'),
      ...paging,
      cursor: cursorOf(),
    }),
    answer: ['DiscountList', Listed(Discount)],
    handle: async ({ call, query }) => listed(await call.pricing.discounts(query)),
  }),
  endpoint({
    method: 'GET',
    path: '/discounts/{id}',
    tag,
    summary: 'Get a discount',
    scope: 'pricing:read',
    answer: ['Discount', Discount],
    handle: async ({ call, id }) => (await call.pricing.discount({ discountId: id })).discount,
  }),
  endpoint({
    method: 'POST',
    path: '/discounts',
    tag,
    summary: 'Create a discount',
    description: 'With a code, or automatic without one. One discount counts per order: the one that takes off most.',
    scope: 'pricing:write',
    body: CreateDiscount.partial({ discountId: true }),
    example: { terms },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const discountId = body.discountId ?? fresh('discount');
      return { id: discountId, ...(await call.pricing.createDiscount({ ...body, discountId })) };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/discounts/{id}',
    tag,
    summary: "Replace a discount's terms",
    description: 'Orders placed keep what they were given. With `expectedRevision` other terms are not overwritten.',
    scope: 'pricing:write',
    body: ChangeDiscount.omit({ discountId: true }),
    example: { terms, expectedRevision: 1 },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.pricing.changeDiscount({ discountId: id, ...body })) }),
  }),
  endpoint({
    method: 'PUT',
    path: '/discounts/{id}/end',
    tag,
    summary: 'End a discount',
    scope: 'pricing:write',
    body: EndDiscount.omit({ discountId: true }),
    example: { reason: 'The season is over' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.pricing.endDiscount({ discountId: id, ...body })) }),
  }),
  endpoint({
    method: 'PUT',
    path: '/discounts/{id}/reactivate',
    tag,
    summary: 'Put an ended discount into use again',
    scope: 'pricing:write',
    answer: receipt,
    handle: async ({ call, id }) => ({ id, ...(await call.pricing.reactivateDiscount({ discountId: id })) }),
  }),
];
