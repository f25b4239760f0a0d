import { z } from 'zod';
import { type Actor, dealer, everyone, recordsOf, staff } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Day, Id } from '@/server/kernel/values';
import { customers, maySee } from './access';
import { applyPayment } from './commands/apply-payment';
import { unknownInvoice } from './commands/facts';
import { handOverInvoice } from './commands/hand-over-invoice';
import { issueCreditNote } from './commands/issue-credit-note';
import { makePromise } from './commands/make-promise';
import { openDispute } from './commands/open-dispute';
import { pauseReminders } from './commands/pause-reminders';
import { recordPayment } from './commands/record-payment';
import { refundPayment } from './commands/refund-payment';
import { resolveDispute } from './commands/resolve-dispute';
import { resumeReminders } from './commands/resume-reminders';
import { sendInvoice } from './commands/send-invoice';
import { sendReminder } from './commands/send-reminder';
import { setLadder } from './commands/set-ladder';
import { takeBackInvoice } from './commands/take-back-invoice';
import { withdrawPromise } from './commands/withdraw-promise';
import { AskRevenue } from './contract';
import { creditNotePaper, invoicePaper, statementPaper } from './documents/papers';
import { Tracked, trackedInvoices, trackedPaper } from './documents/tracked';
import { ageing, ageingTotals, daysSalesOutstanding } from './projections/ageing';
import { openBalance, receivablesFigures, StatementPeriod, statementOf } from './projections/balance';
import { AskOutlook, cashOutlook } from './projections/cash-outlook';
import { invoiceById, invoicePage, invoicesOfOrder, ListInvoices, overdueCount } from './projections/invoice.queries';
import { ListDisputes, listDisputes } from './projections/invoice-dispute';
import { ListPayments, paymentPage, settlementOf } from './projections/payment.queries';
import { ListPromises, listPromises } from './projections/payment-promise';
import { ListReminders, reminderPage } from './projections/reminder';
import { accountOf, reminderBoard } from './projections/reminder-board';
import { reminderLadder } from './projections/reminder-ladder';
import { revenue } from './projections/revenue';

const mayLook = [...maySee, staff('customers', 'readonly'), staff('orders', 'readonly')];
const ofCustomer = [...maySee, staff('customers', 'readonly')];
const Customer = z.object({ customerId: Id });

export const receivablesRouter = router({
  list: query(ofCustomer, ListInvoices, (list) => invoicePage(list)),
  ofOrder: query([...mayLook, ...customers], z.object({ orderId: Id }), ({ orderId }) => invoicesOfOrder(orderId)),
  get: query([...mayLook, ...customers], z.object({ invoiceId: Id }), async ({ invoiceId }) => {
    const [invoice, settlement] = await Promise.all([invoiceById(invoiceId), settlementOf(invoiceId)]);
    return { ...found(invoice), ...settlement };
  }),
  figures: query(maySee, z.void(), receivablesFigures),
  overdueCount: query(maySee, z.void(), overdueCount),
  payments: query(ofCustomer, ListPayments, paymentPage),
  ageing: query(maySee, z.object({ asOf: Day.optional() }), async ({ asOf }) => {
    const [rows, outstandingDays] = await Promise.all([ageing(asOf), daysSalesOutstanding(asOf)]);
    return { rows, totals: ageingTotals(rows), daysSalesOutstanding: outstandingDays };
  }),
  revenue: query(maySee, AskRevenue, revenue),
  openBalance: query(ofCustomer, Customer, ({ customerId }) => openBalance(customerId)),
  statement: query(ofCustomer, Customer.extend(StatementPeriod.shape), ({ customerId, ...period }) =>
    statementOf(customerId, period),
  ),
  /** The same on paper; row-level security leaves a dealer their own. */
  statementPaper: query(
    [...ofCustomer, dealer],
    Customer.extend(StatementPeriod.shape),
    async ({ customerId, ...period }) => {
      const paper = await statementPaper(customerId, period);
      if (!paper) throw asError(reject('unknown-customer', 'There is no such customer.', { kind: 'not-found' }));
      return paper;
    },
  ),
  myInvoices: query(
    customers,
    ListInvoices.pick({ view: true, search: true, cursor: true, limit: true }),
    (list, { actor }) => invoicePage(list, recordsOf(actor)),
  ),
  myBalance: query(customers, z.void(), (_, { actor }) => openBalance(recordsOf(actor))),
  myStatement: query([dealer], StatementPeriod, (period, { actor }) => statementOf(own(actor), period)),
  /** Letters we wrote to the customer who asks: row-level security leaves no other's. */
  myReminders: query(customers, ListReminders.pick({ cursor: true, limit: true }), (list) => reminderPage(list)),
  myAgeing: query([dealer], z.object({ asOf: Day.optional() }), async ({ asOf }, { actor }) =>
    ageingTotals(await ageing(asOf, own(actor))),
  ),
  /** What the invoice's PDF says. */
  paper: query([...mayLook, ...customers], z.object({ invoiceId: Id }), async ({ invoiceId }) =>
    found(await invoicePaper(invoiceId)),
  ),
  /** Invoices and their papers for whoever holds the key of the order, or placed it. */
  ofTracked: query([everyone], Tracked, trackedInvoices),
  trackedPaper: query([everyone], Tracked.pick({ token: true }).extend({ invoiceId: Id }), async (asked, asking) =>
    found(await trackedPaper(asked, asking)),
  ),
  creditNotePaper: query([...mayLook, ...customers], z.object({ creditNoteId: Id }), async ({ creditNoteId }) => {
    const paper = await creditNotePaper(creditNoteId);
    if (!paper) throw asError(reject('unknown-credit-note', 'There is no such credit note.', { kind: 'not-found' }));
    return paper;
  }),
  /** Who is due a letter, when, and who is left alone and why. */
  board: query(maySee, z.void(), () => reminderBoard()),
  account: query(ofCustomer, Customer, async ({ customerId }) => (await accountOf(customerId)) ?? null),
  cashForecast: query(maySee, AskOutlook, cashOutlook),
  ladder: query(maySee, z.void(), reminderLadder),
  reminders: query(ofCustomer, ListReminders, reminderPage),
  promises: query(ofCustomer, ListPromises, listPromises),
  disputes: query(ofCustomer, ListDisputes, listDisputes),
  sendReminder: door(sendReminder),
  setLadder: door(setLadder),
  promise: door(makePromise),
  withdrawPromise: door(withdrawPromise),
  dispute: door(openDispute),
  resolveDispute: door(resolveDispute),
  pauseReminders: door(pauseReminders),
  resumeReminders: door(resumeReminders),
  handOver: door(handOverInvoice),
  takeBack: door(takeBackInvoice),
  recordPayment: door(recordPayment),
  applyPayment: door(applyPayment),
  refund: door(refundPayment),
  creditNote: door(issueCreditNote),
  send: door(sendInvoice),
});

function found<T>(invoice: T | null): T {
  if (!invoice) throw asError(unknownInvoice());
  return invoice;
}

/** The customer who asks; the doors above let nobody else in. */
const own = (actor: Actor) => recordsOf(actor)[0] ?? '';
