import { reject } from '@/server/kernel/rejection';
import { type FulfilmentState, statusWords } from './state';

/** The refusal of a step that does not follow from where the order stands. */
export const outOfTurn = (state: FulfilmentState, step: string) =>
  state.status === 'none'
    ? reject('not-queued', 'This order is not in the fulfilment queue.', { kind: 'not-found' })
    : reject('out-of-turn', `This order is ${statusWords(state.status)}: it cannot be ${step} now.`, {
        kind: 'conflict',
        details: { status: state.status },
      });
