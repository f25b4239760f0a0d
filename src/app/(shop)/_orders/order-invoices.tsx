import { FileText } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';

type Shown = Outputs['receivables']['ofTracked'][number];
type Props = { invoices: readonly Shown[] /** The key of somebody without an account. */; token?: string };

/** The invoices of an order as PDF; nothing while there is none. */
export function OrderInvoices({ invoices, token }: Props) {
  const query = token ? `?${new URLSearchParams({ t: token })}` : '';
  if (invoices.length === 0) return null;
  return (
    <Panel title={invoices.length === 1 ? 'Invoice' : 'Invoices'}>
      <ul className="grid gap-2 text-sm">
        {invoices.map((invoice) => (
          <li key={invoice.invoiceId} className="flex items-center justify-between gap-4">
            <a
              href={`/api/documents/invoices/${invoice.invoiceId}${query}`}
              className="inline-flex items-center gap-1.5 text-brand underline underline-offset-4"
            >
              <FileText aria-hidden="true" className="size-4" />
              <span className="figures">{invoice.number}</span>
            </a>
            <Money minor={invoice.totalMinor} currency={invoice.currency} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
