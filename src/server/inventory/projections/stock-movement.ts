import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import {
  StockAdjusted,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReleased,
  StockReserved,
  StockReturned,
} from '../contract';

export const movementKinds = ['received', 'adjusted', 'counted', 'reserved', 'released', 'issued', 'returned'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One line of the stock ledger. The sums of `onHandDelta` and `reservedDelta` of a product are its stock level, always. */
export type StockMovementRow = {
  id: string;
  productId: string;
  location: string;
  position: number;
  kind: MovementKind;
  onHandDelta: number;
  reservedDelta: number;
  orderId: string | null;
  shipmentId: string | null;
  note: string;
  by: string;
  at: string;
};

type StockEvent = EventOf<
  | typeof StockReceived
  | typeof StockAdjusted
  | typeof StockCounted
  | typeof StockReserved
  | typeof StockReleased
  | typeof StockIssued
  | typeof StockReturned
>;
type Entry = { onHand?: number; reserved?: number; note?: string };

const id = (e: { id: string }) => ({ id: e.id });

const line = (e: StockEvent, kind: MovementKind, { onHand = 0, reserved = 0, note = '' }: Entry): StockMovementRow => ({
  id: e.id,
  productId: e.data.productId,
  location: e.data.location,
  position: e.position,
  kind,
  onHandDelta: onHand,
  reservedDelta: reserved,
  orderId: 'orderId' in e.data ? e.data.orderId : null,
  shipmentId: 'shipmentId' in e.data ? e.data.shipmentId : null,
  note,
  by: e.by,
  at: e.at,
});

const reasoned = (reason: string, note: string) => (note ? `${reason}: ${note}` : reason);

export const stockMovements = projection<StockMovementRow>({
  name: 'inventory.stock-movement',
  table: 'stock_movement',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(StockReceived, id, (_, e) => line(e, 'received', { onHand: e.data.quantity, note: e.data.reference })),
    on(StockAdjusted, id, (_, e) =>
      line(e, 'adjusted', { onHand: e.data.delta, note: reasoned(e.data.reason, e.data.note) }),
    ),
    on(StockCounted, id, (_, e) =>
      line(e, 'counted', { onHand: e.data.delta, note: reasoned(`counted ${e.data.counted}`, e.data.note) }),
    ),
    on(StockReserved, id, (_, e) => line(e, 'reserved', { reserved: e.data.quantity })),
    on(StockReleased, id, (_, e) => line(e, 'released', { reserved: -e.data.quantity, note: e.data.reason })),
    on(StockIssued, id, (_, e) => line(e, 'issued', { onHand: -e.data.quantity, reserved: -e.data.quantity })),
    on(StockReturned, id, (_, e) =>
      line(e, 'returned', { onHand: e.data.to === 'stock' ? e.data.quantity : 0, note: `to ${e.data.to}` }),
    ),
  ],
});
