import type { z } from 'zod';
import { newId } from '@/server/kernel/id';
import { type CreateProduct, ProductFacts } from './contract';

/** A category and a product as tests and simulations begin with. */
export const aCategory = (name = 'Surface pumps') => {
  const categoryId = newId();
  return {
    categoryId,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    description: '',
    parentId: null,
    sort: 0,
    keywords: [],
  };
};

export const someFacts = (categoryId: string, sku = 'JV-CP-550', more: Partial<z.input<typeof ProductFacts>> = {}) =>
  ProductFacts.parse({
    sku,
    slug: sku.toLowerCase(),
    name: `Centrifugal pump ${sku}`,
    summary: 'Moves water from the tank to the house.',
    categoryId,
    kind: 'centrifugal',
    brand: 'Jovey',
    model: sku,
    specifications: { maxFlowLpm: 90, maxHeadM: 34, powerW: 550, inlet: '1"', weightKg: 11.5 },
    curve: [
      { flowLpm: 0, headM: 34 },
      { flowLpm: 45, headM: 26 },
      { flowLpm: 90, headM: 8 },
    ],
    keywords: ['garden', 'house water'],
    leadTimeDays: 5,
    ...more,
  });

export const aProduct = (
  categoryId: string,
  sku = 'JV-CP-550',
  more: Partial<z.input<typeof ProductFacts>> = {},
): z.output<typeof CreateProduct> => ({
  productId: newId(),
  facts: someFacts(categoryId, sku, more),
  priceMinor: 12_900,
  costMinor: 6_400,
  currency: 'EUR',
  active: true,
});
