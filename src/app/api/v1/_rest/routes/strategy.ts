import { z } from 'zod';
import { Currency } from '@/server/kernel/money';
import { Id } from '@/server/kernel/values';
import { endpoint, Listed, listed, paging, YesNo } from '../endpoint';
import { decisionList } from './decisions';

const Minor = z.int();
const Strategy = z.object({
  id: Id,
  sku: z.string(),
  name: z.string(),
  active: z.boolean(),
  currency: Currency,
  priceMinor: Minor.describe('Consumer list price, tax of the home country included.'),
  netMinor: Minor.describe('The list price without that tax.'),
  costMinor: Minor.nullable(),
  margin: z.number().nullable().describe('Of the net list price: 0.4 is 40 %.'),
  dealers: z
    .array(z.object({ tier: z.string(), netMinor: Minor }))
    .describe('Net prices at the tiers’ usual discount.'),
  market: z
    .object({
      meanMinor: Minor,
      lowMinor: Minor,
      highMinor: Minor,
      competitors: z.int(),
      index: z.number().describe('Our price against their mean: 100 is equal.'),
    })
    .nullable(),
});
const tag = 'Catalogue';

export const strategyRoutes = [
  endpoint({
    method: 'GET',
    path: '/category/pricing-strategy',
    tag,
    summary: 'Prices between cost and market',
    scope: 'pricing:read',
    query: z.strictObject({
      search: z.string().max(120).optional().describe('Words of name, SKU, brand or model.'),
      categoryId: Id.optional(),
      active: YesNo.optional(),
      ...paging,
      cursor: Id.optional().describe('`next` of the page before.'),
    }),
    answer: ['StrategyList', Listed(Strategy)],
    handle: async ({ call, query }) => listed(await call.pricing.strategy(query)),
  }),
  endpoint({
    method: 'GET',
    path: '/category/recommendations',
    tag,
    summary: 'What the pricing agent recommends',
    description: 'The decisions of that agent that wait for a person; answer them under `/agents/decisions`.',
    scope: 'decisions:read',
    query: z.strictObject({ ...paging, cursor: Id.optional().describe('`next` of the page before.') }),
    answer: decisionList,
    handle: async ({ call, query }) =>
      listed(await call.decisions.list({ ...query, status: 'waiting', agent: 'pricing' })),
  }),
];
