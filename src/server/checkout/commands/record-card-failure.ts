import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CardPaymentFailed, RecordCardFailure } from '../contract';
import { cardPayment } from '../state';

/** The card processor could not take the money, or took the wrong amount. The order goes on waiting until its time is up. */
export const recordCardFailure = command({
  name: 'checkout.record-card-failure',
  input: RecordCardFailure,
  allow: [system],
  stream: cardPayment,
  id: (i) => i.orderId,
  decide: (state, input) =>
    state.failures.includes(`${input.sessionId} ${input.reason}`) ? [] : [CardPaymentFailed(input)],
});
