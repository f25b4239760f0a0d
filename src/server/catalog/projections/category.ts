import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { CategoryChanged, CategoryCreated } from '../contract';

type Row = {
  id: string;
  slug: string;
  name: string;
  description: string;
  parentId: string | null;
  sort: number;
  keywords: string[];
};

/** The category tree. */
export const categories = projection<Row>({
  name: 'category',
  table: 'category',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      CategoryCreated,
      (e) => ({ id: e.data.categoryId }),
      (_, { data: { categoryId, ...data } }) => ({ id: categoryId, ...data }),
    ),
    on(
      CategoryChanged,
      (e) => ({ id: e.data.categoryId }),
      (row, { data: { categoryId: _, ...data } }) => row && { ...row, ...data },
    ),
  ],
});

export type CategoryNode = Row & { depth: number };

/** All categories, each parent before its children, in their order. */
export async function categoryTree(): Promise<CategoryNode[]> {
  const rows = await db.category.findMany({
    select: { id: true, slug: true, name: true, description: true, parentId: true, sort: true, keywords: true },
    orderBy: [{ sort: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  const under = (parentId: string | null, depth: number): CategoryNode[] =>
    rows.filter((row) => row.parentId === parentId).flatMap((row) => [{ ...row, depth }, ...under(row.id, depth + 1)]);
  return under(null, 0);
}
