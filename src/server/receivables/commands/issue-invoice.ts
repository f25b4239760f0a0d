import { z } from 'zod';
import { dealerById } from '@/server/customers';
import { letterhead, placedOrder, shipmentsOf } from '@/server/fulfillment';
import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { numberSeries, takeNumber } from '@/server/orders';
import { bill } from '../billing';
import { InvoiceIssued } from '../contract';
import { dayOf, dueOn } from '../due';
import { invoice } from '../invoice-state';
import { numbered } from '../numbered';

/** The invoice of a shipment has one id, however often the shipment is reported. */
export const invoiceIdOf = (shipmentId: string) => idFrom('invoice', shipmentId);

/**
 * Bills one shipment at the order's own amounts under the next number. A second invoice for a shipment is refused, which gives
 * its number back: the series has no gap.
 */
export const issueInvoice = command({
  name: 'receivables.issue-invoice',
  input: z.object({ orderId: Id, shipmentId: Id }),
  allow: [system],
  stream: invoice,
  id: (i) => invoiceIdOf(i.shipmentId),
  gather: async ({ orderId, shipmentId }, { orgId }) => {
    const [order, shipments] = await Promise.all([placedOrder(orgId, orderId), shipmentsOf(orgId, orderId)]);
    const index = shipments.findIndex((s) => s.shipmentId === shipmentId);
    if (!order || index < 0) return reject('no-such-shipment', 'There is no such shipment.', { kind: 'not-found' });
    const before = shipments.slice(0, index).flatMap((s) => s.lines);
    const { taxRule } = order.quote;
    const [seller, buyer] = await Promise.all([
      letterhead(),
      taxRule === 'reverse-charge' ? dealerById(order.customerId) : null,
    ]);
    const taxIds = { sellerTaxId: seller?.taxId || null, buyerTaxId: buyer?.taxId ?? null };
    return { order, taxIds, bill: bill(order.quote, before, shipments[index]!.lines, index === 0) };
  },
  first: () => [also(takeNumber, { series: 'invoice' })],
  reads: () => ({ numbers: { stream: numberSeries, id: 'invoice' } }),
  decide: (state, { orderId, shipmentId }, { now, facts: { order, bill, taxIds }, reads }) => {
    if (state.status !== 'none')
      return reject('already-issued', `This shipment was billed with ${state.number}.`, { kind: 'conflict' });
    const issuedOn = dayOf(now);
    return [
      InvoiceIssued({
        invoiceId: invoiceIdOf(shipmentId),
        number: numbered('INV', issuedOn, reads.numbers.value),
        orderId,
        orderNumber: order.number,
        shipmentId,
        customerId: order.customerId,
        customerKind: order.customerKind,
        currency: order.quote.currency,
        ...bill,
        taxRule: order.quote.taxRule,
        issuedOn,
        dueOn: dueOn(issuedOn, order.payment),
        billTo: order.billingAddress,
        email: order.contact.email,
        ...taxIds,
      }),
    ];
  },
});
