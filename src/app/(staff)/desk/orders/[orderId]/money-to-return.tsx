import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { DateTime } from '@/app/_ui/date-time';
import { formatMoney } from '@/app/_ui/format/money';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { PaidBackButton } from './paid-back-button';

type Props = { orderId: string; payments: Outputs['checkout']['moneyToReturn'] };

/** Payments that the card processor took though the order does not owe them: a person has to pay them back there. */
export function MoneyToReturn({ orderId, payments }: Props) {
  if (payments.length === 0) return null;
  return (
    <Notice tone="caution" title="Money to be paid back at the card processor" className="mb-5">
      <ul className="grid gap-2">
        {payments.map(({ paymentIntent, amountMinor, backMinor, currency, at, why }) => (
          <li key={paymentIntent} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span className="min-w-0 flex-1 basis-64">
              <Money minor={amountMinor} currency={currency} /> on <DateTime at={at} />, payment{' '}
              <span className="figures break-all">{paymentIntent}</span>. {why}
              {backMinor > 0 && (
                <>
                  {' '}
                  <Money minor={backMinor} currency={currency} /> more is back already.
                </>
              )}
            </span>
            <IfMay give="checkout.recordCardReturn">
              <PaidBackButton
                orderId={orderId}
                paymentIntent={paymentIntent}
                amount={formatMoney(amountMinor, currency)}
              />
            </IfMay>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-muted">
        It does not count for this order. Refund it there, then record it here; nothing here moves money by itself.
      </p>
    </Notice>
  );
}
