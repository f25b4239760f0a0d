'use client';
import { Banknote, CalendarClock, CreditCard, Landmark } from 'lucide-react';
import { RadioCards } from '@/app/_ui/radio-cards';
import { Skeleton } from '@/app/_ui/skeleton';
import type { PaymentMethod } from '@/server/kernel/values';
import { FieldNote, notedBy } from './field-note';

const words: Record<PaymentMethod, { label: string; hint: string; Icon: typeof Landmark }> = {
  card: { label: 'Card', hint: 'Paid safely at Stripe, on the next page.', Icon: CreditCard },
  'bank-transfer': {
    label: 'Bank transfer',
    hint: 'Our bank details are on the confirmation and the invoice.',
    Icon: Landmark,
  },
  'cash-on-delivery': { label: 'Cash on delivery', hint: 'Pay the carrier when it arrives.', Icon: Banknote },
  terms: { label: 'On account', hint: 'Within your credit limit.', Icon: CalendarClock },
};

type Props = {
  offered: readonly PaymentMethod[] | undefined;
  termsDays: number | null | undefined;
  value: PaymentMethod;
  onChange: (method: PaymentMethod) => void;
  error?: string;
};

/** The ways to pay that are offered there. */
export function PaymentChoice({ offered, termsDays, value, onChange, error }: Props) {
  if (!offered) return <Skeleton className="h-16" />;
  return (
    <div className="grid gap-2">
      <RadioCards
        aria-label="Payment"
        id="field-paymentMethod"
        {...notedBy('paymentMethod', error)}
        value={value}
        onValueChange={(method) => onChange(method as PaymentMethod)} // one of the cards below
        cards={offered.map((method) => {
          const { label, hint, Icon } = words[method];
          return {
            value: method,
            label,
            icon: <Icon aria-hidden="true" />,
            hint: method === 'terms' && termsDays ? `Due ${termsDays} days after the invoice. ${hint}` : hint,
          };
        })}
      />
      <FieldNote name="paymentMethod" error={error} />
    </div>
  );
}
