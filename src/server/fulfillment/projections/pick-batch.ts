import { projection } from '@/server/kernel/projection';
import type { BatchStatus } from '../batch-state';
import { PickBatchDissolved, PickBatchPicked, PickBatchPlanned, PickBatchStarted } from '../contract';
import type { MissingPiece } from '../found';

/** One walk for several orders. */
export type PickBatchRow = {
  batchId: string;
  number: string;
  status: BatchStatus;
  orderIds: string[];
  note: string;
  plannedAt: string;
  plannedBy: string;
  startedAt: string | null;
  startedBy: string | null;
  finishedAt: string | null;
  missing: MissingPiece[];
  reason: string | null;
};

const key = (e: { data: { batchId: string } }) => ({ batchId: e.data.batchId });

export const pickBatches = projection<PickBatchRow>({
  name: 'pick-batch',
  table: 'pick_batch',
  key: ['batchId'],
  mode: 'inline',
  on: (on) => [
    on(PickBatchPlanned, key, (_, { data, at, by }) => ({
      ...data,
      status: 'planned',
      plannedAt: at,
      plannedBy: by,
      startedAt: null,
      startedBy: null,
      finishedAt: null,
      missing: [],
      reason: null,
    })),
    on(
      PickBatchStarted,
      key,
      (row, { data, at, by }) =>
        row && { ...row, status: 'picking', orderIds: data.orderIds, startedAt: at, startedBy: by },
    ),
    on(
      PickBatchPicked,
      key,
      (row, { data, at }) => row && { ...row, status: 'picked', missing: data.missing, finishedAt: at },
    ),
    on(
      PickBatchDissolved,
      key,
      (row, { data, at }) => row && { ...row, status: 'dissolved', reason: data.reason, finishedAt: at },
    ),
  ],
});
