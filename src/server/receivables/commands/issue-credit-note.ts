import { also, command } from '@/server/kernel/command';
import { round } from '@/server/kernel/money';
import { reject } from '@/server/kernel/rejection';
import { numberSeries, takeNumber } from '@/server/orders';
import { mayGiveBack } from '../access';
import { account, owed, settled } from '../account-state';
import { CreditNoteIssued, IssueCreditNote, PaymentReleased } from '../contract';
import { dayOf } from '../due';
import { invoice } from '../invoice-state';
import { numbered } from '../numbered';
import { accountOfInvoice, unknownInvoice } from './facts';

/**
 * Takes back part of an invoice, tax in proportion. What was already paid of that
 * part becomes the customer's unapplied money, newest payment first.
 */
export const issueCreditNote = command({
  name: 'receivables.issue-credit-note',
  input: IssueCreditNote,
  allow: mayGiveBack,
  stream: account,
  gather: accountOfInvoice,
  id: (_, facts) => facts.customerId,
  first: () => [also(takeNumber, { series: 'credit-note' })],
  reads: (i) => ({
    invoice: { stream: invoice, id: i.invoiceId },
    numbers: { stream: numberSeries, id: 'credit-note' },
  }),
  decide: (state, { creditNoteId, invoiceId, amountMinor, reason }, { now, reads, facts }) => {
    const bill = reads.invoice;
    if (bill.status === 'none') return unknownInvoice('invoiceId');
    // Refused rather than ignored: an ignored command would keep the number it took.
    if (state.creditNotes.includes(creditNoteId))
      return reject('already-issued', 'This credit note was issued already.', { kind: 'conflict' });
    const before = settled(state, invoiceId);
    const left = bill.totalMinor - before.creditedMinor;
    if (amountMinor > left)
      return reject('too-much', 'That is more than is left of the invoice.', {
        field: 'amountMinor',
        details: { leftMinor: left },
      });
    // By running shares: many small credits together take exactly the invoice's tax.
    const taxMinor =
      round((bill.taxMinor * (before.creditedMinor + amountMinor)) / bill.totalMinor) - before.creditedTaxMinor;
    const releasedMinor = Math.max(0, amountMinor - owed(state, invoiceId, bill.totalMinor));
    const issuedOn = dayOf(now);
    const at = { invoiceId, customerId: facts.customerId, orderId: bill.orderId };
    let rest = releasedMinor;
    const released = Object.entries(before.by)
      .reverse()
      .flatMap(([paymentId, applied]) => {
        const minor = Math.min(rest, applied);
        rest -= minor;
        return minor > 0 ? [PaymentReleased({ ...at, paymentId, amountMinor: minor, on: issuedOn })] : [];
      });
    const number = numbered('CN', issuedOn, reads.numbers.value);
    const { currency } = bill;
    return [
      CreditNoteIssued({
        ...at,
        creditNoteId,
        number,
        currency,
        amountMinor,
        taxMinor,
        releasedMinor,
        reason,
        issuedOn,
      }),
      ...released,
    ];
  },
});
