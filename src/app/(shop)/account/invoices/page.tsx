import { FileText } from 'lucide-react';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { StatusBadge } from '@/app/_ui/status-badge';
import { buyer } from '../buyer';

/** All invoices of the account as PDF, and what is still open. */
export default async function InvoicesPage({ searchParams }: PageProps<'/account/invoices'>) {
  const { cursor } = await searchParams;
  const { caller } = await buyer('/account/invoices');
  const after = Number(cursor) || undefined;
  const { rows, next } = await caller.receivables.myInvoices({ cursor: after, limit: 25 });
  return (
    <>
      <h1 className="mb-4 text-lg">Your invoices</h1>
      {rows.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden="true" />} title="Your invoices will appear here">
          An invoice is written when your order leaves our warehouse.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface">
          {rows.map((invoice) => (
            <li
              key={invoice.invoiceId}
              className="grid grid-cols-[1fr_auto_auto] items-center gap-x-4 gap-y-1 px-4 py-3 text-sm sm:grid-cols-[10rem_1fr_auto_7rem]"
            >
              <a
                href={`/api/documents/invoices/${invoice.invoiceId}`}
                className="inline-flex items-center gap-1.5 text-brand underline underline-offset-4"
              >
                <FileText aria-hidden="true" className="size-4" />
                <span className="figures">{invoice.number}</span>
              </a>
              <span className="order-last col-span-3 text-muted sm:order-none sm:col-span-1">
                <DateTime at={invoice.issuedOn} style="date" timeZone="UTC" /> · order {invoice.orderNumber}
              </span>
              {invoice.openMinor <= 0 ? (
                <StatusBadge status="done">Paid</StatusBadge>
              ) : (
                <StatusBadge status={invoice.overdue ? 'problem' : 'waiting'}>
                  {invoice.overdue ? 'Overdue' : 'Open'}
                </StatusBadge>
              )}
              <Money minor={invoice.totalMinor} currency={invoice.currency} className="text-right" />
            </li>
          ))}
        </ul>
      )}
      <CursorPager
        previous={after ? '/account/invoices' : null}
        next={next ? `/account/invoices?cursor=${next}` : null}
      />
    </>
  );
}
