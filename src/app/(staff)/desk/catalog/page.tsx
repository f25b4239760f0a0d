import { Plus, Tags } from 'lucide-react';
import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { PageHeader } from '@/app/_ui/page-header';
import { ProductTable } from './_product-table';
import { readListing } from './listing-address';

export const metadata: Metadata = { title: 'Catalogue' };
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything we sell: found by name, SKU or keyword, narrowed by category and state. */
export default async function CatalogPage({ searchParams }: Props) {
  const { filter, search } = readListing(await searchParams);
  const a = await api();
  const [{ rows, next }, categories, { taxBp }] = await Promise.all([
    a.catalog.list(filter),
    a.catalog.categories(),
    a.pricing.home(),
  ]);
  const names = new Map(categories.map((c) => [c.id, c.name]));
  return (
    <>
      <PageHeader
        title="Catalogue"
        description="Products, their figures, prices and costs."
        actions={
          <>
            <ButtonLink href="/desk/catalog/categories">Categories</ButtonLink>
            <CsvLink href={`/desk/catalog/products.csv${search}`} />
            <IfMay give="catalog.createProduct">
              <ButtonLink variant="accent" href="/desk/catalog/new">
                <Plus aria-hidden="true" /> New product
              </ButtonLink>
            </IfMay>
          </>
        }
      >
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Search products" placeholder="Name, SKU, keyword" />
          <FilterChips
            filters={[
              {
                param: 'category',
                label: 'Category',
                options: categories.filter((c) => c.depth > 0).map((c) => ({ value: c.id, label: c.name })),
              },
              {
                param: 'active',
                label: 'State',
                options: [
                  { value: 'yes', label: 'On sale' },
                  { value: 'no', label: 'Not on sale' },
                ],
              },
            ]}
          />
        </div>
      </PageHeader>
      <ListKeys>
        <ProductTable
          rows={rows}
          categories={names}
          homeBp={taxBp}
          empty={
            <EmptyState
              icon={<Tags />}
              title={search ? 'No product passes these filters' : 'Products appear here once they are created'}
            >
              {search
                ? 'Take a filter away or search for less.'
                : 'Create the first one, or import a list over the API.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager
        previous={filter.cursor ? `/desk/catalog${withParams(search, { cursor: null })}` : null}
        next={next ? `/desk/catalog${withParams(search, { cursor: next })}` : null}
      />
    </>
  );
}
