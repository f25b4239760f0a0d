import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyAsDealer, approveDealer } from '@/server/customers';
import { shipOrder } from '@/server/fulfillment';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { scopeOf, withScope } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { orderById } from '@/server/orders';
import { createDiscount } from '@/server/pricing';
import { DiscountTerms } from '@/server/pricing/contract';
import { createCaller } from '@/server/root';
import { invoicesOfOrder, issueCreditNote, openBalance, recordPayment, refundPayment } from '.';
import { issueInvoice } from './commands/issue-invoice';
import { recordCardPayment } from './commands/record-card-payment';
import { invoicePaper } from './documents/papers';
import { issued } from './histories';
import { invoiceById } from './projections/invoice.queries';
import { ListPayments, paymentPage } from './projections/payment.queries';
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

  it('names the buyer’s VAT number under reverse charge, and only then, for whoever may see it', async () => {
    const org = organisation();
    const customerId = randomUUID();
    const { billTo } = issued.data;
    const account = { userId: randomUUID(), email: 'jan@harbour.example', password: 'a long password' };
    const firm = { company: 'Harbour', taxId: 'NL123456789B01', website: null, name: 'Jan', phone: '+31 10 1234567' };
    await org.must(
      applyAsDealer,
      { customerId, ...account, ...firm, address: { ...billTo, postalCode: '3011 AA', country: 'NL' }, message: '' },
      { kind: 'visitor' },
    );
    const past = { customer: 'Harbour', customerId, totalMinor: 9_900, issuedOn: today(), terms: 30 };
    const [taxed, free] = [
      await putIntoPast(org, past),
      await putIntoPast(org, { ...past, taxRule: 'reverse-charge' }),
    ];
    const clerk: Actor = { kind: 'staff', userId: randomUUID(), role: 'readonly', functions: ['receivables'] };
    const buyer: Actor = { kind: 'dealer', userId: account.userId, customerId };
    for (const actor of [clerk, buyer]) {
      const paper = (invoiceId: string) => withScope(scopeOf(org.orgId, actor), () => invoicePaper(invoiceId));
      expect((await paper(free))?.buyerTaxId, actor.kind).toBe('NL123456789B01');
      expect((await paper(taxed))?.buyerTaxId).toBeUndefined();
    }
  });

  it('keeps the VAT numbers of the day it was issued; one of the first days, which kept none, names those of now', async () => {
    const w = await warehouse({ stock: 20 });
    const desk = createCaller({ orgId: w.orgId, actor: async () => w.owner, requestId: 'test' });
    const head = { company: 'Seller', street: 'Quay 1', postalCode: '20457', city: 'Hamburg', country: 'DE' };
    const paper = (invoiceId: string) => withScope(scopeOf(w.orgId, w.owner), () => invoicePaper(invoiceId));
    const [customerId, userId] = [randomUUID(), randomUUID()];
    const address = { ...issued.data.billTo, postalCode: '3011 AA', country: 'NL' };
    const firm = { company: 'Harbour', taxId: 'NL123456789B01', website: null, name: 'Jan', phone: '+31 10 1234567' };
    const who = { customerId, userId, email: 'jan@harbour.example', password: 'a long password' };
    await w.must(applyAsDealer, { ...who, ...firm, address, message: '' }, { kind: 'visitor' });
    const terms = { tier: 'gold' as const, discountBp: 0, creditLimitMinor: 1_000_000, termsDays: 30 };
    await w.must(approveDealer, { customerId, terms, note: '' });
    const buyer: Actor = { kind: 'dealer', userId, customerId };
    const bought = async () => {
      const cartId = await w.fill({ [w.productIds[0]!]: 1 }, buyer);
      const as = createCaller({ orgId: w.orgId, actor: async () => buyer, requestId: 'test' });
      const { quote } = await as.checkout.quote({ cartId, destination: 'NL' });
      const order = w.order(cartId, quote.totalMinor, { paymentMethod: 'terms', shippingAddress: address });
      await w.must(w.placeOrder, order, buyer);
      await w.settle();
      await w.send(order.orderId);
      return (await w.read(() => invoicesOfOrder(order.orderId)))[0]!;
    };
    await desk.fulfillment.setLetterhead({ ...head, taxId: 'DE111111111' });
    const first = await bought();
    await desk.fulfillment.setLetterhead({ ...head, taxId: 'DE222222222' });
    const second = await bought();
    expect(first.taxRule).toBe('reverse-charge');
    const log = await readLog(w.orgId, { types: ['invoice.issued'] });
    expect(log.map(({ data }) => [data.sellerTaxId, data.buyerTaxId])).toEqual([
      ['DE111111111', 'NL123456789B01'],
      ['DE222222222', 'NL123456789B01'],
    ]);
    const printed = async (id: string) => {
      const { letterhead, buyerTaxId } = (await paper(id))!;
      return [letterhead?.taxId, buyerTaxId];
    };
    expect(await printed(first.invoiceId)).toEqual(['DE111111111', 'NL123456789B01']);
    expect(await printed(second.invoiceId)).toEqual(['DE222222222', 'NL123456789B01']);
    const past = { customer: 'Harbour', customerId, totalMinor: 9_900, issuedOn: today(), terms: 30 };
    const old = await putIntoPast(w, { ...past, taxRule: 'reverse-charge' });
    expect(await printed(old)).toEqual(['DE222222222', 'NL123456789B01']);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('comes for a gift too, with nothing to pay on it', async () => {
    const w = await warehouse({ priceMinor: 16_000 });
    const value = { kind: 'percent' as const, basisPoints: 10_000 };
    const terms = DiscountTerms.parse({ name: 'Gift', code: null, value, neverBelowCost: false });
    await w.must(createDiscount, { discountId: randomUUID(), terms });
    const order = w.order(await w.fill({ [w.productIds[0]!]: 1 }), 0);
    await w.must(w.placeOrder, order, { kind: 'visitor' });
    await w.settle();
    await w.send(order.orderId);
    const [invoice] = await w.read(() => invoicesOfOrder(order.orderId));
    expect(invoice).toMatchObject({ totalMinor: 0, openMinor: 0, status: 'paid', overdue: false });
    expect(await w.read(() => orderById(order.orderId))).toMatchObject({ status: 'shipped', paymentStatus: 'paid' });
    expect(await w.read(() => openBalance(invoice!.customerId))).toMatchObject({ openMinor: 0, openInvoices: 0 });
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
    // There is no invoice yet that could say who paid.
    const paid = await w.read(() => paymentPage(ListPayments.parse({})));
    expect(paid.rows).toMatchObject([{ reference: 'pi', customerName: 'Ada Lovelace' }]);
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
