import { Users } from 'lucide-react';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { Badge } from '@/app/_ui/badge';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { PageHeader } from '@/app/_ui/page-header';
import { DataTable } from '@/app/_ui/table/data-table';
import { countryName, frequent } from './_parts/country';
import { customerQuery } from './_parts/query';

export const metadata = { title: 'Customers' };

export default async function Customers({ searchParams }: PageProps<'/desk/customers'>) {
  const query = customerQuery(await searchParams);
  const { items, next } = await (await api()).customers.list(query);
  const { q, kind, country } = query;
  const address = new URLSearchParams({ ...(q && { q }), ...(kind && { kind }), ...(country && { country }) });
  return (
    <>
      <PageHeader title="Customers" actions={<CsvLink href={`/desk/customers/csv?${address}`} />}>
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Search customers" placeholder="Name, e-mail, phone, C-10001" />
          <FilterChips
            filters={[
              {
                param: 'kind',
                label: 'Kind',
                options: [
                  { value: 'consumer', label: 'Consumers' },
                  { value: 'dealer', label: 'Dealers' },
                ],
              },
              {
                param: 'country',
                label: 'Country',
                options: frequent.map((code) => ({ value: code, label: countryName(code) })),
              },
            ]}
          />
        </div>
      </PageHeader>
      <ListKeys>
        <DataTable
          caption="Customers"
          rows={items}
          rowKey={(c) => c.id}
          rowHref={(c) => `/desk/customers/${c.id}`}
          below={(c) => c.email}
          columns={[
            { key: 'name', header: 'Name', cell: (c) => c.company ?? c.name },
            { key: 'code', header: 'Number', figures: true, from: 'medium', cell: (c) => c.code },
            { key: 'email', header: 'E-mail', from: 'medium', cell: (c) => c.email },
            { key: 'phone', header: 'Phone', figures: true, from: 'wide', cell: (c) => c.phone ?? '' },
            { key: 'country', header: 'Country', from: 'wide', cell: (c) => countryName(c.country) },
            {
              key: 'kind',
              header: 'Kind',
              from: 'medium',
              cell: (c) => (
                <Badge tone={c.kind === 'dealer' ? 'brand' : 'neutral'}>
                  {c.kind === 'dealer' ? 'Dealer' : c.userId ? 'Consumer' : 'Guest'}
                </Badge>
              ),
            },
            { key: 'since', header: 'Since', from: 'wide', cell: (c) => <DateTime at={c.since} style="date" /> },
          ]}
          empty={
            <EmptyState
              icon={<Users />}
              title={
                next
                  ? 'None of the latest customers fits. Earlier ones are on the next page.'
                  : q || kind || country
                    ? 'No customer fits'
                    : 'Customers appear here'
              }
              action={(q || kind || country) && <ButtonLink href="/desk/customers">Show all</ButtonLink>}
            >
              {!q && !kind && !country && 'Everybody who orders, opens an account or applies as a dealer.'}
            </EmptyState>
          }
        />
      </ListKeys>
      <CursorPager next={next && withParams(address, { cursor: next })} />
    </>
  );
}
