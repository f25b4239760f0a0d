import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { InvoiceTable } from '../../_parts/invoice-table';

/** The invoices of an order, as soon as something has shipped. */
export function OrderInvoices({ invoices }: { invoices: Outputs['receivables']['ofOrder'] }) {
  if (invoices.length === 0) return null;
  return (
    <Panel title="Invoices" flush>
      <InvoiceTable bare invoices={invoices} />
    </Panel>
  );
}
