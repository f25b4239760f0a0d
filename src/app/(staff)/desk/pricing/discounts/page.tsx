import { Plus, TicketPercent } from 'lucide-react';
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
import { PricingTabs } from '../_tabs';
import { DiscountTable } from './discount-table';
import { discountFilter, viewNames } from './words';

export const metadata: Metadata = { title: 'Discounts' };
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Codes and automatic discounts: what they give, when they count, how often they were used. */
export default async function DiscountsPage({ searchParams }: Props) {
  const params = await searchParams;
  const filter = discountFilter(params);
  const { rows, next } = await (await api()).pricing.discounts(filter);
  const kept = new URLSearchParams({
    ...(filter.view !== 'all' && { view: filter.view }),
    ...(filter.search && { q: filter.search }),
  });
  const search = kept.size ? `?${kept}` : '';
  return (
    <>
      <PageHeader
        title="Discounts"
        description="Codes that buyers type, and discounts that count by themselves. One counts per order: the one that takes off most."
        actions={
          <>
            <CsvLink href={`/desk/pricing/discounts/discounts.csv${search}`} />
            <IfMay give="pricing.createDiscount">
              <ButtonLink variant="primary" href="/desk/pricing/discounts/new">
                <Plus aria-hidden="true" /> New discount
              </ButtonLink>
            </IfMay>
          </>
        }
      >
        <div className="grid gap-3">
          <PricingTabs current="/desk/pricing/discounts" />
          <div className="flex flex-wrap items-center gap-2">
            <SearchBox label="Search discounts" placeholder="Name or code" />
            <FilterChips
              filters={[
                {
                  param: 'view',
                  label: 'State',
                  options: Object.entries(viewNames).map(([value, label]) => ({ value, label })),
                },
              ]}
            />
          </div>
        </div>
      </PageHeader>
      <ListKeys>
        <DiscountTable
          rows={rows}
          empty={
            <EmptyState icon={<TicketPercent />} title={search ? 'No discount is like that' : 'No discount yet'}>
              {search
                ? 'Take a filter away to see others.'
                : 'A code for a newsletter, free delivery over Christmas, a fair offer for dealers: it starts here.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager
        previous={filter.cursor ? `/desk/pricing/discounts${search}` : null}
        next={next ? `/desk/pricing/discounts${withParams(search, { cursor: next })}` : null}
      />
    </>
  );
}
