import { z } from 'zod';
import { db } from '@/server/kernel/database/pools';
import { currentScope } from '@/server/kernel/database/scope';
import { Id } from '@/server/kernel/values';
import { ProductKind } from '../contract';
import { toProduct } from './product.queries';
import { codeOf, idsByCode, wordsOf } from './product.search';
import { costsOf } from './product-cost';

/** How the desk asks for products. The cursor is the last row's name and id. */
export const DeskFilter = z.object({
  search: z.string().max(120).default(''),
  categoryId: Id.optional(),
  kind: ProductKind.optional(),
  active: z.boolean().optional(),
  sort: z
    .enum(['name', '-name', 'sku', '-sku', 'priceMinor', '-priceMinor', 'changedAt', '-changedAt'])
    .default('name'),
  cursor: Id.optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Products that contain a word, or whose SKU or model does when separators are left out. */
async function withWord(word: string) {
  const code = codeOf(word);
  const named = { searchText: { contains: word } };
  return code ? { OR: [named, { id: { in: await idsByCode(code) } }] } : named;
}

/** Products for the desk with cost and margin where the reader may see them, a page at a time. */
export async function deskProducts({
  search,
  categoryId,
  kind,
  active,
  sort,
  cursor,
  limit,
}: z.output<typeof DeskFilter>) {
  const column = sort.replace('-', '');
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const rows = await db.product.findMany({
    where: {
      ...(categoryId && { categoryId }),
      ...(kind && { kind }),
      ...(active !== undefined && { active }),
      AND: await Promise.all(wordsOf(search).map(withWord)),
    },
    orderBy: [{ [column]: direction }, { id: 'asc' }],
    take: limit + 1,
    ...(cursor && { skip: 1, cursor: { orgId_id: { orgId: currentScope()!.orgId, id: cursor } } }),
  });
  const page = rows.slice(0, limit).map(toProduct);
  const costs = await costsOf(page.map((p) => p.id));
  return {
    rows: page.map(({ description: _, documents: __, curve: ___, files: ____, ...p }) => ({
      ...p,
      costMinor: costs.get(p.id) ?? null,
    })),
    next: rows.length > limit ? page.at(-1)!.id : null,
  };
}
