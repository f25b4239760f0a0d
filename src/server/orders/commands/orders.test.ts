import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { given } from '@/server/kernel/testing/given';
import {
  NumberTaken,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderNoted,
  OrderPacked,
  OrderPaymentChanged,
  OrderPickingStarted,
  OrderPlaced,
  OrderShipped,
} from '../contract';
import { ids, lives, placing, quote } from '../histories';
import { tokenHash, tokenOpens, trackingToken } from '../tracking';
import { cancelOrder } from './cancel-order';
import { confirmOrder } from './confirm-order';
import { expireOrder } from './expire-order';
import { markDelivered } from './mark-delivered';
import { markShipped } from './mark-shipped';
import { noteOrder } from './note-order';
import { packOrder } from './pack-order';
import { placeOrder } from './place-order';
import { recordPaymentState } from './record-payment-state';
import { startPicking } from './start-picking';
import { takeNumber } from './take-number';

const { orderId, customerId, shipmentId, second } = ids;
const order = { orderId, customerId };
const facts = { customerId, paymentMethod: 'terms', totalMinor: 23_800, lines: quote.lines };
const system: Actor = { kind: 'system', name: 'test' };
const buyer: Actor = { kind: 'consumer', userId: 'u', customerId };
const stranger: Actor = { kind: 'consumer', userId: 'u', customerId: second };

describe('placing', () => {
  it('takes the next number of the series', () => {
    given()
      .when(takeNumber, { series: 'order' })
      .records(NumberTaken({ series: 'order', value: 1 }));
    given(NumberTaken({ series: 'order', value: 41 }))
      .when(takeNumber, { series: 'order' })
      .records(NumberTaken({ series: 'order', value: 42 }));
  });
  it('records the order with the number taken before it, once', () => {
    given()
      .when(placeOrder, placing, { reads: { numbers: { value: 7 } } })
      .records(OrderPlaced({ ...placing, number: 'J-10007' }));
    given(...lives.placed)
      .when(placeOrder, placing, { reads: { numbers: { value: 8 } } })
      .refused('order-exists');
  });
});

describe('the way of an order', () => {
  it('goes forward step by step', () => {
    given(...lives.placed)
      .when(confirmOrder, { orderId, reason: 'paid' })
      .records(OrderConfirmed({ ...order, reason: 'paid' }));
    given(...lives.confirmed)
      .when(startPicking, { orderId })
      .records(OrderPickingStarted(order));
    given(...lives.picking)
      .when(packOrder, { orderId })
      .records(OrderPacked(order));
    const shipment = { orderId, shipmentId, carrier: 'DHL', tracking: 'JD01', complete: true };
    given(...lives.packed)
      .when(markShipped, shipment)
      .records(OrderShipped({ ...shipment, customerId }));
    given(...lives.shipped)
      .when(markDelivered, { orderId })
      .records(OrderDelivered(order));
  });
  it('does nothing the second time', () => {
    given(...lives.picking)
      .when(startPicking, { orderId })
      .records();
    given(...lives.packed)
      .when(packOrder, { orderId })
      .records();
    given(...lives.shipped)
      .when(markShipped, { orderId, shipmentId, carrier: 'DHL', tracking: 'JD01', complete: true })
      .records();
    given(...lives.delivered)
      .when(markDelivered, { orderId })
      .records();
    given(...lives.cancelled)
      .when(confirmOrder, { orderId, reason: 'paid' })
      .records();
  });
  it('refuses what is out of turn', () => {
    given(...lives.placed)
      .when(startPicking, { orderId })
      .refused('wrong-status');
    given(...lives.cancelled)
      .when(packOrder, { orderId })
      .refused('wrong-status');
    given(...lives.confirmed)
      .when(markDelivered, { orderId })
      .refused('wrong-status');
    given(...lives.cancelled)
      .when(markShipped, { orderId, shipmentId, carrier: 'DHL', tracking: 'x', complete: true })
      .refused('wrong-status');
    given(...lives.confirmed)
      .when(confirmOrder, { orderId, reason: 'pay-later' })
      .refused('wrong-status');
    for (const command of [confirmOrder, startPicking, packOrder, markDelivered])
      given()
        .when(command, { orderId, reason: 'paid' } as never)
        .refused('unknown-order'); // each takes what it knows
  });
  it('ships in parts', () => {
    const rest = { orderId, shipmentId: second, carrier: 'UPS', tracking: '1Z', complete: true };
    given(...lives.partlyShipped)
      .when(startPicking, { orderId })
      .records();
    given(...lives.partlyShipped)
      .when(packOrder, { orderId })
      .records();
    given(...lives.partlyShipped)
      .when(markShipped, rest)
      .records(OrderShipped({ ...rest, customerId }));
  });
});

describe('cancelling', () => {
  const cancel = { orderId, reason: 'Changed my mind' };
  it.each([
    ['the buyer', 'customer', buyer, lives.confirmed],
    ['staff', 'staff', undefined, lives.packed],
    ['the system', 'system', system, lives.placed],
  ] as const)('is done by %s', (_, by, actor, life) => {
    given(...life)
      .when(cancelOrder, cancel, { actor, facts })
      .records(OrderCancelled({ ...cancel, customerId, by }));
  });
  it('is too late for the buyer once picking has started, for everybody once it is shipped', () => {
    given(...lives.picking)
      .when(cancelOrder, cancel, { actor: buyer, facts })
      .refused('too-late');
    given(...lives.shipped)
      .when(cancelOrder, cancel, { facts })
      .refused('wrong-status');
    given(...lives.cancelled)
      .when(cancelOrder, cancel, { facts })
      .records();
  });
  it('is not for strangers, who do not even learn that the order exists', () => {
    given(...lives.confirmed)
      .when(cancelOrder, cancel, { actor: stranger, facts })
      .refused('unknown-order');
  });
  it('gives back goods and credit', () => {
    const steps = cancelOrder.first!(cancel, facts as never, buyer); // facts as gathered
    expect(steps.map((s) => s.command.name)).toEqual(['inventory.release-stock', 'customers.release-credit']);
  });
  it('happens by itself to what was never paid', () => {
    given(...lives.placed)
      .when(expireOrder, { orderId }, { facts, actor: system })
      .records(OrderCancelled({ ...order, reason: 'The payment did not arrive in time', by: 'timeout' }));
    given(...lives.confirmed)
      .when(expireOrder, { orderId }, { facts, actor: system })
      .refused('wrong-status');
    given(...lives.cancelled)
      .when(expireOrder, { orderId }, { facts, actor: system })
      .records();
  });
});

describe('beside the way', () => {
  it('keeps notes and the state of payment', () => {
    given(...lives.picking)
      .when(noteOrder, { orderId, note: 'Ring twice' })
      .records(OrderNoted({ ...order, note: 'Ring twice' }));
    const contact = { name: '(erased)', email: '(erased)', phone: null };
    given(OrderPlaced({ ...placing, contact, number: 'J-10007' }), OrderConfirmed({ ...order, reason: 'paid' }))
      .when(noteOrder, { orderId, note: 'Ring twice' })
      .refused('erased');
    const paid = { orderId, status: 'paid' as const, paidMinor: 23_800 };
    given(...lives.shipped)
      .when(recordPaymentState, paid)
      .records(OrderPaymentChanged({ ...paid, customerId }));
    given(...lives.shipped, OrderPaymentChanged({ ...paid, customerId }))
      .when(recordPaymentState, paid)
      .records();
  });
  it('opens to its token and to no other', () => {
    process.env.JOVEY_SECRET ??= 'ab'.repeat(32);
    const kept = tokenHash(trackingToken(orderId));
    expect(tokenOpens(trackingToken(orderId), kept)).toBe(true);
    expect(tokenOpens(trackingToken(second), kept)).toBe(false);
    expect(tokenOpens('', kept)).toBe(false);
  });
});
