import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { account, owed } from '../account-state';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { DisputeOpened, OpenDispute } from '../dunning-words';
import { invoice } from '../invoice-state';
import { accountOfInvoice, unknownInvoice } from './facts';

/** A customer objects to an invoice: nobody is reminded of it until that is resolved. */
export const openDispute = command({
  name: 'receivables.open-dispute',
  input: OpenDispute,
  allow: mayBook,
  stream: dunning,
  gather: accountOfInvoice,
  id: (_, facts) => facts.customerId,
  reads: (i, facts) => ({
    invoice: { stream: invoice, id: i.invoiceId },
    account: { stream: account, id: facts.customerId },
  }),
  decide: (state, input, { now, facts, reads }) => {
    if (state.disputed.includes(input.disputeId)) return [];
    if (reads.invoice.status === 'none') return unknownInvoice('invoiceId');
    if (Object.values(state.disputes).includes(input.invoiceId))
      return reject('disputed-already', 'There is an open dispute about this invoice.', { kind: 'conflict' });
    if (owed(reads.account, input.invoiceId, reads.invoice.totalMinor) <= 0)
      return reject('settled', 'Nothing is owed on this invoice.', { kind: 'conflict' });
    return [DisputeOpened({ ...input, customerId: facts.customerId, on: dayOf(now) })];
  },
});
