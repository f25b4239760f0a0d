import type { AnyEventDef, EventOf } from '@/server/kernel/event';
import { type On, projection } from '@/server/kernel/projection';
import {
  PurchaseOrderCancelled,
  PurchaseOrderChanged,
  PurchaseOrderClosed,
  PurchaseOrderConfirmed,
  type PurchaseOrderContent,
  PurchaseOrderDrafted,
  type PurchaseOrderLine,
  PurchaseOrderReceived,
  PurchaseOrderRescheduled,
  PurchaseOrderSent,
  type PurchaseOrderStatus,
} from '../contract';
import { sequenceOf } from '../numbered';

export type OrderedLine = PurchaseOrderLine & { accepted: number; rejected: number };
export type Receipt = {
  receiptId: string;
  receivedOn: string;
  deliveryNote: string;
  lines: { lineId: string; accepted: number; rejected: number; reason: string }[];
  by: string;
  at: string;
};
/** One thing that happened. `text` is what a person or the supplier said: a reason, a reference, a delivery note. */
export type TimelineEntry = { id: string; type: string; at: string; by: string; text: string };

/** A purchase order: what was ordered at which price, what of it came, what happened. Amounts are net. */
export type PurchaseOrderRow = Omit<PurchaseOrderContent, 'lines'> & {
  purchaseOrderId: string;
  number: string;
  sequence: number;
  supplierId: string;
  supplierName: string;
  status: PurchaseOrderStatus;
  lines: OrderedLine[];
  itemIds: string[];
  receipts: Receipt[];
  promisedOn: string;
  sentOn: string | null;
  receivedOn: string | null;
  supplierReference: string;
  sentTo: string | null;
  byMail: boolean;
  timeline: TimelineEntry[];
  createdBy: string;
  draftedAt: string;
  changedAt: string;
};

type OrderEvent = { id: string; type: string; at: string; by: string; data: { purchaseOrderId: string } };
const key = (e: { data: { purchaseOrderId: string } }) => ({ purchaseOrderId: e.data.purchaseOrderId });
const entry = (e: OrderEvent, text = ''): TimelineEntry => ({ id: e.id, type: e.type, at: e.at, by: e.by, text });

const content = ({ lines, ...rest }: PurchaseOrderContent) => ({
  ...rest,
  lines: lines.map((line) => ({ ...line, accepted: 0, rejected: 0 })),
  itemIds: [...new Set(lines.map((line) => line.itemId))],
  promisedOn: rest.expectedOn,
});

/** An event of an order that is there, with its line in the timeline. */
function change<E extends AnyEventDef>(
  on: On<PurchaseOrderRow>,
  event: E,
  next: (e: EventOf<E>, row: PurchaseOrderRow) => Partial<PurchaseOrderRow> & { text?: string },
) {
  return on(event, key as (e: EventOf<E>) => { purchaseOrderId: string }, (row, e) => {
    // every event of the stream names its order
    if (!row) return row;
    const { text, ...facts } = next(e, row);
    const known = e as OrderEvent; // as above
    return { ...row, ...facts, changedAt: known.at, timeline: [...row.timeline, entry(known, text)] };
  });
}

export const purchaseOrders = projection<PurchaseOrderRow>({
  name: 'procurement.purchase-order',
  table: 'purchase_order',
  key: ['purchaseOrderId'],
  mode: 'inline',
  on: (on) => [
    on(PurchaseOrderDrafted, key, (_, e) => {
      const { purchaseOrderId, number, supplierId, supplierName, ...rest } = e.data;
      return {
        ...content(rest),
        purchaseOrderId,
        number,
        sequence: sequenceOf(number),
        supplierId,
        supplierName,
        status: 'draft',
        receipts: [],
        sentOn: null,
        receivedOn: null,
        supplierReference: '',
        sentTo: null,
        byMail: false,
        timeline: [entry(e)],
        createdBy: e.by,
        draftedAt: e.at,
        changedAt: e.at,
      };
    }),
    change(on, PurchaseOrderChanged, ({ data: { purchaseOrderId: _, supplierId: __, ...rest } }) => content(rest)),
    change(on, PurchaseOrderSent, ({ data: { sentOn, expectedOn, byMail, to } }) => ({
      status: 'sent',
      sentOn,
      expectedOn,
      promisedOn: expectedOn,
      byMail,
      sentTo: to.email,
      text: byMail ? `to ${to.email}` : 'by other means than mail',
    })),
    change(on, PurchaseOrderConfirmed, ({ data: { expectedOn, supplierReference } }) => ({
      status: 'confirmed',
      expectedOn,
      promisedOn: expectedOn,
      supplierReference,
      text: supplierReference,
    })),
    change(on, PurchaseOrderRescheduled, ({ data }) => ({
      expectedOn: data.expectedOn,
      text: `to ${data.expectedOn}: ${data.reason}`,
    })),
    change(on, PurchaseOrderReceived, (e, row) => {
      const { receiptId, receivedOn, deliveryNote, complete } = e.data;
      const lines = e.data.lines.map(({ lineId, accepted, rejected, reason }) => ({
        lineId,
        accepted,
        rejected,
        reason,
      }));
      const of = (lineId: string, what: 'accepted' | 'rejected') =>
        lines.filter((l) => l.lineId === lineId).reduce((sum, l) => sum + l[what], 0);
      return {
        status: complete ? 'received' : 'partly-received',
        receivedOn,
        receipts: [...row.receipts, { receiptId, receivedOn, deliveryNote, lines, by: e.by, at: e.at }],
        lines: row.lines.map((l) => ({
          ...l,
          accepted: l.accepted + of(l.lineId, 'accepted'),
          rejected: l.rejected + of(l.lineId, 'rejected'),
        })),
        text: deliveryNote,
      };
    }),
    change(on, PurchaseOrderClosed, ({ data }) => ({ status: 'closed', text: data.reason })),
    change(on, PurchaseOrderCancelled, ({ data }) => ({ status: 'cancelled', text: data.reason })),
  ],
});
