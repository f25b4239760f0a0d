import { z } from 'zod';
import { readingTime } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import { Id } from '@/server/kernel/values';
import { CardPaymentFailed, CardPaymentReturned } from './contract';

const types = [CardPaymentFailed.type, CardPaymentReturned.type];
export const AskOrder = z.object({ orderId: Id });

/**
 * Money that the card processor took for an order though it owes none, each payment once: paid before on another page, or another
 * amount. Somebody has to pay it back at the processor, and what of it is not back stands here until that was recorded.
 */
export async function moneyToReturn({ orderId }: z.output<typeof AskOrder>, { orgId }: { orgId: string }) {
  const events = await readLog(orgId, { stream: `card-payment-${orderId}`, types });
  const now = readingTime();
  const until = events.filter(({ at }) => new Date(at) <= now);
  const back = new Map(
    until.flatMap(({ type, data }) => {
      if (type !== CardPaymentReturned.type) return [];
      const { paymentIntent, amountMinor } = CardPaymentReturned.schema.parse(data);
      return [[paymentIntent, amountMinor ?? Number.POSITIVE_INFINITY] as const];
    }),
  );
  const payments = until.flatMap(({ type, data, at }) => {
    if (type !== CardPaymentFailed.type) return [];
    const { taken, reason } = CardPaymentFailed.schema.parse(data);
    const why = reason.replace(/^\d+ [A-Z]{3}: /, '');
    if (!taken) return [];
    const backMinor = back.get(taken.paymentIntent) ?? 0;
    if (backMinor >= taken.amountMinor) return [];
    return [{ ...taken, amountMinor: taken.amountMinor - backMinor, backMinor, at: new Date(at), why }];
  });
  return [...new Map(payments.map((payment) => [payment.paymentIntent, payment])).values()];
}
