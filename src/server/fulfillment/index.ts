import type { Plug } from '@/server/kernel/plug';
import { letterheads } from './letterhead';
import { fulfilmentQueue } from './projections/fulfilment';
import { pickBatches } from './projections/pick-batch';
import { fulfilmentPriority } from './projections/priority';
import { whenOrderConfirmedQueueIt } from './reactions/when-order-confirmed-queue-it';

export { pickBatch as pickBatchStream } from './batch-state';
export { deliverOrder } from './commands/deliver-order';
export { dissolveBatch } from './commands/dissolve-batch';
export { packOrder } from './commands/pack-order';
export { pickBatch } from './commands/pick-batch';
export { pickOrder } from './commands/pick-order';
export { pinOrder } from './commands/pin-order';
export { planBatch } from './commands/plan-batch';
export { returnGoods } from './commands/return-goods';
export { shipOrder } from './commands/ship-order';
export { startBatch } from './commands/start-batch';
export { startPicking } from './commands/start-picking';
export { unpinOrder } from './commands/unpin-order';
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
export type { PickBatchRow } from './projections/pick-batch';
export {
  batchById,
  batchWalk,
  nextBatch,
  openBatches,
  type WaitingOrder,
  waitingOrders,
} from './projections/pick-batch.queries';
export { type PickStop, pickList } from './projections/pick-list';
export { type Standing, standings } from './projections/priority.queries';
export { shippedPerDay } from './projections/shipped-per-day';
export type { Part } from './rank';
export { shipmentsOf } from './shipments';
export { type FulfilmentState, type FulfilmentStatus, fulfilment } from './state';

export { compareWalks, type Suggestion, suggestBatch, type Waiting } from './suggest-batch';

export const fulfillment: Plug = {
  name: 'fulfillment',
  projections: [fulfilmentQueue, fulfilmentPriority, pickBatches, letterheads],
  reactions: [whenOrderConfirmedQueueIt],
};
