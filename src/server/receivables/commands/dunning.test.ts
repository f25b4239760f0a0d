import { describe, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import {
  DisputeOpened,
  DisputeResolved,
  InvoiceHandedOver,
  PromiseBroken,
  PromiseKept,
  PromiseMade,
  PromiseWithdrawn,
  ReminderSent,
  RemindersPaused,
  RemindersResumed,
} from '../contract';
import { bill, ids } from '../histories';
import { houseLadder } from '../ladder';
import { handOverInvoice } from './hand-over-invoice';
import { judgePromises } from './judge-promises';
import { makePromise } from './make-promise';
import { openDispute } from './open-dispute';
import { pauseReminders } from './pause-reminders';
import { resolveDispute } from './resolve-dispute';
import { resumeReminders } from './resume-reminders';
import { sendReminder } from './send-reminder';
import { setLadder } from './set-ladder';
import { withdrawPromise } from './withdraw-promise';

// All of it is asked on 2026-06-01.
const { customer: customerId, invoice: invoiceId } = ids;
const letter = '0193c000-0000-7000-8000-0000000000d1';
const other = '0193c000-0000-7000-8000-0000000000d2';
const empty = { payments: {}, invoices: {}, creditNotes: [] };
const paidBy = (minor: number) => ({
  ...empty,
  invoices: { [invoiceId]: { creditedMinor: 0, creditedTaxMinor: 0, by: { [ids.payment]: minor } } },
});
const debt = {
  invoiceId,
  number: 'INV-2026-00001',
  dueOn: '2026-05-20',
  currency: 'EUR',
  totalMinor: 11_900,
  email: 'old@harbour.example',
  name: 'Harbour',
};
const facts = { customerId, customerKind: 'dealer', class: 'standard', invoices: [debt] };
const buyer = { known: true, email: 'jan@harbour.example', name: 'Jan de Vries' };
const reads = { account: empty, ladder: houseLadder, customer: buyer, invoice: bill };
const ask = {
  reminderId: letter,
  customerId,
  lines: [{ invoiceId, stage: 'first' as const }],
  totalMinor: 11_900,
  tone: 'plain' as const,
};
const sent = (on = '2026-06-01', stage: 'first' | 'final' = 'first') =>
  ReminderSent({
    reminderId: letter,
    customerId,
    customerKind: 'dealer',
    stage,
    tone: 'plain',
    on,
    currency: 'EUR',
    lines: [{ invoiceId, number: debt.number, stage, dueOn: debt.dueOn, daysOverdue: 12, openMinor: 11_900 }],
    unappliedMinor: 0,
    totalMinor: 11_900,
    email: buyer.email,
    name: buyer.name,
  });
const promiseId = other;
const made = (payOn = '2026-06-05', settledMinor = 0) =>
  PromiseMade({
    promiseId,
    customerId,
    invoiceIds: [invoiceId],
    amountMinor: 11_900,
    currency: 'EUR',
    payOn,
    madeOn: '2026-06-01',
    settledMinor,
    note: '',
  });

describe('sending a reminder', () => {
  it('writes exactly what the plan says, to the address of the customer’s record', () =>
    given().when(sendReminder, ask, { facts, reads }).records(sent()));
  it('is done once for one letter, and once for one stage', () => {
    given(sent()).when(sendReminder, ask, { facts, reads }).records();
    given(sent('2026-05-20'))
      .when(sendReminder, { ...ask, reminderId: other }, { facts, reads })
      .refused('nothing-due');
    given(sent('2026-05-30'))
      .when(
        sendReminder,
        { ...ask, reminderId: other },
        { facts: { ...facts, invoices: [debt, { ...debt, invoiceId: ids.order, dueOn: '2026-05-01' }] }, reads },
      )
      .refused('too-soon');
  });
  it('refuses another stage, another amount or another invoice than is due', () => {
    const wrong = { ...ask, lines: [{ invoiceId, stage: 'final' as const }] };
    given().when(sendReminder, wrong, { facts, reads }).refused('changed');
    given()
      .when(sendReminder, { ...ask, totalMinor: 11_901 }, { facts, reads })
      .refused('changed');
    given()
      .when(sendReminder, { ...ask, lines: [{ invoiceId: ids.order, stage: 'first' }] }, { facts, reads })
      .refused('changed');
  });
  it('is not sent to a person who was erased', () =>
    given()
      .when(sendReminder, ask, { facts, reads: { ...reads, customer: { ...buyer, email: '(erased)' } } })
      .refused('no-address'));
  it('stops when it was paid a moment ago, in part or whole', () => {
    given()
      .when(sendReminder, ask, { facts, reads: { ...reads, account: paidBy(11_900) } })
      .refused('nothing-due');
    given()
      .when(sendReminder, ask, { facts, reads: { ...reads, account: paidBy(1_000) } })
      .refused('changed');
  });
  it('stops for a promise, a dispute and a pause, and goes on after them', () => {
    const dispute = { disputeId: other, customerId, invoiceId, note: 'x', on: '2026-05-01' };
    const opened = DisputeOpened({ ...dispute, reason: 'damaged' });
    const resolved = DisputeResolved({ ...dispute, outcome: 'dismissed' });
    const paused = RemindersPaused({ customerId, until: null, reason: 'Talks' });
    given(made()).when(sendReminder, ask, { facts, reads }).refused('nothing-due');
    given(opened).when(sendReminder, ask, { facts, reads }).refused('nothing-due');
    given(paused).when(sendReminder, ask, { facts, reads }).refused('paused');
    const broken = PromiseBroken({ promiseId, customerId, on: '2026-06-01', missingMinor: 11_900 });
    for (const past of [
      [opened, resolved],
      [made(), broken],
      [paused, RemindersResumed({ customerId })],
    ])
      given(...past)
        .when(sendReminder, ask, { facts, reads })
        .records(sent());
  });
});

describe('a promise', () => {
  const promise = {
    promiseId,
    customerId,
    invoiceIds: [invoiceId],
    amountMinor: 11_900,
    payOn: '2026-06-05',
    note: '',
  };
  it('is taken once, for what is open, within ninety days', () => {
    given().when(makePromise, promise, { facts, reads }).records(made());
    given(made()).when(makePromise, promise, { facts, reads }).records();
    given(made())
      .when(makePromise, { ...promise, promiseId: letter }, { facts, reads })
      .refused('promised-already');
    given()
      .when(makePromise, { ...promise, amountMinor: 11_901 }, { facts, reads })
      .refused('too-much');
    given()
      .when(makePromise, { ...promise, payOn: '2026-05-31' }, { facts, reads })
      .refused('in-the-past');
    given()
      .when(makePromise, { ...promise, payOn: '2026-09-01' }, { facts, reads })
      .refused('too-far');
    given()
      .when(makePromise, { ...promise, invoiceIds: [ids.order] }, { facts, reads })
      .refused('unknown-invoice');
  });
  it('is kept by money that came after it, broken when day and grace are over', () => {
    const at = { promiseId, customerId, on: '2026-06-01' };
    const judge = (past: ReturnType<typeof made>, minor: number) =>
      given(past).when(judgePromises, { customerId }, { reads: { ...reads, account: paidBy(minor) } });
    judge(made(), 11_900).records(PromiseKept(at));
    judge(made(), 5_000).records();
    judge(made('2026-05-30'), 5_000).records();
    judge(made('2026-05-29'), 5_000).records(PromiseBroken({ ...at, missingMinor: 6_900 }));
    judge(made('2026-05-29', 5_000), 5_000).records(PromiseBroken({ ...at, missingMinor: 11_900 }));
  });
  it('can be withdrawn, once', () => {
    const gone = PromiseWithdrawn({ promiseId, customerId, on: '2026-06-01' });
    given(made()).when(withdrawPromise, { customerId, promiseId }).records(gone);
    given(made(), gone).when(withdrawPromise, { customerId, promiseId }).records();
    given().when(withdrawPromise, { customerId, promiseId }).refused('unknown-promise');
  });
});

describe('a dispute', () => {
  const opening = { disputeId: other, invoiceId, reason: 'damaged' as const, note: 'The housing is cracked' };
  const opened = DisputeOpened({ ...opening, customerId, on: '2026-06-01' });
  it('is one at a time about what is owed, and ends with a word', () => {
    given().when(openDispute, opening, { facts, reads }).records(opened);
    given(opened).when(openDispute, opening, { facts, reads }).records();
    given(opened)
      .when(openDispute, { ...opening, disputeId: letter }, { facts, reads })
      .refused('disputed-already');
    given()
      .when(openDispute, opening, { facts, reads: { ...reads, account: paidBy(11_900) } })
      .refused('settled');
    const end = { customerId, disputeId: other, outcome: 'upheld' as const, note: 'Credited' };
    const resolved = DisputeResolved({ ...end, invoiceId, on: '2026-06-01' });
    given(opened).when(resolveDispute, end).records(resolved);
    given(opened, resolved).when(resolveDispute, end).records();
    given().when(resolveDispute, end).refused('unknown-dispute');
  });
});

describe('pausing, handing over, the ladder', () => {
  it('pauses until a day that is to come', () => {
    const pause = { customerId, until: '2026-06-20', reason: 'Holidays' };
    given().when(pauseReminders, pause).records(RemindersPaused(pause));
    given(RemindersPaused(pause)).when(pauseReminders, pause).records();
    given()
      .when(pauseReminders, { ...pause, until: '2026-05-31' })
      .refused('in-the-past');
    given().when(resumeReminders, { customerId }).records();
  });
  it('hands over only after the final reminder', () => {
    const over = { invoiceId, to: 'Kanzlei Wolff' };
    given(sent('2026-05-20', 'final'))
      .when(handOverInvoice, over, { facts, reads })
      .records(InvoiceHandedOver({ ...over, customerId, on: '2026-06-01' }));
    given(sent('2026-05-20')).when(handOverInvoice, over, { facts, reads }).refused('not-warned');
  });
  it('changes the ladder only when it is another', () => {
    given().when(setLadder, houseLadder).records();
    given()
      .when(setLadder, { ...houseLadder, restDays: 10 })
      .records({ type: 'reminder-ladder.set', data: { ...houseLadder, restDays: 10 } });
  });
});
