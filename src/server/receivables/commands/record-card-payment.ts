import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { Currency } from '@/server/kernel/money';
import { Id } from '@/server/kernel/values';
import { account } from '../account-state';
import { PaymentReceived } from '../contract';
import { dayOf } from '../due';

/** A card was charged for an order: money of the customer, waiting for the order's invoice. */
export const recordCardPayment = command({
  name: 'receivables.record-card-payment',
  input: z.object({
    paymentId: Id,
    customerId: Id,
    orderId: Id,
    amountMinor: z.int().positive(),
    currency: Currency,
    reference: z.string(),
  }),
  allow: [system],
  stream: account,
  id: (i) => i.customerId,
  decide: (state, input, { now }) =>
    state.payments[input.paymentId] ? [] : [PaymentReceived({ ...input, method: 'card', receivedOn: dayOf(now) })],
});
