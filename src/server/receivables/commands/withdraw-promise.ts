import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { OnePromise, PromiseWithdrawn } from '../dunning-words';

/** Takes an open promise off the record: it was a mistake, or another one takes its place. */
export const withdrawPromise = command({
  name: 'receivables.withdraw-promise',
  input: OnePromise,
  allow: mayBook,
  stream: dunning,
  id: (i) => i.customerId,
  decide: (state, { customerId, promiseId }, { now }) => {
    if (!state.promised.includes(promiseId))
      return reject('unknown-promise', 'There is no such promise.', { kind: 'not-found', field: 'promiseId' });
    return state.promises[promiseId] ? [PromiseWithdrawn({ promiseId, customerId, on: dayOf(now) })] : [];
  },
});
