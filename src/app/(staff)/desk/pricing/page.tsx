import { BadgeEuro, Upload } from 'lucide-react';
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
import { readListing } from '../catalog/listing-address';
import { StrategyTable } from './_strategy-table';
import { PricingTabs } from './_tabs';

export const metadata: Metadata = { title: 'Prices' };
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where each price stands between its cost and the market. */
export default async function PricingPage({ searchParams }: Props) {
  const { filter, search } = readListing(await searchParams);
  const a = await api();
  const [{ rows, next }, categories] = await Promise.all([a.pricing.strategy(filter), a.catalog.categories()]);
  return (
    <>
      <PageHeader
        title="Prices"
        description="Cost, margin, dealers’ net prices, and our price against the competitors’ mean of the last 45 days (100 = the same)."
        actions={
          <>
            <CsvLink href={`/desk/pricing/prices.csv${search}`} />
            <IfMay give="pricing.observeCompetitorPrice">
              <ButtonLink variant="primary" href="/desk/pricing/import">
                <Upload aria-hidden="true" /> Import competitor prices
              </ButtonLink>
            </IfMay>
          </>
        }
      >
        <div className="mb-3">
          <PricingTabs current="/desk/pricing" />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Search products" placeholder="Name, SKU, keyword" />
          <FilterChips
            filters={[
              {
                param: 'category',
                label: 'Category',
                options: categories.filter((c) => c.depth > 0).map((c) => ({ value: c.id, label: c.name })),
              },
            ]}
          />
        </div>
      </PageHeader>
      <ListKeys>
        <StrategyTable
          rows={rows}
          empty={
            <EmptyState icon={<BadgeEuro />} title="Prices appear here with the products they belong to">
              {search ? 'No product passes these filters.' : 'Create a product in the catalogue first.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager
        previous={filter.cursor ? `/desk/pricing${withParams(search, { cursor: null })}` : null}
        next={next ? `/desk/pricing${withParams(search, { cursor: next })}` : null}
      />
    </>
  );
}
