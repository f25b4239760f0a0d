import { Handshake } from 'lucide-react';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { SearchBox } from '@/app/_ui/address/search-box';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatPercent } from '@/app/_ui/format/number';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { TabLinks } from '@/app/_ui/tab-links';
import { DataTable } from '@/app/_ui/table/data-table';
import { countryName } from '../customers/_parts/country';
import { DealerStatus } from './_parts/dealer-status';
import { readView, readWords, type View, views } from './_parts/read-view';

export const metadata = { title: 'Dealers' };

const empty: Record<View, string> = {
  applied: 'No application waits',
  approved: 'Dealers appear here once they are approved',
  'on-hold': 'No dealer is on hold',
  rejected: 'No application was rejected',
};

export default async function Dealers({ searchParams }: PageProps<'/desk/dealers'>) {
  const params = await searchParams;
  const caller = await api();
  const waiting = await caller.customers.waitingApplications();
  // Somebody who waits for an answer comes first; else the dealers.
  const view = readView(params.view) ?? (waiting > 0 ? 'applied' : 'approved');
  const q = readWords(params.q);
  const cursor = typeof params.cursor === 'string' ? params.cursor.slice(0, 80) : undefined;
  const { items, next } = await caller.customers.dealers({ status: view, q, cursor });
  const decided = view === 'approved' || view === 'on-hold';
  const address = new URLSearchParams({ view, ...(q && { q }) });
  return (
    <>
      <PageHeader title="Dealers" actions={<CsvLink href={`/desk/dealers/csv?${address}`} />}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <TabLinks
            label="Dealers"
            tabs={Object.entries(views).map(([key, label]) => ({
              href: `/desk/dealers?view=${key}`,
              label,
              current: key === view,
              count: key === 'applied' && waiting > 0 ? waiting : undefined,
            }))}
          />
          <SearchBox label="Search dealers" placeholder="Company, name, VAT number" />
        </div>
      </PageHeader>
      <ListKeys>
        <DataTable
          caption={views[view]}
          rows={items}
          rowKey={(d) => d.customerId}
          rowHref={(d) => `/desk/dealers/${d.customerId}`}
          columns={[
            { key: 'company', header: 'Company', cell: (d) => d.company },
            { key: 'name', header: 'Contact', from: 'wide', cell: (d) => d.name },
            { key: 'country', header: 'Country', from: 'medium', cell: (d) => countryName(d.country) },
            ...(decided
              ? [
                  {
                    key: 'tier',
                    header: 'Tier',
                    cell: (d: (typeof items)[number]) => d.tier?.replace(/^./, (c) => c.toUpperCase()),
                  },
                  {
                    key: 'discount',
                    header: 'Discount',
                    align: 'right' as const,
                    figures: true,
                    from: 'medium' as const,
                    cell: (d: (typeof items)[number]) => formatPercent(d.discountBp / 10_000),
                  },
                  {
                    key: 'held',
                    header: 'Credit held',
                    align: 'right' as const,
                    from: 'medium' as const,
                    cell: (d: (typeof items)[number]) => <Money minor={d.creditHeldMinor} currency={d.currency} />,
                  },
                  {
                    key: 'limit',
                    header: 'Limit',
                    align: 'right' as const,
                    from: 'wide' as const,
                    cell: (d: (typeof items)[number]) => <Money minor={d.creditLimitMinor} currency={d.currency} />,
                  },
                ]
              : []),
            { key: 'status', header: 'State', cell: (d) => <DealerStatus dealer={d} /> },
            { key: 'applied', header: 'Applied', from: 'medium', cell: (d) => <RelativeTime at={d.appliedAt} /> },
          ]}
          empty={
            <EmptyState icon={<Handshake />} title={q ? 'No dealer fits' : empty[view]}>
              {!q && view === 'applied' && 'Businesses apply at /become-a-dealer; you answer here.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager next={next && withParams(address, { cursor: next })} />
    </>
  );
}
