import type { z } from 'zod';
import { type CreateProduct, ProductFacts } from '@/server/catalog/contract';
import { idFrom } from '@/server/kernel/id';
import { accessories } from './accessories';
import { categoryId } from './categories';
import { drainagePumps } from './drainage';
import type { Model, Series } from './series';
import { curveOf } from './shapes';
import { hosesAndSpares } from './spares';
import { supplyPumps } from './supply';
import { surfacePumps } from './surface';
import { jetAndMultistagePumps } from './surface-jet';
import { wellPumps } from './wells';

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace('¼', '-1-4')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The demo's id of a product. */
export const productId = (sku: string) => idFrom('demo product', sku);

const product = (series: Series, m: Model): z.output<typeof CreateProduct> => {
  const priceMinor = Math.round(m.eur * 100);
  return {
    productId: productId(m.sku),
    facts: ProductFacts.parse({
      sku: m.sku,
      slug: slug(m.name),
      name: m.name,
      summary: m.summary,
      description: series.about.join('\n\n'),
      categoryId: categoryId(series.category),
      kind: series.kind,
      brand: 'Jovey',
      model: m.sku.replace('JV-', ''),
      unit: series.unit ?? 'piece',
      specifications: {
        ...series.shared,
        ...(m.flow && { maxFlowLpm: m.flow }),
        ...(m.head && { maxHeadM: m.head, maxPressureBar: Math.round(m.head * 0.981) / 10 }),
        ...(m.powerW && { powerW: m.powerW }),
        ...(m.kg && { weightKg: m.kg }),
        ...m.more,
      },
      curve: series.shape && m.flow && m.head ? curveOf(series.shape, m.flow, m.head) : [],
      documents: [{ title: `Data sheet ${m.sku}`, kind: 'data-sheet', url: `/documents/${m.sku}/data-sheet.pdf` }],
      keywords: [...series.keywords, ...(m.keywords ?? [])],
      includes: series.includes,
      leadTimeDays: m.leadTimeDays ?? series.leadTimeDays,
      maxQuantity: 50,
    }),
    priceMinor,
    costMinor: Math.round((priceMinor / 1.19) * series.cost),
    currency: 'EUR',
    active: true,
  };
};

/** Everything the demo sells, as it was taken into the catalogue. */
export const demoProducts = [
  surfacePumps,
  jetAndMultistagePumps,
  wellPumps,
  drainagePumps,
  supplyPumps,
  accessories,
  hosesAndSpares,
]
  .flat()
  .flatMap((series) => series.models.map((model) => product(series, model)));
