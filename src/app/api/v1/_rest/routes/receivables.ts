import { z } from 'zod';
import { NumberCursor } from '@/server/kernel/keyset';
import { Currency, Minor } from '@/server/kernel/money';
import { Address, Day, Id } from '@/server/kernel/values';
import { AskRevenue, InvoiceLine, RecordPayment, TaxLine } from '@/server/receivables/contract';
import { endpoint, Listed, listed, paging, receipt } from '../endpoint';

const Brief = z.object({
  invoiceId: Id,
  number: z.string(),
  orderId: Id,
  orderNumber: z.string(),
  customerId: Id,
  customerName: z.string(),
  currency: Currency,
  netMinor: Minor,
  taxMinor: Minor,
  totalMinor: Minor,
  paidMinor: Minor,
  creditedMinor: Minor,
  openMinor: Minor,
  status: z.enum(['open', 'partly-paid', 'paid', 'credited']),
  overdue: z.boolean(),
  issuedOn: z.iso.date(),
  dueOn: z.iso.date(),
  sentAt: z.iso.datetime().nullable(),
});
const Invoice = Brief.extend({
  lines: z.array(InvoiceLine),
  taxes: z.array(TaxLine),
  taxRule: z.string(),
  billTo: Address,
  email: z.string(),
});
const buckets = {
  current: Minor,
  days30: Minor.describe('1 to 30 days overdue.'),
  days60: Minor.describe('31 to 60 days overdue.'),
  days90: Minor.describe('61 to 90 days overdue.'),
  older: Minor,
  openMinor: Minor,
  unappliedMinor: Minor.describe('Money that came in and is used for nothing yet.'),
};
const Ageing = z.object({
  rows: z.array(z.object({ customerId: Id, customerName: z.string(), currency: Currency, ...buckets })),
  totals: z.object(buckets),
});
const Step = z.object({
  on: z.iso.date().describe('The first day of the step.'),
  currency: Currency,
  invoices: z.int(),
  netMinor: Minor,
  taxMinor: Minor,
  creditedNetMinor: Minor.describe('Of credit notes issued in this step.'),
  creditedTaxMinor: Minor,
  revenueMinor: Minor.describe('Net, less what was credited.'),
});
const Revenue = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(['day', 'week', 'month']),
  rows: z.array(Step).describe('Oldest first; steps without invoices and credit notes are left out.'),
});
const tag = 'Receivables';

export const receivablesRoutes = [
  endpoint({
    method: 'GET',
    path: '/ar/invoices',
    tag,
    summary: 'List invoices',
    description: 'Newest first.',
    scope: 'receivables:read',
    query: z.strictObject({
      view: z.enum(['all', 'unpaid', 'overdue', 'paid', 'credited']).default('all'),
      search: z.string().trim().max(80).optional(),
      customerId: Id.optional(),
      orderId: Id.optional(),
      ...paging,
      cursor: z.coerce.number().pipe(NumberCursor).optional().describe('`next` of the page before.'),
    }),
    answer: ['InvoiceList', Listed(Brief)],
    handle: async ({ call, query }) => listed(await call.receivables.list(query)),
  }),
  endpoint({
    method: 'GET',
    path: '/ar/invoices/{id}',
    tag,
    summary: 'Get an invoice',
    scope: 'receivables:read',
    answer: ['Invoice', Invoice],
    handle: ({ call, id }) => call.receivables.get({ invoiceId: id }),
  }),
  endpoint({
    method: 'POST',
    path: '/ar/invoices/{id}/send',
    tag,
    summary: 'Send an invoice to its customer',
    scope: 'receivables:write',
    answer: receipt,
    handle: async ({ call, id }) => ({ id, ...(await call.receivables.send({ invoiceId: id })) }),
  }),
  endpoint({
    method: 'POST',
    path: '/ar/invoices/{id}/record-payment',
    tag,
    summary: 'Record a payment',
    description:
      'What is more than is owed stays with the customer, unapplied. The answer’s id is that of the payment.',
    scope: 'receivables:write',
    body: RecordPayment.omit({ invoiceId: true }).partial({ paymentId: true }),
    example: { amountMinor: 12_900, method: 'bank-transfer', reference: 'J-10001 Lovelace', receivedOn: '2026-11-20' },
    answer: receipt,
    status: 201,
    handle: async ({ call, id, body, fresh }) => {
      const paymentId = body.paymentId ?? fresh('payment');
      return { id: paymentId, ...(await call.receivables.recordPayment({ ...body, invoiceId: id, paymentId })) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/ar/reports/aging',
    tag,
    summary: 'Ageing report',
    description: 'What customers owe, by how long it is overdue.',
    scope: 'receivables:read',
    query: z.strictObject({ asOf: Day.optional() }),
    answer: ['AgeingReport', Ageing],
    handle: ({ call, query }) => call.receivables.ageing(query),
  }),
  endpoint({
    method: 'GET',
    path: '/ar/reports/revenue',
    tag,
    summary: 'Revenue report',
    description:
      'What was invoiced less what was credited, per step of time and currency. The last twelve months unless days are given.',
    scope: 'receivables:read',
    query: AskRevenue,
    answer: ['RevenueReport', Revenue],
    handle: ({ call, query }) => call.receivables.revenue(query),
  }),
];
