'use client';
import { Store, Truck, Zap } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { DateTime } from '@/app/_ui/date-time';
import { Money } from '@/app/_ui/money';
import { RadioCards } from '@/app/_ui/radio-cards';
import { Skeleton } from '@/app/_ui/skeleton';
import { FieldNote, notedBy } from './field-note';

type Quote = Outputs['checkout']['quote'];
const icons: Record<string, typeof Truck> = { standard: Truck, express: Zap, pickup: Store };

type Props = { quote: Quote | undefined; value: string; onChange: (method: string) => void; error?: string };

/** The ways this basket can go there: what each costs and when it arrives. */
export function DeliveryChoice({ quote, value, onChange, error }: Props) {
  if (!quote) return <Skeleton className="h-16" />;
  return (
    <div className="grid gap-2">
      <RadioCards
        aria-label="Delivery"
        id="field-shippingMethod"
        {...notedBy('shippingMethod', error)}
        value={value}
        onValueChange={onChange}
        cards={quote.shipping.map((option) => {
          const Icon = icons[option.method] ?? Truck;
          return {
            value: option.method,
            label: option.label,
            icon: <Icon aria-hidden="true" />,
            hint: (
              <>
                {option.method === 'pickup' ? 'Ready by ' : 'With you by '}
                <DateTime at={option.promisedOn} style="long" timeZone="UTC" />
              </>
            ),
            aside:
              option.priceMinor === 0 ? 'Free' : <Money minor={option.priceMinor} currency={quote.quote.currency} />,
          };
        })}
      />
      <FieldNote name="shippingMethod" error={error} />
    </div>
  );
}
