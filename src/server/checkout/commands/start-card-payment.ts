import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CardPaymentStarted, StartCardPayment } from '../contract';
import { cardPayment } from '../state';

/** The buyer was sent to the card processor. */
export const startCardPayment = command({
  name: 'checkout.start-card-payment',
  input: StartCardPayment,
  allow: [system],
  stream: cardPayment,
  id: (i) => i.orderId,
  decide: (state, input) => (state.sessions.includes(input.sessionId) ? [] : [CardPaymentStarted(input)]),
});
