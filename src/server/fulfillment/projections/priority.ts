import { projection } from '@/server/kernel/projection';
import {
  FulfilmentBatched,
  FulfilmentCancelled,
  FulfilmentPinned,
  FulfilmentQueued,
  FulfilmentUnbatched,
  FulfilmentUnpinned,
  OrderPicked,
} from '../contract';

/**
 * What the house knows of an order's place in the queue and its buyer may not see: the day it leaves, tier, margin, pin and batch.
 * An order of the first days has no row until it is pinned or batched.
 */
export type PriorityRow = {
  orderId: string;
  shipBy: string | null;
  tier: string | null;
  netMinor: number | null;
  marginMinor: number | null;
  currency: string | null;
  pinnedAt: string | null;
  pinnedBy: string | null;
  pinReason: string | null;
  batchId: string | null;
};

const key = (e: { data: { orderId: string } }) => ({ orderId: e.data.orderId });
const blank = (orderId: string): PriorityRow => ({
  orderId,
  shipBy: null,
  tier: null,
  netMinor: null,
  marginMinor: null,
  currency: null,
  pinnedAt: null,
  pinnedBy: null,
  pinReason: null,
  batchId: null,
});

export const fulfilmentPriority = projection<PriorityRow>({
  name: 'fulfilment-priority',
  table: 'fulfilment_priority',
  key: ['orderId'],
  mode: 'inline',
  on: (on) => [
    on(FulfilmentQueued, key, (row, { data }) => (data.standing ? { ...blank(data.orderId), ...data.standing } : row)),
    on(FulfilmentPinned, key, (row, e) => ({
      ...(row ?? blank(e.data.orderId)),
      pinnedAt: e.at,
      pinnedBy: e.by,
      pinReason: e.data.reason,
    })),
    on(FulfilmentUnpinned, key, (row) => row && { ...row, pinnedAt: null, pinnedBy: null, pinReason: null }),
    on(FulfilmentBatched, key, (row, { data }) => ({ ...(row ?? blank(data.orderId)), batchId: data.batchId })),
    on(FulfilmentUnbatched, key, (row) => row && { ...row, batchId: null }),
    on(OrderPicked, key, (row) => row && { ...row, batchId: null }),
    on(FulfilmentCancelled, key, (row) => row && { ...row, batchId: null }),
  ],
});
