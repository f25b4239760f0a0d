import type { Emission } from '@/server/kernel/event';
import { CreditNoteIssued, InvoiceIssued, PaymentApplied, PaymentReceived } from './contract';
import type { InvoiceState } from './invoice-state';

/** Lives of an account as events: tests and the simulator read them. */
export const ids = {
  invoice: '0193c000-0000-7000-8000-000000000001',
  order: '0193c000-0000-7000-8000-000000000002',
  shipment: '0193c000-0000-7000-8000-000000000003',
  customer: '0193c000-0000-7000-8000-000000000004',
  payment: '0193c000-0000-7000-8000-0000000000a1',
  second: '0193c000-0000-7000-8000-0000000000a2',
  note: '0193c000-0000-7000-8000-0000000000b1',
  refund: '0193c000-0000-7000-8000-0000000000c1',
} as const;
const at = { customerId: ids.customer, invoiceId: ids.invoice, orderId: ids.order };

export const issued = InvoiceIssued({
  ...at,
  number: 'INV-2026-00001',
  orderNumber: 'J-10001',
  shipmentId: ids.shipment,
  customerKind: 'dealer',
  currency: 'EUR',
  lines: [
    {
      description: 'Garden pump 550',
      sku: 'JV-CP-550',
      quantity: 1,
      unitPriceMinor: 10_000,
      netMinor: 10_000,
      taxMinor: 1_900,
      grossMinor: 11_900,
      taxBp: 1900,
    },
  ],
  taxes: [{ taxBp: 1900, netMinor: 10_000, taxMinor: 1_900 }],
  netMinor: 10_000,
  taxMinor: 1_900,
  totalMinor: 11_900,
  taxRule: 'domestic',
  issuedOn: '2026-05-20',
  dueOn: '2026-06-19',
  billTo: { name: 'Jan de Vries', street: 'Kade 12', postalCode: '10115', city: 'Berlin', country: 'DE' },
  email: 'jan@harbour.example',
});
/** The invoice as a rule on the account sees it. */
export const bill: InvoiceState = {
  status: 'issued',
  number: 'INV-2026-00001',
  orderId: ids.order,
  customerId: ids.customer,
  currency: 'EUR',
  totalMinor: 11_900,
  taxMinor: 1_900,
  issuedOn: '2026-05-20',
  sent: 0,
};
export const received = (amountMinor: number, more: { paymentId?: string; orderId?: string } = {}) =>
  PaymentReceived({
    paymentId: ids.payment,
    customerId: ids.customer,
    amountMinor,
    currency: 'EUR',
    method: 'bank-transfer',
    reference: 'SEPA 4711',
    receivedOn: '2026-05-28',
    orderId: null,
    ...more,
  });
export const applied = (amountMinor: number, paymentId: string = ids.payment) =>
  PaymentApplied({ ...at, paymentId, amountMinor, on: '2026-05-28' });
export const credited = (amountMinor: number, taxMinor: number, releasedMinor = 0) =>
  CreditNoteIssued({
    ...at,
    creditNoteId: ids.note,
    number: 'CN-2026-00001',
    currency: 'EUR',
    amountMinor,
    taxMinor,
    releasedMinor,
    reason: 'Damaged in transit',
    issuedOn: '2026-05-30',
  });
export const paidInFull: Emission[] = [received(11_900), applied(11_900)];
