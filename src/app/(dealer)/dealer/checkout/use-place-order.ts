'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/_api/client';
import { href } from '@/app/_ui/href';
import { type Refusal, refusalOf } from '@/app/(shop)/_cart/refusal';
import type { PlaceOrder } from '@/server/checkout/contract';

type Order = Omit<PlaceOrder, 'orderId' | 'acceptTerms' | 'customerId' | 'billingAddress'>;

/** Places the order of this page view: its id is made once, so a double click or a repeated request is one order. */
export function usePlaceOrder() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [orderId] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<{ busy: boolean; done: boolean; refusal?: Refusal }>({ busy: false, done: false });
  const place = async (order: Order) => {
    setState({ busy: true, done: false });
    try {
      await client.checkout.placeOrder.mutate({
        ...order,
        orderId,
        customerId: null,
        billingAddress: null,
        acceptTerms: true,
      });
      setState({ busy: true, done: true });
      router.push(href(`/dealer/orders/${orderId}?placed=1`));
      router.refresh(); // credit and next delivery in the frame
      await queries.invalidateQueries({ queryKey: trpc.checkout.cart.queryKey() });
    } catch (error) {
      setState({ busy: false, done: false, refusal: refusalOf(error) });
      // Prices, stock or credit moved: show what is true now.
      await queries.invalidateQueries({ queryKey: trpc.checkout.quote.queryKey() });
    }
  };
  return { ...state, place };
}
