import { randomUUID } from 'node:crypto';
import '@/server/root';
import { describe, expect, it } from 'vitest';
import { registerCustomer } from '@/server/customers';
import type { Actor } from '@/server/kernel/actor';
import { withScope } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { organisation, type TestOrganisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import {
  accountOf,
  issueCreditNote,
  judgeDuePromises,
  makePromise,
  openDispute,
  recordPayment,
  reminderBoard,
  sendReminder,
} from '.';
import { dayOf, plusDays } from './due';
import { dunningOf } from './projections/dunning';
import { ListReminders, reminderPage } from './projections/reminder';
import { putIntoPast } from './testing/past';

const today = () => dayOf(new Date());
const ago = (days: number) => plusDays(today(), -days);

/** A consumer with invoices that are so many days overdue. */
async function debtor(...overdue: number[]) {
  const org = organisation();
  const customerId = randomUUID();
  const person = {
    kind: 'consumer' as const,
    userId: null,
    phone: null,
    company: null,
    country: 'DE',
    currency: 'EUR',
  };
  await org.must(registerCustomer, { ...person, customerId, email: 'ada@example.com', name: 'Ada Lovelace' });
  const invoices: string[] = [];
  for (const days of overdue)
    invoices.push(
      await putIntoPast(org, { customer: 'Ada', customerId, totalMinor: 11_900, issuedOn: ago(days + 14), terms: 14 }),
    );
  return { org, customerId, invoices };
}
/** What a person who looks at the board now would send. */
async function letter(org: TestOrganisation, customerId: string) {
  const { plan } = (await org.read(() => accountOf(customerId)))!;
  const lines = plan.lines.map(({ invoiceId, stage }) => ({ invoiceId, stage }));
  return { reminderId: randomUUID(), customerId, lines, totalMinor: plan.totalMinor, tone: 'plain' as const };
}
const pay = (invoiceId: string, amountMinor: number) => ({
  paymentId: randomUUID(),
  invoiceId,
  amountMinor,
  method: 'bank-transfer' as const,
  reference: 'SEPA',
  receivedOn: today(),
});

describe('a reminder', () => {
  it('goes out once though twenty ask at the same moment, as one letter about both invoices', async () => {
    const { org, customerId } = await debtor(12, 3);
    const asked = await letter(org, customerId);
    expect(asked.lines.map((l) => l.stage)).toEqual(['first', 'friendly']);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => org.run(sendReminder, { ...asked, reminderId: randomUUID() })),
    );
    expect(outcomes.filter((o) => 'done' in o && o.done.version > 0)).toHaveLength(1);
    expect(await readLog(org.orgId, { types: ['reminder.sent'] })).toHaveLength(1);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('of a payment a moment before is not sent', async () => {
    const { org, customerId, invoices } = await debtor(12);
    const asked = await letter(org, customerId);
    await org.must(recordPayment, pay(invoices[0]!, 11_900));
    expect(await org.run(sendReminder, asked)).toMatchObject({ rejected: 'nothing-due' });
  });

  it('races with a payment: either it asks for all that was open, or it is refused', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const { org, customerId, invoices } = await debtor(12);
      const asked = await letter(org, customerId);
      const [sent, paid] = await Promise.all([
        org.run(sendReminder, asked),
        org.run(recordPayment, pay(invoices[0]!, 1_900)),
      ]);
      expect(paid).toHaveProperty('done');
      const log = await readLog(org.orgId, { types: ['reminder.sent', 'payment.applied'] });
      if ('done' in sent) expect(log[0]).toMatchObject({ type: 'reminder.sent', data: { totalMinor: 11_900 } });
      else expect(sent).toMatchObject({ rejected: 'changed' });
    }
  });

  it('is stopped by a credit note for all of it', async () => {
    const { org, customerId, invoices } = await debtor(12);
    const asked = await letter(org, customerId);
    const note = { creditNoteId: randomUUID(), invoiceId: invoices[0]!, amountMinor: 11_900, reason: 'Returned' };
    await org.must(issueCreditNote, note);
    expect(await org.run(sendReminder, asked)).toMatchObject({ rejected: 'nothing-due' });
    expect(await org.read(() => accountOf(customerId))).toBeUndefined();
  });
});

describe('a promise', () => {
  it('stops letters, is kept by the money, and is judged once', async () => {
    const { org, customerId, invoices } = await debtor(12);
    const promise = { promiseId: randomUUID(), customerId, invoiceIds: invoices, amountMinor: 11_900, note: '' };
    await org.must(makePromise, { ...promise, payOn: plusDays(today(), 5) });
    const before = (await org.read(() => accountOf(customerId)))!;
    expect(before.plan).toMatchObject({ lines: [], standings: [{ stop: { why: 'promise' } }] });
    expect(await judgeDuePromises(org.orgId)).toBe(1);
    await org.must(recordPayment, pay(invoices[0]!, 11_900));
    await org.settle();
    await judgeDuePromises(org.orgId);
    const log = await readLog(org.orgId, { types: ['promise.kept', 'promise.broken'] });
    expect(log.map((e) => e.type)).toEqual(['promise.kept']);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});

describe('the board', () => {
  it('says who is due a letter and why others are not', async () => {
    const { org, customerId, invoices } = await debtor(12, 40);
    await org.must(openDispute, {
      disputeId: randomUUID(),
      invoiceId: invoices[1]!,
      reason: 'damaged',
      note: 'Cracked',
    });
    const { accounts } = await org.read(() => reminderBoard());
    expect(accounts).toMatchObject([
      { customerId, overdueMinor: 23_800, oldestDays: 40, plan: { stage: 'first', totalMinor: 11_900, wait: null } },
    ]);
    expect(accounts[0]!.plan.standings[0]).toMatchObject({ stop: { why: 'dispute' } });
  });
});

describe('who may', () => {
  it('is receivables’ staff; a customer sees their letters, not the notes about them, and nobody else’s', async () => {
    const { org, customerId } = await debtor(12);
    const asked = await letter(org, customerId);
    const as = (actor: Actor) => createCaller({ orgId: org.orgId, actor: async () => actor, requestId: 'r' });
    const owner: Actor = { kind: 'consumer', userId: 'u', customerId };
    await expect(as(owner).receivables.sendReminder(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as({ kind: 'agent', agent: 'pricing' }).receivables.sendReminder(asked)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const looking: Actor = { kind: 'staff', userId: 's', role: 'readonly', functions: ['receivables'] };
    await expect(as(looking).receivables.sendReminder(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as({ ...looking, role: 'operator' }).receivables.sendReminder(asked);
    expect((await as(looking).receivables.reminders({})).rows).toHaveLength(1);
    const seenBy = (customerId: string) =>
      withScope({ orgId: org.orgId, kind: 'customer', customerId }, async () => ({
        letters: (await reminderPage(ListReminders.parse({}))).rows.length,
        notes: (await dunningOf([customerId])).size,
      }));
    expect(await seenBy(customerId)).toEqual({ letters: 1, notes: 0 });
    expect(await seenBy(randomUUID())).toEqual({ letters: 0, notes: 0 });
    await expect(as(owner).receivables.board()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
