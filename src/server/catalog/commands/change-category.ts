import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CategoryChanged, ChangeCategory } from '../contract';
import { categoryTree } from '../projections/category';
import { noCategory, tooDeep } from '../rules';
import { category } from '../state';

/** Renames, describes or moves a category. Its address stays. The tree has two levels, so no circle can arise. */
export const changeCategory = command({
  name: 'catalog.change-category',
  input: ChangeCategory,
  allow: [staff('catalog', 'manager'), api('catalog:write')],
  stream: category,
  id: (i) => i.categoryId,
  expects: { seen: (i) => i.seen, over: [CategoryChanged] },
  // A category with others under it stays at the top: the tree has two levels.
  gather: async ({ categoryId, parentId }) =>
    parentId && (await categoryTree()).some((node) => node.parentId === categoryId) ? tooDeep() : undefined,
  reads: (i) => ({ parent: { stream: category, id: i.parentId ?? i.categoryId } }),
  decide: (state, input, { reads }) => {
    if (!state.exists) return noCategory('categoryId');
    if (input.parentId && !reads.parent.exists) return noCategory('parentId');
    if (input.parentId && reads.parent.exists && reads.parent.parentId !== null) return tooDeep();
    if (input.parentId === input.categoryId)
      return reject('circle', 'A category cannot lie under itself.', { field: 'parentId' });
    return [CategoryChanged(input)];
  },
});
