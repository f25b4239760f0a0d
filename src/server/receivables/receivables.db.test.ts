import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shipOrder } from '@/server/fulfillment';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { withScope } from '@/server/kernel/database/scope';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { orderById } from '@/server/orders';
import { createCaller } from '@/server/root';
import {
  ageing,
  ageingTotals,
  applyPayment,
  invoicesOfOrder,
  issueCreditNote,
  openBalance,
  recordPayment,
  refundPayment,
  statementOf,
} from '.';
import { issueInvoice } from './commands/issue-invoice';
import { recordCardPayment } from './commands/record-card-payment';
import { invoiceById } from './projections/invoice.queries';
import { whenShipmentDispatchedIssueInvoice } from './reactions/when-shipment-dispatched-issue-invoice';
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

describe('an invoice', () => {
  it('comes with a shipment, at the order’s own amounts, and is paid', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 2 });
    await w.send(orderId);
    const [invoice] = await w.read(() => invoicesOfOrder(orderId));
    const order = await w.read(() => orderById(orderId));
    const number = `INV-${today().slice(0, 4)}-00001`;
    expect(invoice).toMatchObject({ number, totalMinor: order!.totalMinor, status: 'open', overdue: false });
    await w.must(recordPayment, payment(invoice!.invoiceId, 10_000));
    await w.settle();
    expect(await w.read(() => orderById(orderId))).toMatchObject({ paymentStatus: 'partly-paid', paidMinor: 10_000 });
    await w.must(recordPayment, payment(invoice!.invoiceId, order!.totalMinor));
    await w.settle();
    expect(await w.read(() => orderById(orderId))).toMatchObject({
      paymentStatus: 'paid',
      paidMinor: order!.totalMinor,
    });
    const balance = await w.read(() => openBalance(order!.customerId));
    expect(balance).toEqual({
      openMinor: 0,
      overdueMinor: 0,
      unappliedMinor: 10_000,
      balanceMinor: -10_000,
      openInvoices: 0,
    });
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('is one per shipment, and all of an order add up to it', async () => {
    const w = await warehouse({ priceMinor: 9_999 });
    const [pump] = w.productIds as [string];
    const orderId = await w.buy({ [pump]: 3 });
    for (const quantity of [1, 1, 1]) await w.send(orderId, [{ productId: pump, quantity }]);
    const invoices = await w.read(() => invoicesOfOrder(orderId));
    const order = await w.read(() => orderById(orderId));
    expect(invoices).toHaveLength(3);
    expect(invoices.reduce((sum, i) => sum + i.totalMinor, 0)).toBe(order!.totalMinor);
    expect(invoices.map((i) => i.lines.length)).toEqual([order!.shippingMinor > 0 ? 2 : 1, 1, 1]);
  });

  it('is issued once though the shipment is reported many times, and no number is lost', async () => {
    const w = await warehouse();
    const orders = [];
    for (let i = 0; i < 5; i++) orders.push(await w.buy({ [w.productIds[0]!]: 1 }));
    const shipments = orders.map((orderId) => w.leave(orderId));
    for (const { orderId } of shipments) await w.pack(orderId);
    for (const shipment of shipments) await w.must(shipOrder, shipment);
    const asked = shipments.flatMap(
      ({ orderId, shipmentId }) => Array(4).fill({ orderId, shipmentId }) as { orderId: string; shipmentId: string }[],
    );
    const outcomes = await Promise.all(
      asked.map((input) =>
        w.run(issueInvoice, input, { kind: 'system', name: whenShipmentDispatchedIssueInvoice.name }),
      ),
    );
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(5);
    await w.settle();
    const numbers = await w.read((db) =>
      db.invoice.findMany({ orderBy: { sequence: 'asc' }, select: { sequence: true } }),
    );
    expect(numbers.map((n) => n.sequence)).toEqual([1, 2, 3, 4, 5]);
    const taken = await w.read((db) =>
      db.event.count({ where: { type: 'number-series.taken', streamId: 'number-series-invoice' } }),
    );
    expect(taken).toBe(5);
  });

  it('is settled by the card that paid the order, whichever is first', async () => {
    const w = await warehouse();
    const items = { [w.productIds[0]!]: 1 };
    const [before, after] = [await w.buy(items), await w.buy(items)];
    const total = (await w.read(() => orderById(before)))!.totalMinor;
    const customerId = (await w.read(() => orderById(before)))!.customerId;
    const card = (orderId: string) =>
      w.must(
        recordCardPayment,
        { paymentId: randomUUID(), customerId, orderId, amountMinor: total, currency: 'EUR', reference: 'pi' },
        { kind: 'system', name: 'test' },
      );
    await card(before);
    await w.settle();
    expect(await w.read(() => orderById(before))).toMatchObject({ paymentStatus: 'paid' });
    for (const orderId of [before, after]) await w.send(orderId);
    expect(await w.read(() => invoicesOfOrder(before))).toMatchObject([{ status: 'paid', openMinor: 0 }]);
    expect(await w.read(() => invoicesOfOrder(after))).toMatchObject([{ status: 'open' }]);
  });

  it('is credited: the order says refunded once the money went back', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 1 });
    await w.send(orderId);
    const invoice = (await w.read(() => invoicesOfOrder(orderId)))[0]!;
    const paid = payment(invoice.invoiceId, invoice.totalMinor);
    await w.must(recordPayment, paid);
    await w.must(issueCreditNote, {
      creditNoteId: randomUUID(),
      invoiceId: invoice.invoiceId,
      amountMinor: invoice.totalMinor,
      reason: 'Returned',
    });
    expect(await w.read(() => invoiceById(invoice.invoiceId))).toMatchObject({
      status: 'credited',
      openMinor: 0,
      paidMinor: 0,
    });
    const back = {
      paymentId: paid.paymentId,
      refundId: randomUUID(),
      amountMinor: invoice.totalMinor,
      reason: 'Returned',
    };
    await w.must(refundPayment, back);
    await w.settle();
    expect(await w.read(() => orderById(orderId))).toMatchObject({ paymentStatus: 'refunded', paidMinor: 0 });
    expect(await allDifferences(w.orgId)).toEqual([]);
  });
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
  });
});

describe('who may', () => {
  it('is the function’s staff; customers see their own only', async () => {
    const w = await warehouse();
    const orderId = await w.buy({ [w.productIds[0]!]: 1 });
    await w.send(orderId);
    const invoice = (await w.read(() => invoicesOfOrder(orderId)))[0]!;
    const as = (actor: Actor) => createCaller({ orgId: w.orgId, actor: async () => actor, requestId: 'r' }).receivables;
    const owner = as({ kind: 'consumer', userId: 'u', customerId: invoice.customerId });
    const other = as({ kind: 'dealer', userId: 'u', customerId: randomUUID() });
    expect((await owner.myInvoices({})).rows).toHaveLength(1);
    expect((await owner.paper({ invoiceId: invoice.invoiceId })).invoice.number).toBe(invoice.number);
    expect((await other.myInvoices({})).rows).toEqual([]);
    await expect(other.get({ invoiceId: invoice.invoiceId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.paper({ invoiceId: invoice.invoiceId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(owner.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(owner.recordPayment(payment(invoice.invoiceId, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const clerk = as({ kind: 'staff', userId: 's', role: 'operator', functions: ['receivables'] });
    const refund = { paymentId: randomUUID(), refundId: randomUUID(), amountMinor: 1, reason: 'x' };
    await expect(clerk.refund(refund)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const seen = await withScope({ orgId: w.orgId, kind: 'staff', functions: 'catalog' }, () =>
      invoiceById(invoice.invoiceId),
    );
    expect(seen).toBeNull();
  });
});

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
