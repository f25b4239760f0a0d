import { categoryTree } from '@/server/catalog';
import { type Span, stepsOf } from './period';
import type { ProductTurnover, salesBySteps } from './projections/sale.queries';

const sumBy = <T>(rows: readonly T[], key: (row: T) => string, of: (row: T) => number) => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + of(row));
  return [...sums].map(([name, minor]) => ({ name, minor })).sort((a, b) => b.minor - a.minor);
};

/** The largest few, and all others as one. */
function largest(sums: { name: string; minor: number }[], most: number) {
  if (sums.length <= most) return sums;
  const rest = sums.slice(most - 1);
  return [...sums.slice(0, most - 1), { name: 'Others', minor: rest.reduce((sum, s) => sum + s.minor, 0) }];
}

/** Net revenue of a period by step of time, category, country and product. */
export async function breakdown(
  span: Span,
  turnover: readonly ProductTurnover[],
  steps: Awaited<ReturnType<typeof salesBySteps>>,
) {
  const categories = await categoryTree();
  const byId = new Map(categories.map((c) => [c.id, c]));
  // Two levels tell more than the few at the top, and less than every leaf.
  const groupOf = (id: string | null): string => {
    const category = id ? byId.get(id) : undefined;
    if (!category) return 'No category';
    return category.depth > 1 ? groupOf(category.parentId) : category.name;
  };
  const sold = turnover.filter((t) => t.span === 'now');
  const at = new Map<string, { orders: number; netMinor: number }>();
  for (const { at: step, orders, netMinor } of steps) {
    const before = at.get(step) ?? { orders: 0, netMinor: 0 };
    at.set(step, { orders: before.orders + orders, netMinor: before.netMinor + netMinor });
  }
  return {
    steps: stepsOf(span).map((step) => ({ at: step, orders: 0, netMinor: 0, ...at.get(step) })),
    categories: largest(
      sumBy(
        sold,
        (t) => groupOf(t.categoryId),
        (t) => t.netMinor,
      ),
      8,
    ),
    countries: largest(
      sumBy(
        steps,
        (s) => s.country,
        (s) => s.netMinor,
      ),
      8,
    ),
    products: sold.slice(0, 10).map(({ productId, sku, name, units, netMinor, costMinor }) => ({
      productId,
      sku,
      name,
      units,
      netMinor,
      marginMinor: costMinor === null ? null : netMinor - costMinor,
    })),
  };
}
