'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { type Inputs, type Outputs, useTRPCClient } from '@/app/_api/client';

/** The key that all quotes begin with. */
export const quoteKey = ['checkout quote'] as const;

type Asked = {
  cart: Outputs['checkout']['cart'];
  destination: string;
  shippingMethod?: Inputs['checkout']['quote']['shippingMethod'];
};

/**
 * What a basket costs there. While a new answer is on its way the old one stays, so totals never jump; a changed basket asks
 * again by itself. Refusals (sold out, not on sale) are answers, not faults: they are not tried again.
 */
export function useQuote({ cart, destination, shippingMethod }: Asked) {
  const client = useTRPCClient();
  const cartId = cart.id;
  const basket = cart.lines.map((line) => `${line.productId}:${line.quantity}`).join(',');
  return useQuery({
    // The basket's content is part of what was asked, though the server reads it by its id.
    queryKey: [...quoteKey, cartId, destination, shippingMethod, basket, cart.code],
    queryFn: cartId ? () => client.checkout.quote.query({ cartId, destination, shippingMethod }) : skipToken,
    enabled: cart.lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
export type QuoteQuery = ReturnType<typeof useQuote>;
