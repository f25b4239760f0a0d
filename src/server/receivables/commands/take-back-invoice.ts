import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { InvoiceTakenBack, TakeBack } from '../dunning-words';
import { accountOfInvoice } from './facts';

/** A debt that was handed over comes back to the house. */
export const takeBackInvoice = command({
  name: 'receivables.take-back-invoice',
  input: TakeBack,
  allow: [staff('receivables', 'manager'), system],
  stream: dunning,
  gather: accountOfInvoice,
  id: (_, facts) => facts.customerId,
  decide: (state, { invoiceId }, { now, facts }) =>
    state.handedOver.includes(invoiceId)
      ? [InvoiceTakenBack({ invoiceId, customerId: facts.customerId, on: dayOf(now) })]
      : [],
});
