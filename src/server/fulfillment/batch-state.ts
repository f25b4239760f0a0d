import { stream } from '@/server/kernel/stream';
import {
  type batchStatuses,
  PickBatchDissolved,
  PickBatchPicked,
  PickBatchPlanned,
  PickBatchStarted,
} from './contract';

export type BatchStatus = (typeof batchStatuses)[number];
export type PickBatchState = { status: 'none' | BatchStatus; orderIds: readonly string[] };

/** Several orders in one walk through the shelves. */
export const pickBatch = stream({
  type: 'pick-batch',
  events: [PickBatchPlanned, PickBatchStarted, PickBatchPicked, PickBatchDissolved],
  initial: { status: 'none', orderIds: [] } as PickBatchState, // widens 'none' to the union
  evolve: (state, event): PickBatchState => {
    switch (event.type) {
      case 'pick-batch.planned':
        return { status: 'planned', orderIds: event.data.orderIds };
      case 'pick-batch.started':
        return { status: 'picking', orderIds: event.data.orderIds };
      case 'pick-batch.picked':
        return { ...state, status: 'picked' };
      case 'pick-batch.dissolved':
        return { ...state, status: 'dissolved' };
    }
  },
});
