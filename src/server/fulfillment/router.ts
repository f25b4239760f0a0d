import { z } from 'zod';
import { consumer, dealer, everyone, staff } from '@/server/kernel/actor';
import { asSystem, readingTime } from '@/server/kernel/database/scope';
import { reject } from '@/server/kernel/rejection';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { maySee } from './access';
import { deliverOrder } from './commands/deliver-order';
import { dissolveBatch } from './commands/dissolve-batch';
import { packOrder } from './commands/pack-order';
import { pickBatch } from './commands/pick-batch';
import { pickOrder } from './commands/pick-order';
import { pinOrder } from './commands/pin-order';
import { planBatch } from './commands/plan-batch';
import { returnGoods } from './commands/return-goods';
import { shipOrder } from './commands/ship-order';
import { startBatch } from './commands/start-batch';
import { startPicking } from './commands/start-picking';
import { unpinOrder } from './commands/unpin-order';
import { letterhead, payTo, setLetterhead } from './letterhead';
import { fulfilmentOf, ListQueue, queueCounts, queuePage, waitingToPick } from './projections/fulfilment.queries';
import { shipmentPaper } from './projections/papers';
import { batchWalk, nextBatch, openBatches } from './projections/pick-batch.queries';
import { pickList } from './projections/pick-list';

const mayLook = [...maySee, staff('orders', 'readonly')];

export const fulfillmentRouter = router({
  queue: query(maySee, ListQueue, (list) => queuePage(list)),
  counts: query(maySee, z.void(), queueCounts),
  waiting: query(maySee, z.void(), waitingToPick),
  /** Null until the order is confirmed. */
  byOrder: query([...mayLook, consumer, dealer], z.object({ orderId: Id }), ({ orderId }) => fulfilmentOf(orderId)),
  pickList: query(maySee, z.object({ orderIds: z.array(Id).min(1).max(100) }), ({ orderIds }) => pickList(orderIds)),
  paper: query(mayLook, z.object({ orderId: Id, shipmentId: Id.optional() }), async (input, { orgId }) => {
    const paper = await shipmentPaper(orgId, input.orderId, input.shipmentId);
    if (!paper) throw asError(reject('unknown-shipment', 'There is no such shipment.', { kind: 'not-found' }));
    return paper;
  }),
  letterhead: query([...mayLook, staff('receivables', 'readonly')], z.void(), letterhead),
  /** Where buyers transfer to: no secret, it is on every invoice. */
  payTo: query([everyone], z.void(), (_, { orgId }) => asSystem(orgId, payTo)),
  setLetterhead: door(setLetterhead),
  /** Before all others, with a reason; and back to where the rule puts it. */
  pin: door(pinOrder),
  unpin: door(unpinOrder),
  batches: query(maySee, z.void(), openBatches),
  batch: query(maySee, z.object({ batchId: Id }), ({ batchId }) => batchWalk(batchId)),
  /** The batch that saves most walking now. */
  nextBatch: query(maySee, z.void(), () => nextBatch(readingTime())),
  planBatch: door(planBatch),
  startBatch: door(startBatch),
  pickBatch: door(pickBatch),
  dissolveBatch: door(dissolveBatch),
  startPicking: door(startPicking),
  pick: door(pickOrder),
  pack: door(packOrder),
  ship: door(shipOrder),
  deliver: door(deliverOrder),
  /** Goods that came back: to the shelf or to scrap. */
  returnGoods: door(returnGoods),
});
