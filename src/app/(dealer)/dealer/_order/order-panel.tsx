'use client';
import { ClipboardList, X } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { Skeleton } from '@/app/_ui/skeleton';
import { refusalOf } from '@/app/(shop)/_cart/refusal';
import { TakenOut } from '@/app/(shop)/_cart/taken-out';
import { Totals } from '@/app/(shop)/_cart/totals';
import type { QuoteQuery } from '@/app/(shop)/_cart/use-quote';
import { lineProblem } from './line-problem';

type Cart = Outputs['checkout']['cart'];
type Props = {
  cart: Cart | undefined;
  quote: QuoteQuery;
  creditLeftMinor: number;
  onHold: boolean;
  /** Answers whether it was; if not, it has said why. */
  onSet: (productId: string, quantity: number) => Promise<boolean>;
  /** The same for several lines, all or none. */
  onSetAll: (lines: { productId: string; quantity: number }[]) => Promise<boolean>;
};

/** The order as it stands: lines at own prices, exact sum, what it leaves of the credit, and the way on. */
export function OrderPanel({ cart, quote, creditLeftMinor, onHold, onSet, onSetAll }: Props) {
  const [taken, setTaken] = useState<Cart['lines']>([]);
  const lines = cart?.lines ?? [];
  const answer = lines.length ? quote.data : undefined;
  const refusal = lines.length ? refusalOf(quote.error) : undefined;
  const priced = new Map(answer?.quote.lines.map((l) => [l.productId, l]));
  const short = lines.filter((l) => l.problem);
  return (
    <section
      id="order"
      aria-label="Your order"
      className="flex flex-col overflow-clip rounded-lg border border-line bg-surface lg:sticky lg:top-28 lg:max-h-[calc(100dvh-8.5rem)]"
    >
      <div className="flex items-center justify-between gap-4 px-4 py-2">
        <h2 className="text-sm">Your order</h2>
        {lines.length > 1 && (
          <Button
            size="sm"
            variant="ghost"
            onClick={async () => {
              if (await onSetAll(lines.map(({ productId }) => ({ productId, quantity: 0 })))) setTaken(lines);
            }}
          >
            Take all out
          </Button>
        )}
      </div>
      {taken.length > 0 && !taken.some(({ productId }) => lines.some((line) => line.productId === productId)) && (
        <TakenOut
          lines={taken}
          onPutBack={(back) => onSetAll(back.map(({ productId, quantity }) => ({ productId, quantity })))}
        />
      )}
      {cart === undefined ? (
        <div className="grid gap-3 border-line border-t p-4">
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      ) : lines.length === 0 ? (
        <EmptyState icon={<ClipboardList />} title="Lines appear here" className="border-line border-t">
          Paste a list, or type quantities into the products.
        </EmptyState>
      ) : (
        <>
          <ul className="divide-y divide-line overflow-y-auto border-line border-t">
            {lines.map((line) => {
              const own = priced.get(line.productId);
              return (
                <li key={line.productId} className="grid grid-cols-[1fr_auto_auto] items-start gap-x-2 px-4 py-2">
                  <span className="grid min-w-0 text-dense">
                    <span className="truncate">{line.name}</span>
                    <span className="figures text-muted text-xs">
                      {line.quantity} × {line.sku}
                    </span>
                    {line.problem && <span className="text-negative text-xs">{lineProblem(line)}</span>}
                  </span>
                  {own ? (
                    <Money
                      minor={own.unitPriceMinor * line.quantity}
                      currency={line.currency}
                      className="pt-0.5 text-dense"
                    />
                  ) : (
                    <Skeleton className="mt-1 h-3 w-14" />
                  )}
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    aria-label={`Remove ${line.name}`}
                    onClick={async () => {
                      if (await onSet(line.productId, 0)) setTaken([line]);
                    }}
                  >
                    <X aria-hidden="true" />
                  </Button>
                </li>
              );
            })}
          </ul>
          <div className="grid gap-3 border-line border-t p-4">
            {refusal && <Notice tone="negative">{refusal.message}</Notice>}
            {answer && <Totals quote={answer.quote} stale={quote.isPlaceholderData} />}
            {answer && !onHold && <CreditAfter leftMinor={creditLeftMinor} quote={answer.quote} />}
            <ButtonLink
              href="/dealer/checkout"
              variant="accent"
              size="lg"
              wide
              aria-disabled={short.length > 0 || undefined}
            >
              Review and order
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}

function CreditAfter({ leftMinor, quote }: { leftMinor: number; quote: { totalMinor: number; currency: string } }) {
  const after = leftMinor - quote.totalMinor;
  if (after < 0)
    return (
      <Notice tone="caution">
        <Money minor={-after} currency={quote.currency} /> above your credit. Order less on account, or pay by bank
        transfer.
      </Notice>
    );
  return (
    <p className="flex justify-between gap-4 text-dense text-muted">
      Credit left after this order
      <Money minor={after} currency={quote.currency} />
    </p>
  );
}
