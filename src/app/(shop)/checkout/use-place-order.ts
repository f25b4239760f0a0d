'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/_api/client';
import type { FieldErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { refusalOf } from '../_cart/refusal';
import { quoteKey } from '../_cart/use-quote';
import type { Order } from './form-values';

/** Refusals that mean: this basket is an order already. */
const ordered = ['cart-checked-out', 'order-exists', 'idempotency-key-reused'];

/**
 * Places the order once, however often it is asked: the order's id is made with the page, and is its key. If the answer was lost
 * on the way, or another tab was quicker, it leads to the order that exists.
 */
export function usePlaceOrder() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const [errors, setErrors] = useState<FieldErrors>({});

  const show = async (cartId: string, orderId: string, pay: boolean) => {
    const token = await client.checkout.trackingToken.query({ cartId, orderId });
    void queries.invalidateQueries({ queryKey: trpc.checkout.cart.queryKey() });
    const query = token ? `?t=${token}` : '';
    if (pay) location.assign(`/api/orders/${orderId}/pay${query}`);
    else router.push(href(`/order/${orderId}${query}`));
  };

  const place = async (order: Order) => {
    setBusy(true);
    setMessage(undefined);
    setErrors({});
    try {
      await client.checkout.placeOrder.mutate({ ...order, idempotencyKey: order.orderId });
      await show(order.cartId, order.orderId, order.paymentMethod === 'card');
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal && ordered.includes(refusal.code)) {
        const other = refusal.details?.orderId;
        await show(order.cartId, typeof other === 'string' ? other : order.orderId, false).catch(() =>
          setMessage(refusal.message),
        );
        return;
      }
      setBusy(false);
      setMessage(refusal?.message);
      if (refusal?.field) setErrors({ [refusal.field]: refusal.message });
      // Prices and stock may have moved: the summary shows what is true now.
      void queries.invalidateQueries({ queryKey: quoteKey });
      void queries.invalidateQueries({ queryKey: trpc.checkout.cart.queryKey() });
    }
  };
  return { place, busy, message, errors, setErrors, setMessage };
}
