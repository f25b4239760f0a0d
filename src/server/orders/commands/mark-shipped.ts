import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { MarkShipped, OrderShipped } from '../contract';
import { order } from '../state';
import { unknownOrder, wrongStatus } from './refusals';

/** A shipment left. `complete` when nothing of the order is still to come. A shipment counts once. */
export const markShipped = command({
  name: 'orders.mark-shipped',
  input: MarkShipped,
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownOrder();
    if (state.shipments.includes(input.shipmentId)) return [];
    return ['confirmed', 'picking', 'packed', 'partly-shipped'].includes(state.status)
      ? [OrderShipped({ ...input, customerId: state.customerId })]
      : wrongStatus(state.status);
  },
});
