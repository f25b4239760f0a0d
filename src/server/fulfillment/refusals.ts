import { reject } from '@/server/kernel/rejection';
import type { PickBatchState } from './batch-state';
import type { MissingPiece } from './found';
import { type FulfilmentLine, open } from './lines';
import { type FulfilmentState, statusWords } from './state';

/** The refusal of a step that does not follow from where the order stands. */
export const outOfTurn = (state: FulfilmentState, step: string) =>
  state.status === 'none'
    ? reject('not-queued', 'This order is not in the fulfilment queue.', { kind: 'not-found' })
    : reject('out-of-turn', `This order is ${statusWords(state.status)}: it cannot be ${step} now.`, {
        kind: 'conflict',
        details: { status: state.status },
      });

const batchWords: Record<PickBatchState['status'], string> = {
  none: 'not known',
  planned: 'planned, nobody has gone yet',
  picking: 'being picked',
  picked: 'picked',
  dissolved: 'dissolved',
};
/** The refusal of a step of a batch that does not follow from where it stands. */
export const notInBatchState = (status: PickBatchState['status'], step: string) =>
  status === 'none'
    ? reject('no-such-batch', 'There is no such batch.', { kind: 'not-found' })
    : reject('out-of-turn', `This batch is ${batchWords[status]}: it cannot be ${step} now.`, { kind: 'conflict' });

/** Refuses missing pieces of an order or a product that is not in the batch, or more than were wanted. */
export function missesForeign(
  orders: readonly { orderId: string; lines: readonly FulfilmentLine[] }[],
  missing: readonly MissingPiece[],
) {
  for (const [index, { orderId, productId, quantity }] of missing.entries()) {
    const wanted = open(orders.find((o) => o.orderId === orderId)?.lines ?? []).find((l) => l.productId === productId);
    if (!wanted || quantity > wanted.quantity)
      return reject('not-in-batch', 'More is said to be missing than was to be picked.', {
        field: `missing.${index}.quantity`,
      });
  }
}
