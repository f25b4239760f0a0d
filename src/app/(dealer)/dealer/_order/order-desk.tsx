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
  const { cart, set, setAll, addAll } = useCart({ seek: true });
  // What was typed and is not yet known to the server, so that fields never jump back.
  const [typed, setTyped] = useState<Record<string, number>>({});
  const known = useMemo(() => Object.fromEntries((cart?.lines ?? []).map((l) => [l.productId, l.quantity])), [cart]);
  const quote = useQuote({ cart: cart ?? { id: null, count: 0, claim: false, code: null, lines: [] }, destination });

  /** Answers whether it was. */
  const put = async (productId: string, quantity: number) => {
    setTyped((now) => ({ ...now, [productId]: quantity }));
    try {
      await set({ productId, quantity });
      return true;
    } catch (error) {
      toast.error(refusalOf(error)?.message ?? 'This line was not changed. Please try again.');
      return false;
    } finally {
      setTyped(({ [productId]: _, ...rest }) => rest);
    }
  };
  const putAll = async (lines: { productId: string; quantity: number }[]) => {
    try {
      await setAll(lines);
      return true;
    } catch (error) {
      toast.error(refusalOf(error)?.message ?? 'Nothing was changed. Please try again.');
      return false;
    }
  };
  /** Adds to what is there, up to what one order may hold; answers the lines that could not be added. */
  const addLines = async (lines: GoodLine[]) => {
    const room = ({ product, quantity }: GoodLine) =>
      Math.min(quantity, Math.max(0, product.maxQuantity - (known[product.productId] ?? 0)));
    try {
      const refused = await addAll(lines.map((line) => ({ productId: line.product.productId, quantity: room(line) })));
      const added = lines.length - refused.length;
      if (added > 0) toast.success(added === 1 ? 'One line added to the order' : `${added} lines added to the order`);
      if (refused[0]) toast.error(refused.length === 1 ? refused[0].message : `${refused.length} lines were not added`);
      return lines.filter(({ product }) => refused.some((line) => line.productId === product.productId));
    } catch (error) {
      toast.error(refusalOf(error)?.message ?? 'Nothing was added. Please try again.');
      return lines;
    }
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <h1 className="sr-only">Order</h1>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <PasteBox products={products} onAdd={addLines} />
        <ProductGrid products={products} quantities={{ ...known, ...typed }} onSet={put} />
      </div>
      <OrderPanel
        cart={cart}
        quote={quote}
        creditLeftMinor={creditLeftMinor}
        onHold={onHold}
        onSet={put}
        onSetAll={putAll}
      />
    </div>
  );
}
