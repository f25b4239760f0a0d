import { z } from 'zod';
import { readingTime } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { Id } from '@/server/kernel/values';
import { CardPaymentFailed } from './contract';

export const AskOrder = z.object({ orderId: Id });

/**
 * Money that the card processor took for an order though it owes none, each payment once: paid before on another page, or another
 * amount. Somebody has to pay it back at the processor; there is nothing here that knows whether they did.
 */
export async function moneyToReturn({ orderId }: z.output<typeof AskOrder>, { orgId }: { orgId: string }) {
  const events = await readLog(orgId, { stream: `card-payment-${orderId}`, types: [CardPaymentFailed.type] });
  const now = readingTime();
  const payments = events.flatMap(({ data, at }) => {
    const { taken, reason } = CardPaymentFailed.schema.parse(data);
    const why = reason.replace(/^\d+ [A-Z]{3}: /, '');
    return taken && new Date(at) <= now ? [{ ...taken, at: new Date(at), why }] : [];
  });
  return [...new Map(payments.map((payment) => [payment.paymentIntent, payment])).values()];
}
