import { z } from 'zod';
import { Anyway } from '@/server/decisions/contract';
import { event } from '@/server/kernel/event';
import { Amount, Currency } from '@/server/kernel/money';
import { Id, line, Quantity, Seen, text } from '@/server/kernel/values';

/** What a product is, for its drawing, its facets and its place in the pump finder. */
export const productKinds = [
  'peripheral',
  'centrifugal',
  'jet',
  'multistage',
  'borewell',
  'drainage',
  'sewage',
  'fountain',
  'booster',
  'solar',
  'circulation',
  'pressure-tank',
  'controller',
  'foot-valve',
  'hose',
  'fitting',
  'float-switch',
  'cable',
  'filter',
  'seal-kit',
] as const;
export const ProductKind = z.enum(productKinds);
export type ProductKind = z.infer<typeof ProductKind>;

const Sku = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/, 'Letters, digits and dashes, such as JV-CP-550');
/** What an address of a product or category can consist of. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and dashes');

const measure = z.number('Enter a number').min(-1_000_000).max(1_000_000, 'At most 1,000,000');
/** Typed figures. Flow in litres per minute, heads in metres, power in watts, pressure in bar, weight in kilograms, noise in dB(A). */
export const Specifications = z.object({
  maxFlowLpm: measure.positive().optional(),
  maxHeadM: measure.positive().optional(),
  powerW: measure.positive().optional(),
  voltageV: measure.positive().optional(),
  phases: z.union([z.literal(1), z.literal(3)]).optional(),
  maxPressureBar: measure.positive().optional(),
  suctionM: measure.nonnegative().optional(),
  inlet: z.string().optional(),
  outlet: z.string().optional(),
  weightKg: measure.positive().optional(),
  noiseDb: measure.positive().optional(),
  maxLiquidC: measure.optional(),
  maxParticleMm: measure.nonnegative().optional(),
  cableM: measure.positive().optional(),
  volumeL: measure.positive().optional(),
  lengthM: measure.positive().optional(),
  protection: z.string().optional(),
  material: z.string().optional(),
});
export type Specifications = z.infer<typeof Specifications>;
/** A point of the Q-H curve: flow in litres per minute, head in metres; ordered by flow. */
export const CurvePoint = z.object({ flowLpm: measure.nonnegative(), headM: measure.nonnegative() });
export const Document = z.object({
  title: z.string(),
  kind: z.enum(['manual', 'data-sheet', 'drawing', 'certificate']),
  url: z.string(),
});

export const ProductFacts = z.object({
  sku: Sku,
  slug: Slug,
  name: text(120, 'Enter the name'),
  summary: text(200, 'One sentence that says what it is for'),
  description: z.string().max(8000).default(''),
  categoryId: Id,
  kind: ProductKind,
  brand: text(60),
  model: text(60),
  unit: z.string().default('piece'),
  specifications: Specifications,
  curve: z.array(CurvePoint).max(40).default([]),
  documents: z.array(Document).default([]),
  keywords: z.array(z.string()).default([]),
  includes: z.array(z.string()).default([]),
  leadTimeDays: z.int().min(0).max(365),
  minQuantity: z.int().min(1).max(9999).default(1),
  maxQuantity: z.int().min(1).max(9999).default(99),
});
export type ProductFacts = z.infer<typeof ProductFacts>;

// Stream `category`
export const CategoryCreated = event(
  'category.created',
  z.object({
    categoryId: Id,
    slug: Slug,
    name: z.string(),
    description: z.string(),
    parentId: Id.nullable(),
    sort: z.int(),
    keywords: z.array(z.string()),
  }),
);
export const CategoryChanged = event(
  'category.changed',
  z.object({
    categoryId: Id,
    name: z.string(),
    description: z.string(),
    parentId: Id.nullable(),
    sort: z.int(),
    keywords: z.array(z.string()),
  }),
);
// Stream `product`. Prices are list prices for consumers, in minor units, tax of the home country included.
export const ProductCreated = event('product.created', z.object({ productId: Id, facts: ProductFacts }));
export const ProductChanged = event('product.changed', z.object({ productId: Id, facts: ProductFacts }));
export const ProductPriced = event(
  'product.price-changed',
  z.object({
    productId: Id,
    priceMinor: z.int().nonnegative(),
    previousMinor: z.int().nonnegative().nullable(),
    currency: Currency,
    reason: z.string(),
  }),
);
export const ProductCosted = event(
  'product.cost-changed',
  z.object({
    productId: Id,
    costMinor: z.int().nonnegative(),
    previousMinor: z.int().nonnegative().nullable(),
    currency: Currency,
    reason: z.string(),
  }),
);
export const ProductActivated = event('product.activated', z.object({ productId: Id }));
export const ProductDeactivated = event('product.deactivated', z.object({ productId: Id, reason: z.string() }));

/** What a file may have at most, in bytes, and how many of them a product. */
export const LARGEST_FILE = 700_000;
export const MOST_IMAGES = 8;
export const MOST_FILES = 20;
/** What bytes are called: their SHA-256. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Send the file first');
const altText = z.string().trim().max(200, 'At most 200 characters');
/** A photo as it is shown: pixels, bytes and type are those of the kept file. Without words of its own it is called as the product is. */
export const ProductImage = z.object({
  imageId: Id,
  sha256: Sha256,
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  alt: z.string(),
});
export type ProductImage = z.infer<typeof ProductImage>;
/** A document that was uploaded. */
export const ProductFile = z.object({
  fileId: Id,
  sha256: Sha256,
  type: z.literal('application/pdf'),
  bytes: z.int().positive(),
  title: z.string(),
  kind: Document.shape.kind,
});
export type ProductFile = z.infer<typeof ProductFile>;
const content = { content: (data: { sha256: string }) => [data.sha256] };
/** `place`: where among the photos it stands, from 0; at the end without it. */
export const ProductImageAdded = event(
  'product.image-added',
  ProductImage.extend({ productId: Id, place: z.int().nonnegative().optional() }),
  content,
);
export const ProductImageDescribed = event(
  'product.image-described',
  z.object({ productId: Id, imageId: Id, alt: z.string() }),
);
export const ProductImagesOrdered = event('product.images-ordered', z.object({ productId: Id, imageIds: z.array(Id) }));
export const ProductImageRemoved = event(
  'product.image-removed',
  z.object({ productId: Id, imageId: Id, sha256: Sha256 }),
);
export const ProductFileAdded = event('product.file-added', ProductFile.extend({ productId: Id }), content);
export const ProductFileRemoved = event(
  'product.file-removed',
  z.object({ productId: Id, fileId: Id, sha256: Sha256 }),
);

export const CreateCategory = z.object({
  categoryId: Id,
  slug: Slug,
  name: text(80),
  description: z.string().max(2000).default(''),
  parentId: Id.nullable().default(null),
  sort: Quantity.default(0),
  keywords: z.array(z.string()).default([]),
});
export const ChangeCategory = CreateCategory.omit({ slug: true }).extend({ seen: Seen });
/** A paper that buyers can open: on the web, or a page of this shop; never a script in the guise of an address. */
const Paper = Document.extend({
  title: text(120, 'Enter the title of the document'),
  url: line(500).regex(/^(https?:\/\/|\/(?!\/))\S+$/, 'Enter a web address such as https://example.com/manual.pdf'),
});
const NewFacts = ProductFacts.extend({ documents: z.array(Paper).max(20).default([]) });
export const CreateProduct = z.object({
  productId: Id,
  facts: NewFacts,
  priceMinor: Amount.positive('Enter a price above zero'),
  costMinor: Amount.nonnegative(),
  currency: Currency,
  active: z.boolean().default(true),
});
export const ChangeProduct = z.object({ productId: Id, facts: NewFacts, seen: Seen });
/** `expectedMinor`: the price the change was made from; another price meanwhile makes it stale. */
export const ChangePrice = z.object({
  productId: Id,
  priceMinor: Amount.positive('Enter a price above zero'),
  expectedMinor: z.int().nonnegative().optional(),
  reason: text(500, 'Say why'),
});
/** A price as a proposal: it waits for somebody who may approve it. */
export const ProposePrice = ChangePrice.extend({ decisionId: Id });
/** A price decided at once. `anyway`: the policy's objections that were read, and why it is right all the same. */
export const ChangePriceNow = ProposePrice.extend({ anyway: Anyway.optional() });
/** The kind of decision that a price is; the pricing agent's policy stands before it. */
export const priceDecision = 'pricing.change-price';
export const ChangeCost = z.object({
  productId: Id,
  costMinor: Amount.nonnegative('Enter the cost'),
  reason: text(500, 'Say why'),
});
export const ActivateProduct = z.object({ productId: Id });
export const DeactivateProduct = z.object({ productId: Id, reason: text(500, 'Say why') });
/** A kept photo becomes a product's; the same call with its old place puts one back that was taken out. */
export const AddProductImage = z.object({
  productId: Id,
  imageId: Id,
  sha256: Sha256,
  alt: altText.default(''),
  place: z.int().min(0).max(MOST_IMAGES).optional(),
});
export const DescribeProductImage = z.object({ productId: Id, imageId: Id, alt: altText });
export const OrderProductImages = z.object({ productId: Id, imageIds: z.array(Id).min(1).max(MOST_IMAGES) });
export const RemoveProductImage = z.object({ productId: Id, imageId: Id });
export const AddProductFile = z.object({
  productId: Id,
  fileId: Id,
  sha256: Sha256,
  title: text(120, 'Enter the title of the document'),
  kind: Document.shape.kind,
});
export const RemoveProductFile = z.object({ productId: Id, fileId: Id });

/** What cached shop pages are marked with. */
export const shopTags = { shelf: 'shop:shelf', product: (id: string) => `shop:product:${id}` };
