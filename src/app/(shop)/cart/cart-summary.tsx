'use client';
import { Lock } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { Field } from '@/app/_ui/field';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { Skeleton } from '@/app/_ui/skeleton';
import { countries } from '../_cart/countries';
import { DiscountCode } from '../_cart/discount-code';
import { refusalOf } from '../_cart/refusal';
import { Totals } from '../_cart/totals';
import type { QuoteQuery } from '../_cart/use-quote';

type Props = {
  cart: Outputs['checkout']['cart'];
  quote: QuoteQuery;
  destination: string;
  onDestination: (country: string) => void;
  blocked: boolean;
};

/** The total for a destination, by when it arrives, and the way to the checkout. */
export function CartSummary({ cart, quote, destination, onDestination, blocked }: Props) {
  const refusal = refusalOf(quote.error);
  const shipping = quote.data?.shipping.find((option) => option.method === quote.data?.quote.shipping.method);
  return (
    <Card className="grid gap-4 p-5 lg:sticky lg:top-32">
      <h2 className="font-medium text-base">Summary</h2>
      <Field label="Deliver to">
        <NativeSelect value={destination} onChange={(event) => onDestination(event.target.value)}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {refusal ? (
        <Notice tone="caution">{refusal.message}</Notice>
      ) : quote.data ? (
        <Totals quote={quote.data.quote} stale={quote.isPlaceholderData} />
      ) : (
        <Skeleton className="h-28" />
      )}
      <DiscountCode cart={cart} quote={quote.data} />
      {shipping && !refusal && (
        <p className="text-dense text-muted">
          With you by <DateTime at={shipping.promisedOn} style="long" timeZone="UTC" className="text-ink" /> if you
          order today.
        </p>
      )}
      <ButtonLink
        href="/checkout"
        variant="accent"
        size="lg"
        wide
        aria-disabled={blocked || refusal ? true : undefined}
        tabIndex={blocked || refusal ? -1 : undefined}
      >
        <Lock aria-hidden="true" />
        Checkout
      </ButtonLink>
      <p className="text-center text-dense text-muted">
        {blocked ? 'Some products need another look first.' : 'No account needed.'}
      </p>
    </Card>
  );
}
