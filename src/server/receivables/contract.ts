import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount, Currency, Minor } from '@/server/kernel/money';
import { Address, Day, erasedAddress, Id, text } from '@/server/kernel/values';

const subject = { subject: (d: { customerId: string }) => d.customerId };
export const InvoiceLine = z.object({
  description: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  unitPriceMinor: Minor,
  /** What the order's discount took off unit price times quantity. */
  discountMinor: z.int().nonnegative().optional(),
  netMinor: Minor,
  taxMinor: Minor,
  grossMinor: Minor,
  taxBp: z.int(),
});
export const TaxLine = z.object({ taxBp: z.int(), netMinor: Minor, taxMinor: Minor });

/** VAT numbers as they stood when it was issued; the buyer's where the invoice must name it. Absent in events of the first days. */
export const TaxIds = z.object({ sellerTaxId: z.string().nullish(), buyerTaxId: z.string().nullish() });

// Stream `invoice`, id = invoiceId. Issued when an order ships; its lines add up to its total exactly.
export const InvoiceIssued = event(
  'invoice.issued',
  z.object({
    invoiceId: Id,
    number: z.string(),
    orderId: Id,
    orderNumber: z.string(),
    shipmentId: Id,
    customerId: Id,
    customerKind: z.enum(['consumer', 'dealer']),
    currency: Currency,
    lines: z.array(InvoiceLine),
    taxes: z.array(TaxLine),
    netMinor: Minor,
    taxMinor: Minor,
    totalMinor: Minor,
    taxRule: z.string(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date(),
    billTo: Address,
    email: z.string(),
    ...TaxIds.shape,
  }),
  { personal: { ...subject, erased: { billTo: erasedAddress, email: '(erased)' } } },
);
export const InvoiceSent = event('invoice.sent', z.object({ invoiceId: Id, customerId: Id }));
export const paymentMethods = ['bank-transfer', 'card', 'cash', 'cheque', 'other'] as const;
// Stream `account`, id = customerId: money in, and what it was used for. Unapplied money stays with the customer.
export const PaymentReceived = event(
  'payment.received',
  z.object({
    paymentId: Id,
    customerId: Id,
    amountMinor: z.int().positive(),
    currency: Currency,
    method: z.enum(paymentMethods),
    reference: z.string(),
    receivedOn: z.iso.date(),
    orderId: Id.nullable(),
  }),
);
/** `on`: the day it counts from: of the money, or of the invoice if that is later. */
const applied = z.object({
  paymentId: Id,
  customerId: Id,
  invoiceId: Id,
  orderId: Id,
  amountMinor: z.int().positive(),
  on: z.iso.date(),
});
export const PaymentApplied = event('payment.applied', applied);
/** A credit note left more paid than owed: the money is the customer's again, unapplied. */
export const PaymentReleased = event('payment.released', applied);
export const PaymentRefunded = event(
  'payment.refunded',
  z.object({
    paymentId: Id,
    refundId: Id,
    customerId: Id,
    orderId: Id.nullable(),
    amountMinor: z.int().positive(),
    reason: z.string(),
    on: z.iso.date(),
  }),
);
export const CreditNoteIssued = event(
  'credit-note.issued',
  z.object({
    creditNoteId: Id,
    number: z.string(),
    invoiceId: Id,
    orderId: Id,
    customerId: Id,
    currency: Currency,
    amountMinor: z.int().positive(),
    taxMinor: Minor,
    /** What of it was already paid and is unapplied money now. */
    releasedMinor: z.int().nonnegative(),
    reason: z.string(),
    issuedOn: z.iso.date(),
  }),
);

export const RecordPayment = z.object({
  paymentId: Id,
  invoiceId: Id,
  amountMinor: Amount.positive('Enter an amount above zero'),
  method: z.enum(paymentMethods),
  reference: text(120, 'Enter a reference, such as the bank statement line'),
  receivedOn: Day,
});
/** Uses unapplied money of the same customer. Without an amount: as much as fits. */
export const ApplyPayment = z.object({ paymentId: Id, invoiceId: Id, amountMinor: Amount.positive().optional() });
export const RefundPayment = z.object({
  paymentId: Id,
  refundId: Id,
  amountMinor: Amount.positive('Enter an amount above zero'),
  reason: text(500, 'Say why'),
});
export const SendInvoice = z.object({ invoiceId: Id });
export const IssueCreditNote = z.object({
  creditNoteId: Id,
  invoiceId: Id,
  amountMinor: Amount.positive('Enter an amount above zero'),
  reason: text(500, 'Say why'),
});

export * from './dunning-words';

const MOST_YEARS = 10;
/** Days of a period, both included, and the steps it is told in. Without days: the last twelve months. */
export const AskRevenue = z
  .strictObject({
    from: Day.optional(),
    to: Day.optional(),
    by: z.enum(['day', 'week', 'month']).default('month'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'The last day is before the first' })
  .refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) <= MOST_YEARS * 366 * 86_400_000, {
    path: ['from'],
    message: `At most ${MOST_YEARS} years at once`,
  });
