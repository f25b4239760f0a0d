import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { OrderPaymentChanged, RecordPaymentState } from '../contract';
import { order } from '../state';
import { unknownOrder } from './refusals';

/** How much of the order is paid, as receivables knows it. */
export const recordPaymentState = command({
  name: 'orders.record-payment-state',
  input: RecordPaymentState,
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownOrder();
    return state.payment === input.status && state.paidMinor === input.paidMinor
      ? []
      : [OrderPaymentChanged({ ...input, customerId: state.customerId })];
  },
});
