import { Tags } from 'lucide-react';
import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { CategoryDialog } from './category-dialog';
import { CategoryTable } from './category-table';

export const metadata: Metadata = { title: 'Categories' };

/** The tree of the shop: two levels, in the order buyers see. */
export default async function CategoriesPage() {
  const { catalog, eventLog } = await api();
  const seen = await eventLog.head();
  const categories = await catalog.categories();
  const tops = categories.filter((c) => c.parentId === null).map(({ id, name }) => ({ id, name }));
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Catalogue', href: '/desk/catalog' }, { label: 'Categories' }]}
        title="Categories"
        description="The tree of the shop, in the order buyers see."
        actions={
          <IfMay give="catalog.createCategory">
            <CategoryDialog tops={tops} />
          </IfMay>
        }
      />
      {categories.length === 0 ? (
        <EmptyState icon={<Tags />} title="No categories yet">
          Products lie in categories: create the first one.
        </EmptyState>
      ) : (
        <CategoryTable rows={categories} tops={tops} seen={seen} />
      )}
    </>
  );
}
