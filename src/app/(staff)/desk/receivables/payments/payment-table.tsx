'use client';
import { Banknote } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { Day } from '../invoice-table';
import { paymentMethodWords } from '../invoice-words';
import { RefundDialog } from './refund-dialog';
import { UseDialog } from './use-dialog';

type Props = { page: Outputs['receivables']['payments']; unapplied: boolean; first: boolean };

/** Money that came in; what is not used yet can be used for an invoice or paid back. */
export function PaymentTable({ page, unapplied, first }: Props) {
  const here = unapplied ? '/desk/receivables/payments?unapplied=1' : '/desk/receivables/payments';
  const next = page.next ? `${here}${unapplied ? '&' : '?'}cursor=${encodeURIComponent(page.next)}` : null;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <FilterChips
          filters={[{ param: 'unapplied', label: 'Show', options: [{ value: '1', label: 'Not used up' }] }]}
        />
        <CsvLink href={`/desk/receivables/payments/csv${unapplied ? '?unapplied=1' : ''}`} />
      </div>
      <ListKeys>
        <DataTable
          caption="Payments"
          rows={page.rows}
          rowKey={(payment) => payment.paymentId}
          empty={
            <EmptyState
              icon={<Banknote />}
              title={unapplied ? 'All money is used.' : 'Payments appear here when they are recorded.'}
            >
              Open an invoice to record one. What is more than is owed stays here until you use it or pay it back.
            </EmptyState>
          }
          columns={[
            { key: 'on', header: 'Received', cell: (p) => <Day day={p.receivedOn} /> },
            {
              key: 'customer',
              header: 'Customer',
              className: 'max-w-48 truncate max-sm:max-w-24',
              cell: (p) => p.customerName ?? '',
            },
            { key: 'method', header: 'By', from: 'medium', cell: (p) => paymentMethodWords[p.method] },
            {
              key: 'reference',
              header: 'Reference',
              from: 'wide',
              className: 'max-w-60 truncate text-muted',
              cell: (p) => p.reference,
            },
            {
              key: 'amount',
              header: 'Amount',
              align: 'right',
              cell: (p) => <Money minor={p.amountMinor} currency={p.currency} />,
            },
            {
              key: 'left',
              header: 'Not used',
              from: 'medium',
              align: 'right',
              cell: (p) =>
                p.unappliedMinor > 0 ? (
                  <Money minor={p.unappliedMinor} currency={p.currency} />
                ) : (
                  <span className="text-muted">–</span>
                ),
            },
            {
              key: 'act',
              header: <span className="sr-only">Actions</span>,
              align: 'right',
              cell: (p) =>
                p.unappliedMinor > 0 && (
                  <span className="inline-flex gap-1.5">
                    <IfMay give="receivables.applyPayment">
                      <UseDialog payment={p} />
                    </IfMay>
                    <IfMay give="receivables.refund">
                      <RefundDialog payment={p} />
                    </IfMay>
                  </span>
                ),
            },
          ]}
        />
      </ListKeys>
      <CursorPager previous={first ? null : here} next={next} />
    </>
  );
}
export type PaymentShown = Props['page']['rows'][number];
