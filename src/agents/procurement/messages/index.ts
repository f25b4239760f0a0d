import { z } from 'zod';
import { bomsOf, componentsByIds, onOrder } from '@/server/procurement';
import { receiver } from '../../runtime/messages';
import { type Cover, coverOf, type Parts } from './cover';

const Product = z.object({ productId: z.uuid(), sku: z.string().max(60), wanted: z.int().positive() });
const Ask = z.object({ products: z.array(Product).min(1).max(20) });
const Answer = z.object({
  products: z.array(
    z.object({
      sku: z.string(),
      buildable: z.int().nullable(),
      short: z.array(z.object({ sku: z.string(), missing: z.int(), onOrder: z.int(), nextOn: z.string().nullable() })),
    }),
  ),
}) satisfies z.ZodType<{ products: Cover[] }>;

async function parts(productIds: string[]): Promise<Parts> {
  const boms = await bomsOf(productIds);
  const ids = [...new Set(boms.flatMap((b) => b.lines.map((l) => l.componentId)))];
  const [components, coming] = await Promise.all([componentsByIds(ids), onOrder(ids)]);
  return {
    boms: boms.map(({ productId, lines }) => ({ productId, lines })),
    components: components.map(({ componentId, sku, onHand }) => ({ componentId, sku, onHand })),
    coming,
  };
}

/** Asked by forecasting: can this be built from the parts that are there, and if not, when do the missing ones come? */
export const cover = receiver({
  about: { topic: 'procurement.cover', title: 'Parts for what runs low', body: Ask, answer: Answer },
  body: Ask,
  read: (_, { products }) => parts(products.map((p) => p.productId)),
  answer: ({ products }, facts) => {
    const found = products.map((p) => coverOf(p, facts));
    const short = found.filter((f) => f.short.length > 0);
    const sentence =
      short.length === 0
        ? 'The parts for all of it are there.'
        : `Parts are missing for ${short.map((f) => f.sku).join(', ')}.`.slice(0, 500);
    return { body: { products: found }, sentence };
  },
});

const Changed = z.object({
  products: z
    .array(z.object({ productId: z.uuid(), sku: z.string().max(60), weeklyMean: z.number(), signal: z.number() }))
    .min(1)
    .max(20),
});

/** Told by forecasting: demand runs away from its forecast. Procurement looks at its parts now instead of at its hour. */
export const demandChanged = receiver({
  about: { topic: 'forecasting.demand-changed', title: 'Demand has changed', body: Changed },
  body: Changed,
  read: async () => null,
  answer: () => null,
  wakes: true,
});
