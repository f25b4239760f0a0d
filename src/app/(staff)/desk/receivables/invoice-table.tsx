'use client';
import { ReceiptText } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { ButtonLink } from '@/app/_ui/button-link';
import { CsvLink } from '@/app/_ui/csv-link';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { InvoiceState } from './invoice-words';

type Props = { page: Outputs['receivables']['list']; view: string; q: string; first: boolean };

export function InvoiceTable({ page, view, q, first }: Props) {
  const search = withParams('', { view, q });
  const filtered = view !== '' || q !== '';
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label="Invoice, order or customer" className="max-sm:max-w-none" />
        <FilterChips
          filters={[
            {
              param: 'view',
              label: 'Show',
              options: [
                { value: 'unpaid', label: 'Unpaid' },
                { value: 'overdue', label: 'Overdue' },
                { value: 'paid', label: 'Paid' },
                { value: 'credited', label: 'Credited' },
              ],
            },
          ]}
        />
        <span className="ml-auto">
          <CsvLink href={`/desk/receivables/csv${search}`} />
        </span>
      </div>
      <ListKeys>
        <DataTable
          caption="Invoices"
          rows={page.rows}
          rowKey={(invoice) => invoice.invoiceId}
          rowHref={(invoice) => `/desk/receivables/${invoice.invoiceId}`}
          empty={
            <EmptyState
              icon={<ReceiptText />}
              title={
                page.next
                  ? 'None of the latest invoices fits. Older ones are on the next page.'
                  : filtered
                    ? 'No invoice fits.'
                    : 'An invoice appears here when a shipment leaves.'
              }
              action={
                filtered ? (
                  <ButtonLink href="/desk/receivables">Show all invoices</ButtonLink>
                ) : (
                  <ButtonLink href="/desk/fulfillment">Go to fulfilment</ButtonLink>
                )
              }
            />
          }
          below={(i) => i.customerName}
          columns={[
            { key: 'number', header: 'Invoice', figures: true, cell: (i) => i.number },
            {
              key: 'customer',
              header: 'Customer',
              from: 'medium',
              className: 'max-w-56 truncate',
              cell: (i) => i.customerName,
            },
            { key: 'state', header: 'State', cell: (i) => <InvoiceState invoice={i} /> },
            { key: 'order', header: 'Order', figures: true, from: 'wide', cell: (i) => i.orderNumber },
            { key: 'issued', header: 'Issued', from: 'wide', cell: (i) => <Day day={i.issuedOn} /> },
            { key: 'due', header: 'Due', from: 'wide', cell: (i) => <Day day={i.dueOn} /> },
            {
              key: 'total',
              header: 'Total',
              align: 'right',
              cell: (i) => <Money minor={i.totalMinor} currency={i.currency} />,
            },
            {
              key: 'open',
              header: 'Open',
              align: 'right',
              from: 'medium',
              cell: (i) =>
                i.openMinor > 0 ? (
                  <Money minor={i.openMinor} currency={i.currency} />
                ) : (
                  <span className="text-muted">–</span>
                ),
            },
          ]}
        />
      </ListKeys>
      <CursorPager
        previous={first ? null : `/desk/receivables${search}`}
        next={page.next ? `/desk/receivables${withParams(search, { cursor: String(page.next) })}` : null}
      />
    </>
  );
}

export const Day = ({ day }: { day: string }) => (
  <DateTime at={`${day}T00:00:00Z`} style="date" timeZone="UTC" className="whitespace-nowrap" />
);
