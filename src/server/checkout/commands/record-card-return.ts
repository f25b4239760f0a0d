import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CardPaymentReturned, RecordCardReturn } from '../contract';
import { cardPayment } from '../state';

/** Money that the order did not owe was paid back at the processor, whole or in part: said by whoever did it there, or by the processor itself. */
export const recordCardReturn = command({
  name: 'checkout.record-card-return',
  input: RecordCardReturn,
  allow: [staff('receivables', 'manager'), system],
  stream: cardPayment,
  id: (i) => i.orderId,
  decide: (state, input) => {
    const money = state.inVain[input.paymentIntent];
    if (!money)
      return reject('not-to-return', 'The order has no such payment that has to be paid back.', { kind: 'not-found' });
    const { amountMinor, ...whole } = input;
    const backMinor = Math.min(amountMinor ?? money.takenMinor, money.takenMinor);
    if (backMinor <= money.backMinor) return [];
    return [CardPaymentReturned(backMinor < money.takenMinor ? input : whole)];
  },
});
