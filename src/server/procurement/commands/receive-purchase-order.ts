import type { z } from 'zod';
import { receiveStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayKeep } from '../access';
import { openStatuses, PurchaseOrderReceived, ReceivePurchaseOrder } from '../contract';
import { dayOf, daysBetween, plusDays } from '../days';
import { outstanding, purchaseOrder } from '../purchase-order-state';
import { mostAcceptable } from '../tolerance';
import { orderFacts } from './gather-order-facts';
import { receiveComponent } from './receive-component';
import { changedMeanwhile, unknownPurchaseOrder } from './refusals';

/**
 * A delivery: what is good goes into stock in the same transaction (components here, goods for sale into inventory), what is not
 * is recorded against the supplier and stays outstanding. A delivery that is booked already is not booked again.
 */
export const receivePurchaseOrder = command({
  name: 'procurement.receive-purchase-order',
  input: ReceivePurchaseOrder,
  allow: mayKeep,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  gather: orderFacts,
  first: ({ purchaseOrderId, receiptId, lines }, { receiptIds, number, lines: ordered }) =>
    receiptIds.includes(receiptId)
      ? []
      : lines.flatMap(({ lineId, accepted: quantity }) => {
          const line = ordered.find((l) => l.lineId === lineId);
          if (!line || quantity === 0) return [];
          return line.kind === 'component'
            ? also(receiveComponent, {
                componentId: line.itemId,
                quantity,
                reference: number,
                purchaseOrderId,
                receiptId,
              })
            : also(receiveStock, { productId: line.itemId, location: MAIN, quantity, reference: number });
        }),
  decide: (state, input, { now, facts }) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    const { purchaseOrderId, receiptId, receivedOn, deliveryNote } = input;
    if (state.receipts[receiptId]) return facts.receiptIds.includes(receiptId) ? [] : changedMeanwhile();
    if (!openStatuses.some((s) => s === state.status))
      return reject('out-of-turn', `${state.number} is ${state.status.replace('-', ' ')}: nothing is to come of it.`, {
        kind: 'conflict',
      });
    if (receivedOn > plusDays(dayOf(now), 1))
      return reject('in-the-future', 'This day has not come yet.', { field: 'receivedOn' });
    if (state.sentOn && receivedOn < state.sentOn)
      return reject('before-sent', 'Nothing can come before the order was sent.', { field: 'receivedOn' });
    const arrived = input.lines.filter((l) => l.accepted + l.rejected > 0);
    if (arrived.length === 0) return reject('nothing-came', 'Enter how many came.', { field: 'lines.0.accepted' });
    if (new Set(arrived.map((l) => l.lineId)).size < arrived.length)
      return reject('line-twice', 'A line is in there twice.', { field: 'lines' });
    const lines: z.output<typeof PurchaseOrderReceived.schema>['lines'] = [];
    for (const came of arrived) {
      const index = input.lines.indexOf(came);
      const line = state.content.lines.find((l) => l.lineId === came.lineId);
      if (!line) return reject('unknown-line', 'This line is not on the order.', { field: `lines.${index}.lineId` });
      const planned = facts.lines.find((l) => l.lineId === came.lineId);
      if (planned?.itemId !== line.itemId || planned.kind !== line.kind) return changedMeanwhile();
      const room = mostAcceptable(line.quantity) - (state.accepted[line.lineId] ?? 0);
      if (came.accepted > room)
        return reject(
          'too-many',
          `Of ${line.sku} at most ${Math.max(0, room)} more can be taken in; send the rest back.`,
          {
            kind: 'conflict',
            field: `lines.${index}.accepted`,
            details: { most: Math.max(0, room) },
          },
        );
      if (came.rejected > 0 && !came.reason)
        return reject('no-reason', 'Say what is wrong with the rejected ones.', { field: `lines.${index}.reason` });
      lines.push({ ...came, kind: line.kind, itemId: line.itemId });
    }
    const accepted = (lineId: string) => lines.find((l) => l.lineId === lineId)?.accepted ?? 0;
    return [
      PurchaseOrderReceived({
        purchaseOrderId,
        supplierId: state.supplierId,
        receiptId,
        receivedOn,
        deliveryNote,
        lines,
        complete: state.content.lines.every((l) => outstanding(state, l.lineId) <= accepted(l.lineId)),
        first: Object.keys(state.receipts).length === 0,
        lateDays: daysBetween(state.promisedOn, receivedOn),
        leadDays: daysBetween(state.sentOn ?? receivedOn, receivedOn),
      }),
    ];
  },
});
