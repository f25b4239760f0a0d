'use client';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { RadioCards } from '@/app/_ui/radio-cards';
import type { Terms } from './checkout-form';

type Props = {
  terms: Terms;
  totalMinor: number;
  currency: string;
  value: 'terms' | 'bank-transfer';
  onChange: (method: 'terms' | 'bank-transfer') => void;
};

/** On account within the credit limit, or by bank transfer. */
export function PaymentChoice({ terms, totalMinor, currency, value, onChange }: Props) {
  const above = totalMinor - terms.leftMinor;
  return (
    <div className="grid gap-3">
      <RadioCards
        aria-label="Payment"
        columns
        value={value}
        onValueChange={(next) => onChange(next === 'terms' ? 'terms' : 'bank-transfer')}
        cards={[
          {
            value: 'terms',
            label: terms.days === 0 ? 'On account' : `On account, ${terms.days} days net`,
            hint: (
              <>
                <Money minor={terms.leftMinor} currency={currency} /> of your credit left
              </>
            ),
            disabled: terms.onHold,
          },
          { value: 'bank-transfer', label: 'Bank transfer', hint: 'Our bank details are on the invoice.' },
        ]}
      />
      {terms.onHold && (
        <Notice tone="caution" title="Ordering on account is on hold">
          {terms.holdReason}
        </Notice>
      )}
      {!terms.onHold && value === 'terms' && above > 0 && (
        <Notice tone="caution">
          This order is <Money minor={above} currency={currency} /> above what is left of your credit. Order less, pay
          an open invoice, or choose bank transfer.
        </Notice>
      )}
    </div>
  );
}
