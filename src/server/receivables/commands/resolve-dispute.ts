import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { DisputeResolved, ResolveDispute } from '../dunning-words';

/** A dispute ended; where something is still owed, the ladder goes on. A credit note is a decision of its own. */
export const resolveDispute = command({
  name: 'receivables.resolve-dispute',
  input: ResolveDispute,
  allow: mayBook,
  stream: dunning,
  id: (i) => i.customerId,
  decide: (state, input, { now }) => {
    if (!state.disputed.includes(input.disputeId))
      return reject('unknown-dispute', 'There is no such dispute.', { kind: 'not-found', field: 'disputeId' });
    const invoiceId = state.disputes[input.disputeId];
    return invoiceId ? [DisputeResolved({ ...input, invoiceId, on: dayOf(now) })] : [];
  },
});
