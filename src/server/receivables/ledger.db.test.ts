import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { scopeOf, withScope } from '@/server/kernel/database/scope';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { ageing, ageingTotals, applyPayment, issueCreditNote, recordPayment, refundPayment, statementOf } from '.';
import { statementPaper } from './documents/papers';
import { daysSalesOutstanding } from './projections/ageing';
import { putIntoPast } from './testing/past';

const today = () => new Date().toISOString().slice(0, 10);
const payment = (invoiceId: string, amountMinor: number) => ({
  paymentId: randomUUID(),
  invoiceId,
  amountMinor,
  method: 'bank-transfer' as const,
  reference: 'SEPA',
  receivedOn: today(),
});

describe('ageing', () => {
  // A published schedule (Lumen Learning, accounts receivable): open amounts by the age of the invoice in days.
  const schedule: Record<string, number[]> = {
    A: [40_000, 17_500, 0, 0],
    B: [22_000, 0, 0, 0],
    C: [14_500, 50_000, 10_000, 0],
    D: [0, 0, 0, 8_000],
    E: [0, 0, 12_500, 0],
    F: [25_000, 0, 0, 0],
    G: [1_500, 30_000, 17_000, 2_000],
  };
  it('answers the published schedule as of its day, and another day differently', async () => {
    const org = organisation();
    const days = [10, 45, 75, 120];
    for (const [name, amounts] of Object.entries(schedule))
      for (const [i, dollars] of amounts.entries())
        if (dollars > 0)
          await putIntoPast(org, {
            customer: name,
            totalMinor: dollars * 100,
            issuedOn: dayBefore('2026-12-31', days[i]!),
            terms: 0,
          });
    const rows = await org.read(() => ageing('2026-12-31'));
    const totals = ageingTotals(rows);
    expect([totals.current + totals.days30, totals.days60, totals.days90, totals.older]).toEqual([
      10_300_000, 9_750_000, 3_950_000, 1_000_000,
    ]);
    expect(totals.openMinor).toBe(25_000_000);
    const customers = Object.fromEntries(rows.map((r) => [r.customerName, r.openMinor / 100]));
    expect(customers).toEqual({ A: 57_500, B: 22_000, C: 74_500, D: 8_000, E: 12_500, F: 25_000, G: 50_500 });
    const earlier = ageingTotals(await org.read(() => ageing('2026-10-20')));
    expect([earlier.openMinor, earlier.days60]).toEqual([4_950_000, 1_000_000]);
    expect((await org.read(() => ageing('2026-01-01'))).length).toBe(0);
  });
  it('knows the edges: due on the day is current, a day later is 1 to 30', async () => {
    const org = organisation();
    await putIntoPast(org, { customer: 'Edge', totalMinor: 100, issuedOn: '2026-11-30', terms: 30 });
    const on = async (day: string) => ageingTotals(await org.read(() => ageing(day)));
    expect(await on('2026-12-30')).toMatchObject({ current: 100, days30: 0 });
    expect(await on('2026-12-31')).toMatchObject({ current: 0, days30: 100 });
    expect(await on('2027-01-29')).toMatchObject({ days30: 100, days60: 0 });
    expect(await on('2027-01-30')).toMatchObject({ days30: 0, days60: 100 });
    expect(await on('2027-03-30')).toMatchObject({ days90: 100 });
    expect(await on('2027-03-31')).toMatchObject({ older: 100 });
  });
  it('says how many days of sales are outstanding, as of its day', async () => {
    const org = organisation();
    const dso = (day: string) => org.read(() => daysSalesOutstanding(day));
    await putIntoPast(org, { customer: 'A', totalMinor: 100, issuedOn: '2025-06-01', terms: 30 });
    await putIntoPast(org, { customer: 'A', totalMinor: 300, issuedOn: '2025-09-15', terms: 30 });
    expect(await dso('2025-05-31')).toBeNull();
    expect(await dso('2025-06-30')).toBe(90);
    expect(await dso('2025-10-01')).toBe(120); // 400 open against 300 of ninety days
    expect(await dso('2025-12-31')).toBeNull();
  });
});

describe('the ledger', () => {
  it('balances after anything: balance = invoices − payments − credit notes + refunds, and agrees with the rows', async () => {
    const step = fc.record({
      kind: fc.constantFrom('pay', 'credit', 'apply', 'refund'),
      which: fc.integer({ min: 0, max: 2 }),
      amountMinor: fc.integer({ min: 1, max: 15_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const org = organisation();
        const invoices: string[] = [];
        for (const totalMinor of [10_000, 5_000, 119])
          invoices.push(await putIntoPast(org, { customer: 'A', totalMinor, issuedOn: '2026-05-01', terms: 30 }));
        const payments: string[] = [];
        for (const { kind, which, amountMinor } of steps) {
          const invoiceId = invoices[which]!;
          const paymentId = payments[which % Math.max(1, payments.length)];
          if (kind === 'pay') {
            const made = payment(invoiceId, amountMinor);
            await org.must(recordPayment, made);
            payments.push(made.paymentId);
          } else if (kind === 'credit')
            await org.run(issueCreditNote, { creditNoteId: randomUUID(), invoiceId, amountMinor, reason: 'x' });
          else if (paymentId && kind === 'apply') await org.run(applyPayment, { paymentId, invoiceId });
          else if (paymentId)
            await org.run(refundPayment, { paymentId, refundId: randomUUID(), amountMinor, reason: 'x' });
        }
        const [entries, rows, money] = await org.read((db) =>
          Promise.all([db.receivableEntry.findMany({}), db.invoice.findMany({}), db.payment.findMany({})]),
        );
        const sum = <T>(list: T[], of: (item: T) => bigint) => list.reduce((n, item) => n + of(item), 0n);
        const kind = (word: string) =>
          sum(
            entries.filter((e) => e.kind === word),
            (e) => e.balanceMinor,
          );
        const balance = sum(entries, (e) => e.balanceMinor);
        expect(balance).toBe(kind('invoice') + kind('payment') + kind('credit-note') + kind('refund'));
        expect(sum(entries, (e) => e.openMinor)).toBe(sum(rows, (r) => r.openMinor));
        expect(sum(entries, (e) => e.unappliedMinor)).toBe(sum(money, (p) => p.unappliedMinor));
        expect(balance).toBe(sum(rows, (r) => r.openMinor) - sum(money, (p) => p.unappliedMinor));
        expect(rows.every((r) => r.openMinor >= 0n) && money.every((p) => p.unappliedMinor >= 0n)).toBe(true);
        expect(await allDifferences(org.orgId)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
  it('is a statement: opening, bookings, closing', async () => {
    const org = organisation();
    const customerId = '0193c000-0000-7000-8000-00000000000a';
    await putIntoPast(org, { customer: 'A', customerId, totalMinor: 10_000, issuedOn: '2026-04-20', terms: 30 });
    const may = await putIntoPast(org, {
      customer: 'A',
      customerId,
      totalMinor: 5_000,
      issuedOn: '2026-05-10',
      terms: 30,
    });
    await org.must(recordPayment, { ...payment(may, 6_000), receivedOn: '2026-05-20' });
    const statement = await org.read(() => statementOf(customerId, { from: '2026-05-01', to: '2026-05-31' }));
    expect(statement).toMatchObject({ openingMinor: 10_000, closingMinor: 9_000 });
    expect(statement.lines.map((l) => [l.kind, l.amountMinor, l.balanceMinor])).toEqual([
      ['invoice', 5_000, 15_000],
      ['payment', -6_000, 9_000],
    ]);
    // On paper for the dealer it is about and for who keeps the books; for another dealer there is none.
    const period = { from: '2026-05-01', to: '2026-05-31' };
    const paperFor = (actor: Actor) => withScope(scopeOf(org.orgId, actor), () => statementPaper(customerId, period));
    const one = (of: string): Actor => ({ kind: 'dealer', userId: randomUUID(), customerId: of });
    const clerk: Actor = { kind: 'staff', userId: randomUUID(), role: 'readonly', functions: ['receivables'] };
    for (const who of [one(customerId), clerk])
      expect(await paperFor(who), who.kind).toMatchObject({
        statement,
        ageing: { openMinor: 10_000, unappliedMinor: 1_000 },
      });
    expect(await paperFor(one(randomUUID()))).toBeNull();
  });
});

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
