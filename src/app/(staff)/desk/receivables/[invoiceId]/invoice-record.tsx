import { FileText } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { buttonStyles } from '@/app/_ui/button-styles';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { Explain } from '../../events/explain';
import { HistoryLink } from '../../events/history-link';
import { ProofButton } from '../../events/proof-button';
import { AddressCard } from '../../orders/[orderId]/address-card';
import { Day } from '../invoice-table';
import { InvoiceState } from '../invoice-words';
import { CreditNoteDialog } from './credit-note-dialog';
import { InvoiceLines } from './invoice-lines';
import { PaymentDialog } from './payment-dialog';
import { SendButton } from './send-button';
import { Settlement } from './settlement';

export type InvoiceDetail = Outputs['receivables']['get'];

const rules: Record<string, string> = {
  domestic: 'VAT of the home country',
  destination: 'VAT of the destination',
  'reverse-charge': 'Reverse charge: the recipient owes the VAT',
  export: 'Export, free of VAT',
};

type Props = { invoice: InvoiceDetail; today: string /** What goods that came back had cost. */; creditMinor?: number };

/** One invoice: what it says, what settled it, and the one next action. */
export function InvoiceRecord({ invoice, today, creditMinor }: Props) {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Receivables', href: '/desk/receivables' }, { label: invoice.number }]}
        title={<span className="figures">{invoice.number}</span>}
        badge={<InvoiceState invoice={invoice} />}
        actions={
          <>
            <HistoryLink stream={`invoice-${invoice.invoiceId}`} />
            <ProofButton kind="invoice" id={invoice.invoiceId} />
            <a
              className={buttonStyles({})}
              href={`/api/documents/invoices/${invoice.invoiceId}`}
              target="_blank"
              rel="noreferrer"
            >
              <FileText /> PDF
            </a>
            <IfMay give="receivables.send">
              <SendButton invoiceId={invoice.invoiceId} email={invoice.email} />
            </IfMay>
            <IfMay give="receivables.creditNote">
              {invoice.creditedMinor < invoice.totalMinor && (
                <CreditNoteDialog invoice={invoice} returnedMinor={creditMinor} />
              )}
            </IfMay>
            <IfMay give="receivables.recordPayment">
              {invoice.openMinor > 0 && <PaymentDialog invoice={invoice} today={today} />}
            </IfMay>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <InvoiceLines invoice={invoice} />
          <Settlement invoice={invoice} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Panel title="Facts">
            <DataList
              facts={[
                {
                  label: 'Open',
                  value: (
                    <span className="inline-flex items-center gap-1">
                      <Explain figure="balance" id={invoice.invoiceId} />
                      <Money minor={invoice.openMinor} currency={invoice.currency} className="font-medium" />
                    </span>
                  ),
                },
                { label: 'Issued', value: <Day day={invoice.issuedOn} /> },
                { label: 'Due', value: <Day day={invoice.dueOn} /> },
                {
                  label: 'Order',
                  value: (
                    <Link className="figures text-brand hover:underline" href={href(`/desk/orders/${invoice.orderId}`)}>
                      {invoice.orderNumber}
                    </Link>
                  ),
                },
                {
                  label: 'Account',
                  value: (
                    <Link
                      className="text-brand hover:underline"
                      href={href(`/desk/receivables/accounts/${invoice.customerId}`)}
                    >
                      Letters, promises, disputes
                    </Link>
                  ),
                },
                { label: 'Buyer', value: invoice.customerKind === 'dealer' ? 'Dealer' : 'Consumer' },
                { label: 'Tax', value: rules[invoice.taxRule] ?? invoice.taxRule },
                { label: 'Sent again', value: invoice.sentAt && <DateTime at={invoice.sentAt} /> },
              ]}
            />
          </Panel>
          <AddressCard title="Billed to" address={invoice.billTo} email={invoice.email} />
        </div>
      </div>
    </>
  );
}
