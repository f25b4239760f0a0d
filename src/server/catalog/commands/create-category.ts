import { api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CategoryCreated, CreateCategory } from '../contract';
import { noCategory, tooDeep } from '../rules';
import { category } from '../state';

/** Adds a category, at the top or under another one. */
export const createCategory = command({
  name: 'catalog.create-category',
  input: CreateCategory,
  allow: [staff('catalog', 'manager'), api('catalog:write'), system],
  stream: category,
  id: (i) => i.categoryId,
  reads: (i) => ({ parent: { stream: category, id: i.parentId ?? i.categoryId } }),
  decide: (state, input, { reads }) => {
    if (state.exists) return reject('exists', 'This category exists already.', { kind: 'conflict' });
    if (input.parentId && !reads.parent.exists) return noCategory('parentId');
    if (input.parentId && reads.parent.exists && reads.parent.parentId !== null) return tooDeep();
    return [CategoryCreated(input)];
  },
});
