import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { buttonStyles } from '@/app/_ui/button-styles';
import { Money } from '@/app/_ui/money';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { day } from './day';

type Invoice = Outputs['receivables']['ofOrder'][number];

export function InvoiceState({ invoice }: { invoice: Pick<Invoice, 'status' | 'overdue'> }) {
  if (invoice.overdue) return <StatusBadge status="problem">Overdue</StatusBadge>;
  if (invoice.status === 'paid') return <StatusBadge status="done">Paid</StatusBadge>;
  if (invoice.status === 'credited') return <StatusBadge status="stopped">Credited</StatusBadge>;
  return <StatusBadge status="open">{invoice.status === 'partly-paid' ? 'Partly paid' : 'Open'}</StatusBadge>;
}

type Props = { invoices: Invoice[]; bare?: boolean; empty?: ReactNode };

/** Invoices with what is open, when it is due, and the PDF. */
export function InvoiceTable({ invoices, bare, empty }: Props) {
  return (
    <DataTable
      bare={bare}
      caption="Invoices"
      rows={invoices}
      rowKey={(invoice) => invoice.invoiceId}
      empty={empty}
      columns={[
        { key: 'number', header: 'Invoice', figures: true, cell: (i) => i.number },
        { key: 'order', header: 'Order', figures: true, from: 'wide', cell: (i) => i.orderNumber },
        { key: 'issued', header: 'Issued', figures: true, from: 'medium', cell: (i) => day(i.issuedOn) },
        { key: 'due', header: 'Due', figures: true, cell: (i) => day(i.dueOn) },
        { key: 'state', header: 'State', from: 'medium', cell: (i) => <InvoiceState invoice={i} /> },
        {
          key: 'total',
          header: 'Total',
          align: 'right',
          from: 'medium',
          cell: (i) => <Money minor={i.totalMinor} currency={i.currency} />,
        },
        {
          key: 'open',
          header: 'Open',
          align: 'right',
          cell: (i) => <Money minor={i.openMinor} currency={i.currency} />,
        },
        {
          key: 'pdf',
          header: <span className="sr-only">PDF</span>,
          align: 'right',
          cell: (i) => (
            <a
              href={`/api/documents/invoices/${i.invoiceId}`}
              className={buttonStyles({ size: 'sm', variant: 'ghost' })}
              aria-label={`Invoice ${i.number} as PDF`}
              download
            >
              <Download aria-hidden="true" /> PDF
            </a>
          ),
        },
      ]}
    />
  );
}
