import { z } from 'zod';
import { type Actor, dealer, everyone, recordsOf, staff } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { customers, maySee } from './access';
import { applyPayment } from './commands/apply-payment';
import { unknownInvoice } from './commands/facts';
import { issueCreditNote } from './commands/issue-credit-note';
import { recordPayment } from './commands/record-payment';
import { refundPayment } from './commands/refund-payment';
import { sendInvoice } from './commands/send-invoice';
import { creditNotePaper, invoicePaper } from './documents/papers';
import { Tracked, trackedInvoices, trackedPaper } from './documents/tracked';
import { ageing, ageingTotals } from './projections/ageing';
import { openBalance, receivablesFigures, StatementPeriod, statementOf } from './projections/balance';
import { invoiceById, invoicePage, invoicesOfOrder, ListInvoices, overdueCount } from './projections/invoice.queries';
import { ListPayments, paymentPage, settlementOf } from './projections/payment.queries';

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
  ageing: query(maySee, z.object({ asOf: z.iso.date().optional() }), async ({ asOf }) => {
    const rows = await ageing(asOf);
    return { rows, totals: ageingTotals(rows) };
  }),
  openBalance: query(ofCustomer, Customer, ({ customerId }) => openBalance(customerId)),
  statement: query(ofCustomer, Customer.extend(StatementPeriod.shape), ({ customerId, ...period }) =>
    statementOf(customerId, period),
  ),
  myInvoices: query(
    customers,
    ListInvoices.pick({ view: true, search: true, cursor: true, limit: true }),
    (list, { actor }) => invoicePage(list, recordsOf(actor)),
  ),
  myBalance: query(customers, z.void(), (_, { actor }) => openBalance(recordsOf(actor))),
  myStatement: query([dealer], StatementPeriod, (period, { actor }) => statementOf(own(actor), period)),
  myAgeing: query([dealer], z.object({ asOf: z.iso.date().optional() }), async ({ asOf }, { actor }) =>
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
