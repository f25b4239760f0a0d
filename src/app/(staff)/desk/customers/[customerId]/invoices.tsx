import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { day } from '@/app/(dealer)/dealer/_parts/day';
import { InvoiceState } from '@/app/(dealer)/dealer/_parts/invoice-table';

/** The customer's latest invoices. */
export function Invoices({ invoices }: { invoices: Outputs['receivables']['list']['rows'] }) {
  return (
    <Panel title="Invoices" flush>
      <DataTable
        bare
        caption="Invoices of this customer"
        rows={invoices}
        rowKey={(invoice) => invoice.invoiceId}
        rowHref={(invoice) => `/desk/receivables/${invoice.invoiceId}`}
        columns={[
          { key: 'number', header: 'Invoice', figures: true, cell: (i) => i.number },
          { key: 'due', header: 'Due', cell: (i) => day(i.dueOn) },
          { key: 'state', header: 'State', cell: (i) => <InvoiceState invoice={i} /> },
          {
            key: 'open',
            header: 'Open',
            align: 'right',
            cell: (i) => <Money minor={i.openMinor} currency={i.currency} />,
          },
          {
            key: 'total',
            header: 'Total',
            align: 'right',
            from: 'medium',
            cell: (i) => <Money minor={i.totalMinor} currency={i.currency} />,
          },
        ]}
        empty={<EmptyState title="No invoice yet" className="py-8" />}
      />
    </Panel>
  );
}
