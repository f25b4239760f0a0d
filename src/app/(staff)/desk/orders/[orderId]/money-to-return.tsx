import type { Outputs } from '@/app/_api/client';
import { DateTime } from '@/app/_ui/date-time';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';

/** Payments that the card processor took though the order does not owe them: a person has to pay them back there. */
export function MoneyToReturn({ payments }: { payments: Outputs['checkout']['moneyToReturn'] }) {
  if (payments.length === 0) return null;
  return (
    <Notice tone="caution" title="Money to be paid back at the card processor" className="mb-5">
      <ul className="grid gap-1">
        {payments.map(({ paymentIntent, amountMinor, currency, at, why }) => (
          <li key={paymentIntent}>
            <Money minor={amountMinor} currency={currency} /> on <DateTime at={at} />, payment{' '}
            <span className="figures break-all">{paymentIntent}</span>. {why}
          </li>
        ))}
      </ul>
      <p className="text-muted">It does not count for this order. Refund it there; nothing here does that by itself.</p>
    </Notice>
  );
}
