'use client';
import { ShoppingCart } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { CartLine, type Line } from '../_cart/cart-line';
import { useDestination } from '../_cart/destination';
import { refusalOf } from '../_cart/refusal';
import { TakenOut } from '../_cart/taken-out';
import { useCart } from '../_cart/use-cart';
import { useQuote } from '../_cart/use-quote';
import { CartSummary } from './cart-summary';

/** Lines on the left, what it costs on the right. */
export function CartContents({ initial }: { initial: Outputs['checkout']['cart'] }) {
  const { cart = initial, set, setAll, error } = useCart({ seek: true });
  const [destination, setDestination] = useDestination();
  const blocked = cart.lines.some((line) => line.problem !== null);
  const quote = useQuote({ cart, destination });
  const [taken, setTaken] = useState<Line[]>([]);
  const offer = taken.length > 0 &&
    !taken.some(({ productId }) => cart.lines.some((l) => l.productId === productId)) && (
      <TakenOut
        lines={taken}
        onPutBack={(back) => setAll(back.map(({ productId, quantity }) => ({ productId, quantity })))}
      />
    );
  if (cart.lines.length === 0)
    return (
      <>
        {offer}
        <EmptyState
          icon={<ShoppingCart aria-hidden="true" />}
          title="Your basket is empty"
          action={
            <ButtonLink href="/" variant="primary">
              Find a pump
            </ButtonLink>
          }
        >
          What you add appears here and stays for 90 days, on this device or in your account.
        </EmptyState>
      </>
    );
  const priced = new Map(quote.data?.quote.lines.map((line) => [line.productId, line]));
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
      <section aria-label="Products">
        {error && <Notice tone="negative">{refusalOf(error)?.message}</Notice>}
        {offer}
        <ul className="divide-y divide-line border-line border-y">
          {cart.lines.map((line) => {
            const unitMinor = priced.get(line.productId)?.unitPriceMinor ?? line.priceMinor;
            return (
              <CartLine
                key={line.productId}
                line={line}
                unitMinor={unitMinor}
                amountMinor={unitMinor * line.quantity}
                onSet={(quantity) => set({ productId: line.productId, quantity })}
                onRemoved={() => setTaken([line])}
              />
            );
          })}
        </ul>
        <ButtonLink href="/" variant="link" className="mt-4">
          Continue shopping
        </ButtonLink>
      </section>
      <CartSummary
        cart={cart}
        quote={quote}
        destination={destination}
        onDestination={setDestination}
        blocked={blocked}
      />
    </div>
  );
}
