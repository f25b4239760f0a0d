import type { Plug } from '@/server/kernel/plug';
import { creditNotes } from './projections/credit-note';
import { invoices } from './projections/invoice';
import { ledger } from './projections/ledger';
import { payments } from './projections/payment';
import { whenAccountMovedTellOrder } from './reactions/when-account-moved-tell-order';
import { whenCardChargedRecordPayment } from './reactions/when-card-charged-record-payment';
import { whenDebtSettledReleaseCredit } from './reactions/when-debt-settled-release-credit';
import { whenShipmentDispatchedIssueInvoice } from './reactions/when-shipment-dispatched-issue-invoice';

export { applyPayment } from './commands/apply-payment';
export { issueCreditNote } from './commands/issue-credit-note';
export { recordPayment } from './commands/record-payment';
export { refundPayment } from './commands/refund-payment';
export { sendInvoice } from './commands/send-invoice';
export { creditNotePdf } from './documents/credit-note-pdf';
export { invoicePdf } from './documents/invoice-pdf';
export { creditNotePaper, type InvoicePaper, invoicePaper } from './documents/papers';
export { type AgeingRow, ageing, ageingTotals } from './projections/ageing';
export { openBalance, receivablesFigures, statementOf } from './projections/balance';
export { cashReceived } from './projections/cash';
export {
  type InvoiceShown,
  invoiceById,
  invoicePage,
  invoicesOfOrder,
  ListInvoices,
  overdueCount,
} from './projections/invoice.queries';
export { paymentPage } from './projections/payment.queries';

export const receivables: Plug = {
  name: 'receivables',
  projections: [invoices, payments, creditNotes, ledger],
  reactions: [
    whenShipmentDispatchedIssueInvoice,
    whenCardChargedRecordPayment,
    whenAccountMovedTellOrder,
    whenDebtSettledReleaseCredit,
  ],
};
