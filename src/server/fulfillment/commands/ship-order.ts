import { issueStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { markShipped } from '@/server/orders';
import { mayFulfil } from '../access';
import { ShipmentDispatched, ShipOrder } from '../contract';
import { completes, ready } from '../lines';
import { standing } from '../projections/standing';
import { outOfTurn } from '../refusals';
import { fulfilment } from '../state';

/**
 * The parcels leave: stock is issued line by line, the order is marked as shipped and the shipment recorded, all or nothing. A
 * shipment that already left is not sent twice.
 */
export const shipOrder = command({
  name: 'fulfillment.ship-order',
  input: ShipOrder,
  allow: mayFulfil,
  stream: fulfilment,
  id: (i) => i.orderId,
  gather: ({ orderId }) => standing(orderId),
  first: ({ orderId, shipmentId, carrier, tracking }, facts) => {
    if (facts?.status !== 'packed' || facts.shipments.includes(shipmentId)) return [];
    const leaving = ready(facts.lines);
    return [
      ...leaving.map(({ productId, quantity }) =>
        also(issueStock, { productId, location: MAIN, orderId, shipmentId, quantity }),
      ),
      also(markShipped, { orderId, shipmentId, carrier, tracking, complete: completes(facts.lines, leaving) }),
    ];
  },
  decide: (state, { orderId, shipmentId, carrier, tracking }, { facts }) => {
    if (state.shipments.includes(shipmentId)) return [];
    if (state.status !== 'packed') return outOfTurn(state, 'shipped');
    const leaving = ready(state.lines);
    // The commands before this one were planned outside the lock: they must have been about the same goods.
    if (
      !facts ||
      JSON.stringify(ready(facts.lines)) !== JSON.stringify(leaving) ||
      facts.shipments.includes(shipmentId)
    )
      return reject('changed-meanwhile', 'Somebody changed this order just now. Please look again.', {
        kind: 'conflict',
      });
    const complete = completes(state.lines, leaving);
    return [
      ShipmentDispatched({
        orderId,
        customerId: state.customerId,
        shipmentId,
        carrier,
        tracking,
        lines: leaving,
        complete,
      }),
    ];
  },
});
