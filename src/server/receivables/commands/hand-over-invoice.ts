import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { account, owed } from '../account-state';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { HandOver, InvoiceHandedOver } from '../dunning-words';
import { invoice } from '../invoice-state';
import { accountOfInvoice, unknownInvoice } from './facts';

/** A debt goes to a collector or a court, a manager's word. Only after the last letter; a disputed one stays here. */
export const handOverInvoice = command({
  name: 'receivables.hand-over-invoice',
  input: HandOver,
  allow: [staff('receivables', 'manager'), system],
  stream: dunning,
  gather: accountOfInvoice,
  id: (_, facts) => facts.customerId,
  reads: (i, facts) => ({
    invoice: { stream: invoice, id: i.invoiceId },
    account: { stream: account, id: facts.customerId },
  }),
  decide: (state, { invoiceId, to }, { now, facts, reads }) => {
    if (reads.invoice.status === 'none') return unknownInvoice('invoiceId');
    if (state.handedOver.includes(invoiceId)) return [];
    if (owed(reads.account, invoiceId, reads.invoice.totalMinor) <= 0)
      return reject('settled', 'Nothing is owed on this invoice.', { kind: 'conflict' });
    if (Object.values(state.disputes).includes(invoiceId))
      return reject('disputed', 'This invoice is disputed: resolve that first.', { kind: 'conflict' });
    if (state.reminded[invoiceId]?.stage !== 'final')
      return reject('not-warned', 'The final reminder has not been sent yet.', { kind: 'conflict' });
    return [InvoiceHandedOver({ invoiceId, to, customerId: facts.customerId, on: dayOf(now) })];
  },
});
