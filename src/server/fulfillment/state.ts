import { stream } from '@/server/kernel/stream';
import {
  FulfilmentCancelled,
  FulfilmentQueued,
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
};

/** How an order gets out of the door: one stream per order, opened when the order is confirmed. */
export const fulfilment = stream({
  type: 'fulfilment',
  events: [
    FulfilmentQueued,
    PickingStarted,
    OrderPicked,
    OrderPackedUp,
    ShipmentDispatched,
    ShipmentDelivered,
    GoodsReturned,
    FulfilmentCancelled,
  ],
  initial: { status: 'none', customerId: '', lines: [], shipments: [], returns: [] } as FulfilmentState, // widens 'none' to the union
  evolve: (state, event): FulfilmentState => {
    switch (event.type) {
      case 'fulfilment.queued':
        return {
          status: 'queued',
          customerId: event.data.customerId,
          lines: event.data.lines.map((line) => ({ ...line, picked: 0, shipped: 0 })),
          shipments: [],
          returns: [],
        };
      case 'fulfilment.picking-started':
        return { ...state, status: 'picking' };
      case 'fulfilment.picked':
        return { ...state, status: 'picked', lines: withPicked(state.lines, event.data.lines) };
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
        return { ...state, status: 'cancelled' };
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
