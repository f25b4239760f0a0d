'use client';
import { useMemo, useState } from 'react';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from '@/app/(shop)/_cart/refusal';
import { useCart } from '@/app/(shop)/_cart/use-cart';
import { useQuote } from '@/app/(shop)/_cart/use-quote';
import { OrderPanel } from './order-panel';
import type { GoodLine } from './parse-lines';
import { PasteBox } from './paste-box';
import { ProductGrid } from './product-grid';

export type OrderProduct = {
  productId: string;
  sku: string;
  name: string;
  category: string;
  unit: string;
  minQuantity: number;
  maxQuantity: number;
  available: number;
  leadTimeDays: number;
  currency: string;
  listMinor: number;
  netMinor: number;
  agreed: boolean;
};

type Props = { products: OrderProduct[]; destination: string; creditLeftMinor: number; onHold: boolean };

/** Where a dealer's order is put together: list on the left, the order with its exact sum on the right. */
export function OrderDesk({ products, destination, creditLeftMinor, onHold }: Props) {
  const { cart, set } = useCart({ seek: true });
  // What was typed and is not yet known to the server, so that fields never jump back.
  const [typed, setTyped] = useState<Record<string, number>>({});
  const known = useMemo(() => Object.fromEntries((cart?.lines ?? []).map((l) => [l.productId, l.quantity])), [cart]);
  const quote = useQuote({ cart: cart ?? { id: null, count: 0, claim: false, code: null, lines: [] }, destination });

  const put = async (productId: string, quantity: number) => {
    setTyped((now) => ({ ...now, [productId]: quantity }));
    try {
      await set({ productId, quantity });
    } catch (error) {
      toast.error(refusalOf(error)?.message ?? 'This line was not changed. Please try again.');
    } finally {
      setTyped(({ [productId]: _, ...rest }) => rest);
    }
  };
  const addAll = async (lines: GoodLine[]) => {
    // The first line makes the basket if there is none; the others then find it.
    for (const { product, quantity } of lines)
      await put(product.productId, Math.min(product.maxQuantity, (known[product.productId] ?? 0) + quantity));
    toast.success(lines.length === 1 ? 'One line added to the order' : `${lines.length} lines added to the order`);
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <h1 className="sr-only">Order</h1>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <PasteBox products={products} onAdd={addAll} />
        <ProductGrid products={products} quantities={{ ...known, ...typed }} onSet={put} />
      </div>
      <OrderPanel
        cart={cart}
        quote={quote}
        creditLeftMinor={creditLeftMinor}
        onHold={onHold}
        onRemove={(productId) => put(productId, 0)}
      />
    </div>
  );
}
