import { ChartSpline } from 'lucide-react';
import type { Metadata } from 'next';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatTime } from '@/app/_ui/format/time';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { PageHeader } from '@/app/_ui/page-header';
import { demandClasses } from '@/server/forecasting/contract';
import { ForecastTable } from './forecast-table';
import { readListing } from './read-listing';
import { RefreshButton } from './refresh-button';
import { classWords } from './words';

export const metadata: Metadata = { title: 'Forecasts' };
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What each product will probably sell, and whether enough of it is there. */
export default async function ForecastingPage({ searchParams }: Props) {
  const filter = readListing(await searchParams);
  const { rows, counts, madeFor, next } = await (await api()).forecasting.list(filter);
  const search = withParams('', { q: filter.search ?? null, class: filter.class ?? null, show: filter.show ?? null });
  const since = madeFor
    ? `Made from all weeks before ${formatTime(new Date(madeFor), 'date', { timeZone: 'UTC' })}, anew every Monday.`
    : 'Made every Monday from what was ordered.';
  return (
    <>
      <PageHeader
        title="Forecasts"
        description={`Units expected per product, how far that has been off, and the stock that should therefore be there. ${since}`}
        actions={
          <>
            <CsvLink href={`/desk/forecasting/forecasts.csv${search}`} />
            <IfMay give="forecasting.request">
              <RefreshButton />
            </IfMay>
          </>
        }
      >
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Search products" placeholder="Name, SKU, keyword" />
          <FilterChips
            filters={[
              {
                param: 'show',
                label: 'Show',
                options: [
                  { value: 'below', label: 'To reorder', count: counts.below },
                  { value: 'no-target', label: 'Without target', count: counts['no-target'] },
                  { value: 'off-track', label: 'Off track', count: counts['off-track'] },
                ],
              },
              {
                param: 'class',
                label: 'Demand',
                options: demandClasses.map((value) => ({ value, label: classWords[value].name })),
              },
            ]}
          />
        </div>
      </PageHeader>
      <ListKeys>
        <ForecastTable
          rows={rows}
          empty={
            <EmptyState
              icon={<ChartSpline />}
              title={
                search ? 'No product passes these filters' : 'Forecasts appear here with the first products and orders'
              }
            >
              {search
                ? 'Take a filter away to see more.'
                : 'They are made every Monday, or at once by “Make forecasts now”.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager
        previous={filter.cursor ? `/desk/forecasting${search}` : null}
        next={next ? `/desk/forecasting${withParams(search, { cursor: next })}` : null}
      />
    </>
  );
}
