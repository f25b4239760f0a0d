import { stream } from '@/server/kernel/stream';
import {
  PurchaseOrderCancelled,
  PurchaseOrderChanged,
  PurchaseOrderClosed,
  PurchaseOrderConfirmed,
  type PurchaseOrderContent,
  PurchaseOrderDrafted,
  PurchaseOrderReceived,
  PurchaseOrderRescheduled,
  PurchaseOrderSent,
  type PurchaseOrderStatus,
} from './contract';

/** A purchase order as rules see it. `accepted`: how much of each line came and was good; `promisedOn`: the day first promised. */
export type PurchaseOrder =
  | { status: 'none' }
  | {
      status: PurchaseOrderStatus;
      number: string;
      supplierId: string;
      content: PurchaseOrderContent;
      sentOn: string | null;
      expectedOn: string;
      promisedOn: string;
      accepted: Readonly<Record<string, number>>;
      receipts: Readonly<Record<string, string>>;
    };

export const purchaseOrder = stream({
  type: 'purchase-order',
  events: [
    PurchaseOrderDrafted,
    PurchaseOrderChanged,
    PurchaseOrderSent,
    PurchaseOrderConfirmed,
    PurchaseOrderRescheduled,
    PurchaseOrderReceived,
    PurchaseOrderClosed,
    PurchaseOrderCancelled,
  ],
  initial: { status: 'none' } as PurchaseOrder, // widens to the union
  evolve: (s, e): PurchaseOrder => {
    if (e.type === 'purchase-order.drafted') {
      const { purchaseOrderId: _, supplierName: __, number, supplierId, ...content } = e.data;
      const { expectedOn } = content;
      return {
        status: 'draft',
        number,
        supplierId,
        content,
        sentOn: null,
        expectedOn,
        promisedOn: expectedOn,
        accepted: {},
        receipts: {},
      };
    }
    if (s.status === 'none') return s;
    switch (e.type) {
      case 'purchase-order.changed': {
        const { purchaseOrderId: _, supplierId: __, ...content } = e.data;
        return { ...s, content, expectedOn: content.expectedOn, promisedOn: content.expectedOn };
      }
      case 'purchase-order.sent':
        return {
          ...s,
          status: 'sent',
          sentOn: e.data.sentOn,
          expectedOn: e.data.expectedOn,
          promisedOn: e.data.expectedOn,
        };
      case 'purchase-order.confirmed':
        return { ...s, status: 'confirmed', expectedOn: e.data.expectedOn, promisedOn: e.data.expectedOn };
      case 'purchase-order.rescheduled':
        return { ...s, expectedOn: e.data.expectedOn };
      case 'purchase-order.received': {
        const accepted = { ...s.accepted };
        for (const line of e.data.lines) accepted[line.lineId] = (accepted[line.lineId] ?? 0) + line.accepted;
        return {
          ...s,
          status: e.data.complete ? 'received' : 'partly-received',
          accepted,
          receipts: { ...s.receipts, [e.data.receiptId]: JSON.stringify(e.data.lines) },
        };
      }
      case 'purchase-order.closed':
        return { ...s, status: 'closed' };
      default:
        return { ...s, status: 'cancelled' };
    }
  },
});

/** What of a line may still come. Rejected goods are to be delivered again. */
export const outstanding = (order: Exclude<PurchaseOrder, { status: 'none' }>, lineId: string) => {
  const line = order.content.lines.find((l) => l.lineId === lineId);
  return line ? Math.max(0, line.quantity - (order.accepted[lineId] ?? 0)) : 0;
};
