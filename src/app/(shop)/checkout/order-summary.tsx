'use client';
import { Lock } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { Skeleton } from '@/app/_ui/skeleton';
import { DiscountCode } from '../_cart/discount-code';
import { refusalOf } from '../_cart/refusal';
import { Totals } from '../_cart/totals';
import type { QuoteQuery } from '../_cart/use-quote';

type Props = {
  cart: Outputs['checkout']['cart'];
  quote: QuoteQuery;
  verb: string;
  busy: boolean;
  /** What is wrong with a line, by product. */
  lineErrors: Record<string, string>;
  /** Why the order was refused because of its discount. */
  codeError?: string;
};

/** What is ordered and what it costs, and the one button that orders it. */
export function OrderSummary({ cart, quote, verb, busy, lineErrors, codeError }: Props) {
  const refusal = refusalOf(quote.error);
  const amounts = new Map(quote.data?.quote.lines.map((line) => [line.productId, line.unitPriceMinor * line.quantity]));
  return (
    <Card className="grid gap-4 p-5 lg:sticky lg:top-32">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="font-medium text-base">Your order</h2>
        <Link href={href('/cart')} className="text-brand text-dense underline-offset-4 hover:underline">
          Change
        </Link>
      </div>
      <ul className="grid gap-2.5 text-sm">
        {cart.lines.map((line) => {
          const error = lineErrors[line.productId] ?? (line.problem && 'Needs another look in your basket.');
          return (
            <li key={line.productId} id={`field-lines.${line.productId}`} className="grid gap-0.5">
              <span className="flex items-baseline justify-between gap-4">
                <span className="min-w-0">
                  <span className="figures text-muted">{line.quantity} ×</span> {line.name}
                </span>
                <Money
                  minor={amounts.get(line.productId) ?? line.priceMinor * line.quantity}
                  currency={line.currency}
                />
              </span>
              {error && <span className="text-dense text-negative">{error}</span>}
            </li>
          );
        })}
      </ul>
      <div className="border-line border-t pt-4">
        {refusal ? (
          <Notice tone="caution">{refusal.message}</Notice>
        ) : quote.data ? (
          <Totals quote={quote.data.quote} stale={quote.isPlaceholderData} />
        ) : (
          <Skeleton className="h-28" />
        )}
      </div>
      <DiscountCode cart={cart} quote={quote.data} error={codeError} />
      <Button
        type="submit"
        variant="accent"
        size="lg"
        wide
        loading={busy}
        disabled={!quote.data || quote.isPlaceholderData || Boolean(refusal)}
      >
        <Lock aria-hidden="true" />
        {verb}
      </Button>
      <p className="text-center text-dense text-muted">You are charged exactly this total.</p>
    </Card>
  );
}
