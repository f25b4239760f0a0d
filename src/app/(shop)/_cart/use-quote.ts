'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Inputs, type Outputs, useTRPC } from '@/app/_api/client';

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
  const trpc = useTRPC();
  const basket = cart.lines.map((line) => `${line.productId}:${line.quantity}`).join(',');
  const options = trpc.checkout.quote.queryOptions({ cartId: cart.id ?? '', destination, shippingMethod });
  return useQuery({
    ...options,
    // The basket's content is part of what was asked, though the server reads it by its id.
    queryKey: [...options.queryKey, basket] as unknown as typeof options.queryKey,
    enabled: cart.id !== null && cart.lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
export type QuoteQuery = ReturnType<typeof useQuote>;
