import { stream } from '@/server/kernel/stream';
import {
  FulfilmentBatched,
  FulfilmentCancelled,
  FulfilmentPinned,
  FulfilmentQueued,
  FulfilmentUnbatched,
  FulfilmentUnpinned,
  type fulfilmentStatuses,
  GoodsReturned,
  OrderPackedUp,
  OrderPicked,
  PickingStarted,
  ShipmentDelivered,
  ShipmentDispatched,
} from './contract';
import { type FulfilmentLine, withPicked, withReturned, withShipped } from './lines';

export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];
export type FulfilmentState = {
  status: 'none' | FulfilmentStatus;
  customerId: string;
  lines: FulfilmentLine[];
  shipments: readonly string[];
  returns: readonly string[];
  pinned: boolean;
  /** The walk it is fetched in, until it is picked. */
  batchId: string | null;
};

const none: FulfilmentState = {
  status: 'none',
  customerId: '',
  lines: [],
  shipments: [],
  returns: [],
  pinned: false,
  batchId: null,
};

/** How an order gets out of the door: one stream per order, opened when the order is confirmed. */
export const fulfilment = stream({
  type: 'fulfilment',
  events: [
    FulfilmentQueued,
    FulfilmentPinned,
    FulfilmentUnpinned,
    FulfilmentBatched,
    FulfilmentUnbatched,
    PickingStarted,
    OrderPicked,
    OrderPackedUp,
    ShipmentDispatched,
    ShipmentDelivered,
    GoodsReturned,
    FulfilmentCancelled,
  ],
  initial: none,
  evolve: (state, event): FulfilmentState => {
    switch (event.type) {
      case 'fulfilment.queued':
        return {
          ...none,
          status: 'queued',
          customerId: event.data.customerId,
          lines: event.data.lines.map((line) => ({ ...line, picked: 0, shipped: 0 })),
        };
      case 'fulfilment.pinned':
        return { ...state, pinned: true };
      case 'fulfilment.unpinned':
        return { ...state, pinned: false };
      case 'fulfilment.batched':
        return { ...state, batchId: event.data.batchId };
      case 'fulfilment.unbatched':
        return { ...state, batchId: null };
      case 'fulfilment.picking-started':
        return { ...state, status: 'picking' };
      case 'fulfilment.picked':
        return { ...state, status: 'picked', batchId: null, lines: withPicked(state.lines, event.data.lines) };
      case 'fulfilment.packed':
        return { ...state, status: 'packed' };
      case 'fulfilment.shipped':
        return {
          ...state,
          status: event.data.complete ? 'shipped' : 'partly-shipped',
          lines: withShipped(state.lines, event.data.lines),
          shipments: [...state.shipments, event.data.shipmentId],
        };
      case 'fulfilment.delivered':
        return { ...state, status: 'delivered' };
      case 'fulfilment.returned': {
        const { lines, returnId } = event.data;
        return { ...state, lines: withReturned(state.lines, lines), returns: [...state.returns, returnId] };
      }
      case 'fulfilment.cancelled':
        return { ...state, status: 'cancelled', batchId: null };
    }
  },
});

const words: Record<FulfilmentState['status'], string> = {
  none: 'not in the queue',
  queued: 'waiting to be picked',
  picking: 'being picked',
  picked: 'picked',
  packed: 'packed',
  'partly-shipped': 'partly shipped',
  shipped: 'shipped',
  delivered: 'delivered',
  cancelled: 'cancelled',
};
/** A state in words for a person. */
export const statusWords = (status: FulfilmentState['status']) => words[status];
