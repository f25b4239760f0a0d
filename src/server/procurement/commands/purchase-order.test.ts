import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { PurchaseOrderCancelled, PurchaseOrderClosed, PurchaseOrderReceived } from '../contract';
import {
  added,
  approved,
  bankChanged,
  closed,
  componentId,
  confirmed,
  contacts,
  content,
  drafted,
  lineId,
  orderCancelled,
  orderChanged,
  otherLineId,
  productId,
  purchaseOrderId,
  receiptId,
  received,
  rescheduled,
  sent,
  supplierFacts,
  supplierId,
} from '../histories';
import { supplier } from '../supplier-state';
import { cancelPurchaseOrder } from './cancel-purchase-order';
import { changePurchaseOrder } from './change-purchase-order';
import { closePurchaseOrder } from './close-purchase-order';
import { confirmPurchaseOrder } from './confirm-purchase-order';
import { draftPurchaseOrder } from './draft-purchase-order';
import { placePurchaseOrder } from './place-purchase-order';
import { receivePurchaseOrder } from './receive-purchase-order';
import { reschedulePurchaseOrder } from './reschedule-purchase-order';
import { sendPurchaseOrder } from './send-purchase-order';

const supplierAfter = (...events: Parameters<typeof history>[0]) =>
  fold(supplier, history(events) as Parameters<typeof supplier.evolve>[1][]); // only the supplier's own events
const vouched = supplierAfter(added, bankChanged, approved);
const lines = [{ lineId, kind: 'component' as const, itemId: componentId, quantity: 100 }];
const draft = { purchaseOrderId, supplierId, lines, note: '' };
const numbers = { value: 1 };
const facts = { supplierName: supplierFacts.name, content };
const send = { purchaseOrderId, byMail: true, belowMinimum: false };
const agent: Actor = { kind: 'agent', agent: 'procurement' };

describe('a purchase order', () => {
  it('is drafted under the next number, and only once', () => {
    given().when(draftPurchaseOrder, draft, { facts, reads: { numbers } }).records(drafted);
    given(drafted).when(draftPurchaseOrder, draft, { facts, reads: { numbers } }).refused('exists-already');
  });
  it('is changed as long as it is a draft', () => {
    const changed = { ...content, note: 'Deliver to gate 2' };
    given(drafted)
      .when(changePurchaseOrder, { purchaseOrderId, lines, note: '' }, { facts: { ...facts, content: changed } })
      .records(orderChanged);
    given(drafted, sent)
      .when(changePurchaseOrder, { purchaseOrderId, lines, note: '' }, { facts })
      .refused('not-a-draft');
  });
  it('is sent to approved suppliers only, from their minimum on', () => {
    const reads = { supplier: vouched };
    given(drafted).when(sendPurchaseOrder, send, { reads }).records(sent);
    given(drafted)
      .when(sendPurchaseOrder, send, { reads: { supplier: supplierAfter(added) } })
      .refused('supplier-not-approved');
    given(drafted, sent).when(sendPurchaseOrder, send, { reads }).refused('not-a-draft');
    given().when(sendPurchaseOrder, send, { reads }).refused('unknown-purchase-order');
    const dear = { ...supplierFacts, minimumOrderMinor: 150_000 };
    const strict = supplierAfter({ ...added, data: { ...added.data, facts: dear, contacts } }, bankChanged, approved);
    given(drafted)
      .when(sendPurchaseOrder, send, { reads: { supplier: strict } })
      .refused('below-minimum');
    given(drafted)
      .when(sendPurchaseOrder, { ...send, belowMinimum: true }, { reads: { supplier: strict } })
      .records(sent);
  });
  it('is placed in one go, or not at all', () => {
    const input = { ...draft, byMail: true, belowMinimum: false };
    given()
      .when(placePurchaseOrder, input, { facts, reads: { numbers, supplier: vouched } })
      .records(drafted, sent);
    given()
      .when(placePurchaseOrder, input, { facts, reads: { numbers, supplier: supplierAfter(added, bankChanged) } })
      .refused('supplier-not-approved');
  });
  it('is confirmed, and expected on another day: the promise stays', () => {
    const input = { purchaseOrderId, expectedOn: '2026-06-24', supplierReference: 'AB 88' };
    given(drafted, sent).when(confirmPurchaseOrder, input).records(confirmed);
    given(drafted).when(confirmPurchaseOrder, input).refused('out-of-turn');
    given(drafted, sent)
      .when(confirmPurchaseOrder, { ...input, expectedOn: '2026-05-01' })
      .refused('before-sent');
    const later = { purchaseOrderId, expectedOn: '2026-06-30', reason: 'Furnace down' };
    given(drafted, sent, confirmed).when(reschedulePurchaseOrder, later).records(rescheduled);
    given(drafted).when(reschedulePurchaseOrder, later).refused('out-of-turn');
  });
  it('is cancelled before anything came; by the agent only before it is confirmed', () => {
    const input = { purchaseOrderId, reason: 'Ordered twice' };
    given(drafted).when(cancelPurchaseOrder, input).records(orderCancelled);
    given(drafted, sent).when(cancelPurchaseOrder, input, { actor: agent }).records(orderCancelled);
    given(drafted, sent, confirmed)
      .when(cancelPurchaseOrder, input)
      .records(PurchaseOrderCancelled(orderCancelled.data));
    given(drafted, sent, confirmed).when(cancelPurchaseOrder, input, { actor: agent }).refused('confirmed-already');
    given(drafted, sent, received(60)).when(cancelPurchaseOrder, input).refused('goods-came');
    given(drafted, orderCancelled).when(cancelPurchaseOrder, input).records();
  });
  it('is closed when all came, or with a reason why the rest does not', () => {
    const input = { purchaseOrderId, reason: closed.data.reason };
    given(drafted, sent, received(60)).when(closePurchaseOrder, input).records(closed);
    given(drafted, sent, received(60)).when(closePurchaseOrder, { purchaseOrderId, reason: '' }).refused('no-reason');
    given(drafted, sent).when(closePurchaseOrder, input).refused('out-of-turn');
    given(drafted, sent, received(100, { complete: true }))
      .when(closePurchaseOrder, { purchaseOrderId, reason: '' })
      .records(PurchaseOrderClosed({ purchaseOrderId, supplierId, reason: '', short: false }));
  });
});

describe('a delivery', () => {
  const known = { supplierId, number: 'PO-2026-00001', lines: content.lines, receiptIds: [] };
  const took = (accepted: number, more = {}) => ({
    purchaseOrderId,
    receiptId,
    receivedOn: '2026-06-01',
    deliveryNote: 'LS 1',
    lines: [{ lineId, accepted, rejected: 0, reason: '', ...more }],
  });
  const open = given(drafted, sent, confirmed);
  it('is taken in, in parts, and says whether it was late and whether it was all', () => {
    open.when(receivePurchaseOrder, took(60), { facts: known }).records(received(60));
    const both = took(40);
    both.lines.push({ lineId: otherLineId, accepted: 20, rejected: 0, reason: '' });
    const second = given(drafted, sent, confirmed, received(60, { receiptId: productId })).when(
      receivePurchaseOrder,
      both,
      { facts: known },
    );
    expect(second.decided).toMatchObject([{ data: { complete: true, first: false, lateDays: -23, leadDays: 0 } }]);
    expect(second.decided).toMatchObject([{ type: PurchaseOrderReceived.type }]);
  });
  it('is refused beyond the tolerance, without goods, from the future, or twice on a line', () => {
    open.when(receivePurchaseOrder, took(105), { facts: known }).records(received(105));
    open.when(receivePurchaseOrder, took(106), { facts: known }).refused('too-many');
    open.when(receivePurchaseOrder, took(0), { facts: known }).refused('nothing-came');
    open.when(receivePurchaseOrder, took(1, { rejected: 1 }), { facts: known }).refused('no-reason');
    open
      .when(receivePurchaseOrder, { ...took(1), receivedOn: '2026-06-03' }, { facts: known })
      .refused('in-the-future');
    open.when(receivePurchaseOrder, { ...took(1), receivedOn: '2026-05-30' }, { facts: known }).refused('before-sent');
    const twice = { ...took(1), lines: [...took(1).lines, ...took(1).lines] };
    open.when(receivePurchaseOrder, twice, { facts: known }).refused('line-twice');
    open.when(receivePurchaseOrder, took(1, { lineId: productId }), { facts: known }).refused('unknown-line');
    given(drafted).when(receivePurchaseOrder, took(1), { facts: known }).refused('out-of-turn');
  });
  it('is booked once', () => {
    const booked = given(drafted, sent, received(60));
    booked.when(receivePurchaseOrder, took(60), { facts: { ...known, receiptIds: [receiptId] } }).records();
    // Its goods were planned before the other one was seen: nothing of it may stay.
    booked.when(receivePurchaseOrder, took(60), { facts: known }).refused('changed-meanwhile');
  });
});
