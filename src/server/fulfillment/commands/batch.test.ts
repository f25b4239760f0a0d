import { describe, expect, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import {
  FulfilmentBatched,
  FulfilmentPinned,
  FulfilmentUnpinned,
  PickBatchDissolved,
  PickBatchPicked,
  PickBatchPlanned,
  PickBatchStarted,
} from '../contract';
import { found } from '../found';
import { ids, packed, queued, shipped } from '../histories';
import { dissolveBatch } from './dissolve-batch';
import { joinBatch } from './join-batch';
import { pickBatch } from './pick-batch';
import { pinOrder } from './pin-order';
import { planBatch } from './plan-batch';
import { startBatch } from './start-batch';
import { unpinOrder } from './unpin-order';

const batchId = '0193b000-0000-7000-8000-0000000000b1';
const other = '0193b000-0000-7000-8000-000000000002';
const order = { orderId: ids.order };
const planned = PickBatchPlanned({ batchId, number: 'B-0007', orderIds: [ids.order, other], note: '' });
const started = PickBatchStarted({ batchId, orderIds: [ids.order, other] });
const line = { productId: ids.pump, sku: 'P', name: '', quantity: 2, picked: 0, shipped: 0 };
const facts = [{ ...order, status: 'picking', lines: [line] }];

describe('a pin', () => {
  const pinned = FulfilmentPinned({ ...order, reason: 'Fair in Cologne' });
  it('is set once, with a reason', () => {
    given(...queued)
      .when(pinOrder, { ...order, reason: 'Fair in Cologne' })
      .records(pinned);
    given(...queued, pinned)
      .when(pinOrder, { ...order, reason: 'again' })
      .records();
  });
  it('is set until the order has left', () => {
    given(...packed)
      .when(pinOrder, { ...order, reason: 'x' })
      .records(FulfilmentPinned({ ...order, reason: 'x' }));
    given(...shipped)
      .when(pinOrder, { ...order, reason: 'x' })
      .refused('out-of-turn');
    given()
      .when(pinOrder, { ...order, reason: 'x' })
      .refused('not-queued');
  });
  it('is taken away', () => {
    given(...queued, pinned)
      .when(unpinOrder, order)
      .records(FulfilmentUnpinned(order));
    given(...queued)
      .when(unpinOrder, order)
      .records();
  });
});

describe('a batch', () => {
  const reads = { numbers: { value: 7 } };
  it('is planned with a number, each order once', () =>
    given()
      .when(planBatch, { batchId, orderIds: [ids.order, other, other], note: '' }, { reads })
      .records(planned));
  it('is of two orders at least', () =>
    given()
      .when(planBatch, { batchId, orderIds: [other, other], note: '' }, { reads })
      .refused('too-few'));
  it('takes an order that is in no other and waits', () => {
    const batched = FulfilmentBatched({ ...order, batchId });
    given(...queued)
      .when(joinBatch, { ...order, batchId })
      .records(batched);
    given(...queued, batched)
      .when(joinBatch, { ...order, batchId: other })
      .refused('in-another-batch');
    given(...packed)
      .when(joinBatch, { ...order, batchId })
      .refused('out-of-turn');
  });
  it('starts with those that still wait, if any', () => {
    given(planned)
      .when(startBatch, { batchId }, { facts })
      .records(PickBatchStarted({ batchId, orderIds: [ids.order] }));
    given(planned).when(startBatch, { batchId }, { facts: [] }).refused('nothing-to-pick');
    given(planned, started).when(startBatch, { batchId }, { facts }).refused('out-of-turn');
  });
  it('is picked with what was missing, and nothing is missing that was not wanted', () => {
    const missing = [{ ...order, productId: ids.pump, quantity: 1 }];
    given(planned, started)
      .when(pickBatch, { batchId, missing }, { facts })
      .records(PickBatchPicked({ batchId, missing }));
    for (const wrong of [{ quantity: 3 }, { productId: ids.hose }, { orderId: other }])
      given(planned, started)
        .when(pickBatch, { batchId, missing: [{ ...missing[0]!, ...wrong }] }, { facts })
        .refused('not-in-batch');
    expect(found(ids.order, [line], missing)).toEqual([{ productId: ids.pump, quantity: 1 }]);
    expect(found(other, [line], missing)).toEqual([{ productId: ids.pump, quantity: 2 }]);
  });
  it('is dissolved only before anybody goes', () => {
    given(planned)
      .when(dissolveBatch, { batchId, reason: 'No trolley' }, { facts })
      .records(PickBatchDissolved({ batchId, reason: 'No trolley' }));
    given(planned, started).when(dissolveBatch, { batchId, reason: 'x' }, { facts }).refused('out-of-turn');
    given().when(dissolveBatch, { batchId, reason: 'x' }, { facts: [] }).refused('no-such-batch');
  });
});
