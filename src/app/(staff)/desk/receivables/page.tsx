import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { Money } from '@/app/_ui/money';
import { Stat } from '@/app/_ui/stat';
import { invoiceFilter, type Search } from './invoice-filter';
import { InvoiceTable } from './invoice-table';
import { ReceivablesHeader } from './tabs';

export const metadata: Metadata = { title: 'Receivables' };

export default async function ReceivablesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const { receivables } = await api();
  const [page, figures] = await Promise.all([receivables.list(invoiceFilter(search)), receivables.figures()]);
  const { view = '', q = '', cursor = '' } = search;
  const currency = page.rows[0]?.currency ?? 'EUR';
  return (
    <>
      <ReceivablesHeader current="/desk/receivables" />
      <div className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label={`Open, ${figures.unpaidInvoices} invoices`}
          value={<Money minor={figures.openMinor} currency={currency} />}
          href="/desk/receivables?view=unpaid"
        />
        <Stat
          label={`Overdue, ${figures.overdueInvoices} invoices`}
          value={<Money minor={figures.overdueMinor} currency={currency} />}
          href="/desk/receivables?view=overdue"
        />
        <Stat
          label="Money not used yet"
          value={<Money minor={figures.unappliedMinor} currency={currency} />}
          href="/desk/receivables/payments?unapplied=1"
        />
        <Stat
          label="Days until we are paid"
          value={figures.daysSalesOutstanding ?? '–'}
          hint="What is open against the invoices of 90 days"
          href="/desk/receivables/ageing"
        />
      </div>
      <InvoiceTable page={page} view={view} q={q} first={!cursor} />
    </>
  );
}
