import type { Plug } from '@/server/kernel/plug';
import { letterheads } from './letterhead';
import { fulfilmentQueue } from './projections/fulfilment';
import { whenOrderConfirmedQueueIt } from './reactions/when-order-confirmed-queue-it';

export { deliverOrder } from './commands/deliver-order';
export { packOrder } from './commands/pack-order';
export { pickOrder } from './commands/pick-order';
export { returnGoods } from './commands/return-goods';
export { shipOrder } from './commands/ship-order';
export { startPicking } from './commands/start-picking';
export { facts, foot, heading, letterhead as letter, sender } from './documents/letter';
export { packingSlipPdf } from './documents/packing-slip';
export { pickListPdf } from './documents/pick-list';
export { shippingLabelPdf } from './documents/shipping-label';
export { letterhead, setLetterhead } from './letterhead';
export { type PlacedOrder, placedOrder } from './placed-order';
export type { FulfilmentRow, Shipment } from './projections/fulfilment';
export { fulfilmentOf, fulfilmentsOf, queueCounts, waitingToPick } from './projections/fulfilment.queries';
export { openUnits } from './projections/open-units';
export { type ShipmentPaper, shipmentPaper } from './projections/papers';
export { type PickStop, pickList } from './projections/pick-list';
export { shipmentsOf } from './shipments';
export { type FulfilmentState, type FulfilmentStatus, fulfilment } from './state';

export const fulfillment: Plug = {
  name: 'fulfillment',
  projections: [fulfilmentQueue, letterheads],
  reactions: [whenOrderConfirmedQueueIt],
};
