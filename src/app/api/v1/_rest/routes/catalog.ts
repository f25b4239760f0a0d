import { z } from 'zod';
import {
  ChangePrice,
  ChangeProduct,
  CreateProduct,
  CurvePoint,
  Document,
  ProductFile,
  ProductImage,
  ProductKind,
  Specifications,
} from '@/server/catalog/contract';
import { Currency } from '@/server/kernel/money';
import { reject } from '@/server/kernel/rejection';
import { asError } from '@/server/kernel/trpc';
import { Day, Id } from '@/server/kernel/values';
import { ObserveCompetitorPrice } from '@/server/pricing/contract';
import { endpoint, Listed, listed, paging, receipt, YesNo } from '../endpoint';

const Product = z.object({
  id: Id,
  sku: z.string(),
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  categoryId: Id,
  kind: ProductKind,
  brand: z.string(),
  model: z.string(),
  unit: z.string(),
  specifications: Specifications,
  priceMinor: z.int().describe('Consumer list price in minor units, tax of the home country included.'),
  currency: Currency,
  leadTimeDays: z.int(),
  minQuantity: z.int(),
  maxQuantity: z.int(),
  active: z.boolean(),
  changedAt: z.iso.datetime(),
  costMinor: z.int().nullable(),
});
const ProductRecord = Product.extend({
  description: z.string(),
  curve: z.array(CurvePoint),
  documents: z.array(Document),
  images: z.array(ProductImage).describe('Photos in their order, the main one first.'),
  files: z.array(ProductFile).describe('Documents that were uploaded.'),
  includes: z.array(z.string()),
  keywords: z.array(z.string()),
});
const Observation = z.object({
  productId: Id,
  observationId: Id,
  competitor: z.string(),
  priceMinor: z.int(),
  currency: Currency,
  url: z.string().nullable(),
  source: z.string(),
  observedOn: z.iso.date(),
});

/** What waits for a person's yes: nothing has been changed. */
const WaitingDecision = z.object({
  id: Id.describe('The decision.'),
  status: z.literal('waiting'),
  link: z.string().describe('Where the decision is to be read.'),
  position: z.int().describe('Position of the proposal in the event log.'),
  duplicate: z.boolean().describe('True when this is the answer to a request that was carried out before.'),
});

const tag = 'Catalogue';
const facts = {
  sku: 'JV-CP-550',
  slug: 'jovey-cp-550',
  name: 'Jovey CP 550',
  summary: 'Centrifugal pump for garden and house',
  categoryId: '0193a1b2-0000-7000-8000-000000000001',
  kind: 'centrifugal' as const,
  brand: 'Jovey',
  model: 'CP 550',
  specifications: { maxFlowLpm: 90, maxHeadM: 38, powerW: 550 },
  leadTimeDays: 2,
};

export const catalogRoutes = [
  endpoint({
    method: 'GET',
    path: '/category/products',
    tag,
    summary: 'List products',
    scope: 'catalog:read',
    query: z.strictObject({
      search: z.string().max(120).optional().describe('Words of name, SKU, brand or model.'),
      categoryId: Id.optional(),
      kind: ProductKind.optional(),
      active: YesNo.optional(),
      ...paging,
    }),
    answer: ['ProductList', Listed(Product)],
    handle: async ({ call, query }) => listed(await call.catalog.list(query)),
  }),
  endpoint({
    method: 'GET',
    path: '/category/products/{id}',
    tag,
    summary: 'Get a product',
    scope: 'catalog:read',
    answer: ['Product', ProductRecord],
    seenAt: ({ seen }: { seen?: number }) => seen,
    handle: async ({ call, id }) => {
      const record = await call.catalog.record({ productId: id });
      if (!record) throw asError(reject('unknown-product', 'There is no such product.', { kind: 'not-found' }));
      return { ...record.product, costMinor: record.costMinor, seen: record.history[0]?.position };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/category/products',
    tag,
    summary: 'Create a product',
    scope: 'catalog:write',
    body: CreateProduct.partial({ productId: true }),
    example: { facts, priceMinor: 12_900, costMinor: 7_100, currency: 'EUR' },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const productId = body.productId ?? fresh('product');
      return { id: productId, ...(await call.catalog.createProduct({ ...body, productId })) };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/category/products/{id}',
    tag,
    summary: "Replace a product's facts",
    description: 'Price and cost have their own doors: `POST /category/pricing/update`.',
    scope: 'catalog:write',
    body: ChangeProduct.omit({ productId: true, seen: true }),
    replaces: true,
    example: { facts },
    answer: receipt,
    handle: async ({ call, id, body, seen }) => ({
      id,
      ...(await call.catalog.changeProduct({ productId: id, ...body, seen })),
    }),
  }),
  endpoint({
    method: 'DELETE',
    path: '/category/products/{id}',
    tag,
    summary: 'Take a product off sale',
    description: 'Nothing is deleted: the product stays in the catalogue, inactive.',
    scope: 'catalog:write',
    query: z.strictObject({ reason: z.string().trim().min(1).max(500).default('Taken off sale by API') }),
    answer: receipt,
    handle: async ({ call, id, query }) => ({
      id,
      ...(await call.catalog.deactivateProduct({ productId: id, ...query })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/category/pricing/update',
    tag,
    summary: 'Propose a price for approval',
    description:
      'Changes nothing by itself: answers 202 with a decision that waits for somebody else who may approve it; `link` says where it ' +
      'stands (scope `decisions:read`). Refused as `denied`, with the reasons of the pricing policy, as an agent’s proposal would be. With ' +
      '`expectedMinor` also when the price is another one by now.',
    scope: 'pricing:write',
    body: ChangePrice,
    example: { productId: facts.categoryId, priceMinor: 13_900, expectedMinor: 12_900, reason: 'New price list' },
    answer: ['WaitingDecision', WaitingDecision],
    status: 202,
    handle: async ({ call, body, fresh }) => {
      const decisionId = fresh('decision');
      const { position, duplicate } = await call.catalog.proposePrice({ ...body, decisionId });
      const link = `/api/v1/agents/decisions/${decisionId}`;
      return { id: decisionId, status: 'waiting', link, position, duplicate };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/category/market-intelligence',
    tag,
    summary: "Competitors' prices",
    scope: 'pricing:read',
    query: z.strictObject({
      productId: z
        .string()
        .transform((text) => text.split(','))
        .pipe(z.array(Id).min(1).max(200))
        .describe('One or several product ids, separated by commas.'),
      since: Day.optional(),
    }),
    answer: ['CompetitorPriceList', Listed(Observation)],
    handle: async ({ call, query }) => ({
      data: await call.pricing.competitorPrices({ productIds: query.productId, since: query.since }),
      next: null,
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/category/market-intelligence',
    tag,
    summary: "Record a competitor's price",
    scope: 'pricing:write',
    body: ObserveCompetitorPrice.partial({ observationId: true }).omit({ source: true }),
    example: {
      productId: facts.categoryId,
      competitor: 'Pump Discount',
      priceMinor: 12_450,
      currency: 'EUR',
      url: 'https://example.com/cp-550',
      observedOn: '2026-11-20',
    },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const observationId = body.observationId ?? fresh('observation');
      return {
        id: observationId,
        ...(await call.pricing.observeCompetitorPrice({ ...body, observationId, source: 'api' })),
      };
    },
  }),
];
