'use client';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { withParams } from '@/app/_ui/address/address';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import { NativeSelect } from '@/app/_ui/native-select';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { CompareBar } from '../_compare/compare-bar';
import { CompareToggle } from '../_compare/compare-toggle';
import type { Item } from '../_shop/item';
import { ProductCard } from '../_shop/product-card';
import { FilterPanel } from './filter-panel';
import { FilterSheet } from './filter-sheet';
import { active, headAtFlow, readFilters, shown, sorts } from './filters';
import { setAddress, useAddress } from './use-address';

type Props = {
  items: Item[];
  /** How many the server draws, where it draws for one visitor: what lies below the first screens comes with the scripts. */
  atFirst?: number;
};

/** Products to compare: narrowed and sorted in the browser, at once, with the state in the address. */
export function Listing({ items, atFirst }: Props) {
  const hydrated = useHydrated();
  const search = useAddress();
  const filters = useMemo(() => readFilters(search), [search]);
  const found = useMemo(() => shown(items, filters), [items, filters]);
  const panel = <FilterPanel items={items} filters={filters} search={search} />;
  return (
    <div className="grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <aside aria-label="Filters" className="max-lg:hidden">
        {panel}
      </aside>
      <div className="grid content-start gap-4">
        <h2 className="sr-only">Products</h2>
        <div className="flex items-center justify-between gap-3">
          <p role="status" className="text-muted text-sm">
            {found.length === items.length ? `${items.length} products` : `${found.length} of ${items.length} products`}
          </p>
          <div className="flex items-center gap-2">
            <FilterSheet count={active(filters)} found={found.length}>
              {panel}
            </FilterSheet>
            <NativeSelect
              aria-label="Sort by"
              value={filters.sort}
              onChange={(event) => setAddress(withParams(search, { sort: event.target.value }))}
            >
              {Object.entries(sorts).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          </div>
        </div>
        {found.length === 0 ? (
          <EmptyState
            icon={<SearchX />}
            title="No product passes all these filters"
            action={<Button onClick={() => setAddress('?')}>Clear all filters</Button>}
          >
            Take one away, or ask for less flow or head.
          </EmptyState>
        ) : (
          <div className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-3">
            {(hydrated ? found : found.slice(0, atFirst)).map((item, i) => (
              <ProductCard key={item.id} item={item} eager={i < 6}>
                {filters.flow && item.curve.length > 1 ? (
                  <p className="text-brand text-dense">
                    {Math.round(headAtFlow(item, filters.flow))} m at {filters.flow} l/min
                  </p>
                ) : null}
                <CompareToggle sku={item.sku} />
              </ProductCard>
            ))}
          </div>
        )}
      </div>
      <CompareBar />
    </div>
  );
}
