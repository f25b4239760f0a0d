import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import {
  BinAssigned,
  LowStockLevelSet,
  StockAdjusted,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReleased,
  StockReserved,
  StockReturned,
} from '../contract';

/** How much of a product is at a place: on hand = received + adjusted − issued, available = on hand − reserved. */
export type StockLevelRow = {
  productId: string;
  location: string;
  onHand: number;
  reserved: number;
  available: number;
  lowLevel: number;
  isLow: boolean;
  bin: string | null;
  countedAt: string | null;
  updatedAt: string;
};

type Place = { productId: string; location: string };
type Change = { onHand?: number; reserved?: number } & Partial<Pick<StockLevelRow, 'lowLevel' | 'bin' | 'countedAt'>>;

const at = (e: { data: Place }) => ({ productId: e.data.productId, location: e.data.location });

/** The row after a change of quantities (differences) or of facts (values). */
function changed(row: StockLevelRow | undefined, e: { at: string; data: Place }, change: Change): StockLevelRow {
  const onHand = (row?.onHand ?? 0) + (change.onHand ?? 0);
  const reserved = (row?.reserved ?? 0) + (change.reserved ?? 0);
  const lowLevel = change.lowLevel ?? row?.lowLevel ?? 0;
  const available = onHand - reserved;
  return {
    ...at(e),
    onHand,
    reserved,
    available,
    lowLevel,
    isLow: available <= lowLevel,
    bin: change.bin ?? row?.bin ?? null,
    countedAt: change.countedAt ?? row?.countedAt ?? null,
    updatedAt: e.at,
  };
}

export const stockLevels = projection<StockLevelRow>({
  name: 'inventory.stock-level',
  table: 'stock_level',
  key: ['productId', 'location'],
  mode: 'inline',
  on: (on) => [
    on(StockReceived, at, (row, e) => changed(row, e, { onHand: e.data.quantity })),
    on(StockAdjusted, at, (row, e) => changed(row, e, { onHand: e.data.delta })),
    on(StockCounted, at, (row, e) => changed(row, e, { onHand: e.data.delta, countedAt: e.at })),
    on(StockReserved, at, (row, e) => changed(row, e, { reserved: e.data.quantity })),
    on(StockReleased, at, (row, e) => changed(row, e, { reserved: -e.data.quantity })),
    on(StockIssued, at, (row, e) => changed(row, e, { onHand: -e.data.quantity, reserved: -e.data.quantity })),
    on(StockReturned, at, (row, e) => changed(row, e, { onHand: returned(e) })),
    on(LowStockLevelSet, at, (row, e) => changed(row, e, { lowLevel: e.data.level })),
    on(BinAssigned, at, (row, e) => changed(row, e, { bin: e.data.bin })),
  ],
});

const returned = (e: EventOf<typeof StockReturned>) => (e.data.to === 'stock' ? e.data.quantity : 0);
