import { ReceiptText } from 'lucide-react';
import { api } from '@/app/_api/server';
import { withParams } from '@/app/_ui/address/address';
import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { SearchBox } from '@/app/_ui/address/search-box';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { Stat } from '@/app/_ui/stat';
import { TabLinks } from '@/app/_ui/tab-links';
import { InvoiceTable } from '../_parts/invoice-table';
import { invoiceQuery, views } from './invoice-query';

export const metadata = { title: 'Invoices' };

export default async function Invoices({ searchParams }: PageProps<'/dealer/invoices'>) {
  const ask = invoiceQuery(await searchParams);
  const { view, search: q } = ask;
  const caller = await api();
  const [{ rows, next }, balance, me] = await Promise.all([
    caller.receivables.myInvoices({ ...ask, limit: 50 }),
    caller.receivables.myBalance(),
    caller.customers.me(),
  ]);
  const currency = me?.currency ?? 'EUR';
  const address = new URLSearchParams({ ...(q && { q }), ...(view !== 'all' && { view }) });
  return (
    <>
      <PageHeader title="Invoices" actions={<CsvLink href={`/dealer/invoices/csv?${address}`} />} />
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label="Open"
          value={<Money minor={balance.openMinor} currency={currency} />}
          href="/dealer/invoices?view=unpaid"
        />
        <Stat
          label="Overdue"
          value={<Money minor={balance.overdueMinor} currency={currency} />}
          href="/dealer/invoices?view=overdue"
        />
        <Stat label="Paid, not used yet" value={<Money minor={balance.unappliedMinor} currency={currency} />} />
        <Stat
          label="Credit left"
          value={<Money minor={me?.dealer?.creditLeftMinor ?? 0} currency={currency} />}
          href="/dealer/statement"
        />
      </div>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <TabLinks
          label="Invoices"
          tabs={Object.entries(views).map(([key, label]) => ({
            href: key === 'all' ? '/dealer/invoices' : `/dealer/invoices?view=${key}`,
            label,
            current: key === view,
          }))}
        />
        <SearchBox label="Search invoices" placeholder="Invoice or order number" />
      </div>
      <InvoiceTable
        invoices={rows}
        empty={
          <EmptyState
            icon={<ReceiptText />}
            title={view === 'all' && !q ? 'Your invoices appear here' : 'No invoice fits'}
          >
            {view === 'all' && !q && 'An invoice is made when an order ships, and comes by e-mail too.'}
          </EmptyState>
        }
      />
      <CursorPager next={next ? withParams(address, { cursor: String(next) }) : null} />
    </>
  );
}
