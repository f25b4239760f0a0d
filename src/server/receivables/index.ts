import type { Plug } from '@/server/kernel/plug';
import { creditNotes } from './projections/credit-note';
import { dunnings } from './projections/dunning';
import { invoices } from './projections/invoice';
import { invoiceDisputes } from './projections/invoice-dispute';
import { invoiceWords } from './projections/invoice-words';
import { ledger } from './projections/ledger';
import { payments } from './projections/payment';
import { paymentPromises } from './projections/payment-promise';
import { reminders } from './projections/reminder';
import { reminderLadders } from './projections/reminder-ladder';
import { whenAccountMovedJudgePromises } from './reactions/when-account-moved-judge-promises';
import { whenAccountMovedTellOrder } from './reactions/when-account-moved-tell-order';
import { whenCardChargedRecordPayment } from './reactions/when-card-charged-record-payment';
import { whenDebtSettledReleaseCredit } from './reactions/when-debt-settled-release-credit';
import { whenShipmentDispatchedIssueInvoice } from './reactions/when-shipment-dispatched-issue-invoice';

export { applyPayment } from './commands/apply-payment';
export { handOverInvoice } from './commands/hand-over-invoice';
export { issueCreditNote } from './commands/issue-credit-note';
export { makePromise } from './commands/make-promise';
export { openDispute } from './commands/open-dispute';
export { pauseReminders } from './commands/pause-reminders';
export { recordPayment } from './commands/record-payment';
export { refundPayment } from './commands/refund-payment';
export { resolveDispute } from './commands/resolve-dispute';
export { resumeReminders } from './commands/resume-reminders';
export { sendInvoice } from './commands/send-invoice';
export { sendReminder } from './commands/send-reminder';
export { setLadder } from './commands/set-ladder';
export { withdrawPromise } from './commands/withdraw-promise';
export { creditNotePdf } from './documents/credit-note-pdf';
export { invoicePdf } from './documents/invoice-pdf';
export { creditNotePaper, type InvoicePaper, invoicePaper } from './documents/papers';
export { statementPdf } from './documents/statement-pdf';
export { behaviour, settledWithin } from './payment-behaviour';
export { type AgeingRow, ageing, ageingTotals } from './projections/ageing';
export { openBalance, receivablesFigures, statementOf } from './projections/balance';
export { cashReceived } from './projections/cash';
export { cashBills } from './projections/cash-bills';
export { cashOutlook } from './projections/cash-outlook';
export {
  type InvoiceShown,
  invoiceById,
  invoicePage,
  invoicesOfOrder,
  ListInvoices,
  overdueCount,
} from './projections/invoice.queries';
export { notesAbout } from './projections/notes-about';
export { type PayingHistory, payingHistory } from './projections/paying-history';
export { paymentPage } from './projections/payment.queries';
export { listPromises } from './projections/payment-promise';
export { receivedSince } from './projections/received-since';
export { reminderPage, reminderWasSent } from './projections/reminder';
export { type Account, accountOf, reminderBoard } from './projections/reminder-board';
export { reminderLadder } from './projections/reminder-ladder';
export { judgeAllPromises, judgeDuePromises } from './promise-calendar';

export const receivables: Plug = {
  name: 'receivables',
  projections: [
    invoices,
    invoiceWords,
    payments,
    creditNotes,
    ledger,
    reminderLadders,
    dunnings,
    reminders,
    paymentPromises,
    invoiceDisputes,
  ],
  reactions: [
    whenShipmentDispatchedIssueInvoice,
    whenCardChargedRecordPayment,
    whenAccountMovedTellOrder,
    whenDebtSettledReleaseCredit,
    whenAccountMovedJudgePromises,
  ],
};
