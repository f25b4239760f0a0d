import { describe, expect, it } from 'vitest';
import { MOST_MINOR } from '@/server/kernel/money';
import { given } from '@/server/kernel/testing/given';
import { InvoiceSent, PaymentReceived, PaymentRefunded, PaymentReleased, RecordPayment } from '../contract';
import { applied, bill, credited, ids, issued, paidInFull, received } from '../histories';
import { applyPayment } from './apply-payment';
import { issueCreditNote } from './issue-credit-note';
import { recordCardPayment } from './record-card-payment';
import { recordPayment } from './record-payment';
import { refundPayment } from './refund-payment';
import { sendInvoice } from './send-invoice';
import { settleInvoice } from './settle-invoice';

const facts = { customerId: ids.customer };
const reads = { invoice: bill, numbers: { value: 1 } };
const context = { facts, reads };
const pay = (amountMinor: number) => ({
  paymentId: ids.payment,
  invoiceId: ids.invoice,
  amountMinor,
  method: 'bank-transfer' as const,
  reference: 'SEPA 4711',
  receivedOn: '2026-05-28',
});

describe('recording a payment', () => {
  it('uses it for its invoice', () =>
    given().when(recordPayment, pay(11_900), context).records(received(11_900), applied(11_900)));
  it('takes a part', () => given().when(recordPayment, pay(5_000), context).records(received(5_000), applied(5_000)));
  it('keeps what is too much, unapplied', () =>
    given().when(recordPayment, pay(12_000), context).records(received(12_000), applied(11_900)));
  it('keeps all of it when nothing is owed', () => {
    const other = { ...pay(500), paymentId: ids.second };
    given(...paidInFull)
      .when(recordPayment, other, context)
      .records(received(500, { paymentId: ids.second }));
  });
  it('counts from the invoice when the money came before it', () =>
    given()
      .when(recordPayment, { ...pay(11_900), receivedOn: '2026-05-01' }, context)
      .records(PaymentReceived({ ...received(11_900).data, receivedOn: '2026-05-01' }), {
        ...applied(11_900),
        data: { ...applied(11_900).data, on: '2026-05-20' },
      }));
  it('is done once for one id, and refused with another amount', () => {
    given(...paidInFull)
      .when(recordPayment, pay(11_900), context)
      .records();
    given(...paidInFull)
      .when(recordPayment, pay(100), context)
      .refused('payment-exists');
  });
  it('refuses a day long before its invoice', () =>
    given()
      .when(recordPayment, { ...pay(100), receivedOn: '1926-05-28' }, context)
      .refused('long-before'));
  it('refuses an amount that sums could not hold', () => {
    for (const amount of [Number.MAX_SAFE_INTEGER, MOST_MINOR + 1])
      expect(RecordPayment.safeParse(pay(amount)).error?.issues[0]?.message).toBe('At most 1,000,000,000.00');
    expect(RecordPayment.safeParse(pay(MOST_MINOR)).success).toBe(true);
  });
  it('refuses tomorrow but one, and an invoice that is not there', () => {
    given()
      .when(recordPayment, { ...pay(100), receivedOn: '2026-06-03' }, context)
      .refused('in-the-future');
    const none = { facts, reads: { invoice: { status: 'none' } } };
    given().when(recordPayment, pay(100), none).refused('unknown-invoice');
  });
  it('owes less after a credit note', () =>
    given(credited(1_190, 190)).when(recordPayment, pay(11_900), context).records(received(11_900), applied(10_710)));
});

describe('money that waits', () => {
  const card = {
    paymentId: ids.payment,
    customerId: ids.customer,
    orderId: ids.order,
    amountMinor: 11_900,
    currency: 'EUR',
    reference: 'pi_1',
  };
  const at = { invoiceId: ids.invoice, customerId: ids.customer, orderId: ids.order };
  it('comes from a card for an order, once', () => {
    const paid = PaymentReceived({ ...card, method: 'card', receivedOn: '2026-06-01' });
    given().when(recordCardPayment, card).records(paid);
    given(paid).when(recordCardPayment, card).records();
  });
  it('settles that order’s invoice, and no other', () => {
    given(received(20_000, { orderId: ids.order }))
      .when(settleInvoice, at, context)
      .records(applied(11_900));
    given(received(20_000)).when(settleInvoice, at, context).records();
  });
  it('is used by hand as far as it fits', () => {
    const use = { paymentId: ids.payment, invoiceId: ids.invoice };
    given(received(5_000)).when(applyPayment, use, context).records(applied(5_000));
    given(received(5_000))
      .when(applyPayment, { ...use, amountMinor: 6_000 }, context)
      .refused('too-much');
    given(...paidInFull)
      .when(applyPayment, use, context)
      .refused('nothing-to-apply');
    const foreign = { facts, reads: { invoice: { ...bill, customerId: ids.second } } };
    given(received(5_000)).when(applyPayment, use, foreign).refused('other-customer');
    const dollars = { facts, reads: { invoice: { ...bill, currency: 'USD' } } };
    given(received(5_000)).when(applyPayment, use, dollars).refused('other-currency');
  });
  it('is paid back as far as it is unused', () => {
    const back = { paymentId: ids.payment, refundId: ids.refund, amountMinor: 100, reason: 'paid too much' };
    const refunded = PaymentRefunded({ ...back, customerId: ids.customer, orderId: null, on: '2026-06-01' });
    given(received(12_000), applied(11_900)).when(refundPayment, back, { facts }).records(refunded);
    given(received(12_000), applied(11_900), refunded).when(refundPayment, back, { facts }).records();
    given(...paidInFull)
      .when(refundPayment, back, { facts })
      .refused('too-much');
  });
});

describe('a credit note', () => {
  const note = { creditNoteId: ids.note, invoiceId: ids.invoice, amountMinor: 1_190, reason: 'Damaged in transit' };
  const on = { on: '2026-06-01' };
  const issuedToday = (minor: number, tax: number, released = 0) => ({
    ...credited(minor, tax, released),
    data: { ...credited(minor, tax, released).data, issuedOn: '2026-06-01' },
  });
  it('lowers what is owed, tax in proportion', () =>
    given().when(issueCreditNote, note, context).records(issuedToday(1_190, 190)));
  it('frees money that was already paid', () =>
    given(...paidInFull)
      .when(issueCreditNote, note, context)
      .records(issuedToday(1_190, 190, 1_190), PaymentReleased({ ...applied(1_190).data, ...on })));
  it('frees the newest payment first, only as much as is too much', () => {
    const second = received(6_900, { paymentId: ids.second });
    given(received(5_000), applied(5_000), second, applied(6_000, ids.second))
      .when(issueCreditNote, { ...note, amountMinor: 2_000 }, context)
      .records(issuedToday(2_000, 319, 1_100), PaymentReleased({ ...applied(1_100, ids.second).data, ...on }));
  });
  it('never takes more than the invoice, nor comes twice', () => {
    given()
      .when(issueCreditNote, { ...note, amountMinor: 11_901 }, context)
      .refused('too-much');
    given(credited(1_190, 190)).when(issueCreditNote, note, context).refused('already-issued');
    const rest = { ...note, creditNoteId: ids.second, amountMinor: 10_711 };
    given(credited(1_190, 190)).when(issueCreditNote, rest, context).refused('too-much');
  });
});

describe('sending again', () => {
  it('is recorded for an invoice that exists', () => {
    const sent = InvoiceSent({ invoiceId: ids.invoice, customerId: ids.customer });
    given(issued).when(sendInvoice, { invoiceId: ids.invoice }).records(sent);
    given().when(sendInvoice, { invoiceId: ids.invoice }).refused('unknown-invoice');
  });
});
