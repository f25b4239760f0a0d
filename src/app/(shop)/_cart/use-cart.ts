'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTRPC, useTRPCClient } from '@/app/_api/client';
import { useHydrated } from '@/app/_ui/use-hydrated';
import type { RefusedLine } from '@/server/checkout/contract';
import { keepCartId, onCartId, readCartId } from './cart-cookie';
import { refusalOf, refusedLines } from './refusal';

type Item = { productId: string; quantity: number };

/**
 * This browser's basket. It is made when the first thing is put in; an ordered one is replaced by a new one. With `seek` it asks
 * the server even without a cookie: somebody signed in may have filled one elsewhere.
 */
export function useCart({ seek = false }: { seek?: boolean } = {}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const hydrated = useHydrated();
  const cartId = useSyncExternalStore(onCartId, readCartId, () => undefined);
  const ask = trpc.checkout.cart.queryOptions({ cartId });
  const cart = useQuery({ ...ask, enabled: hydrated && (seek || cartId !== undefined) });

  const found = cart.data?.id;
  const claim = cart.data?.claim === true;
  useEffect(() => {
    if (found && found !== cartId) keepCartId(found);
  }, [found, cartId]);
  useEffect(() => {
    if (claim && found)
      void client.checkout.claimCart
        .mutate({ cartId: found })
        .then(() => queries.invalidateQueries({ queryKey: trpc.checkout.cart.queryKey() }))
        .catch(() => {}); // it stays a visitor's basket and is claimed at the next look
  }, [claim, found, client, queries, trpc]);

  const put = useMutation({
    mutationFn: async (items: Item[]) => {
      const first = readCartId() ?? newCart();
      try {
        await client.checkout.setCartItems.mutate({ cartId: first, items });
      } catch (error) {
        const code = refusalOf(error)?.code;
        if (code !== 'cart-checked-out' && code !== 'cart-not-yours') throw error;
        const wanted = items.filter(({ quantity }) => quantity > 0);
        if (wanted.length > 0) await client.checkout.setCartItems.mutate({ cartId: newCart(), items: wanted });
      }
    },
    onSettled: async () => {
      const queryKey = trpc.checkout.cart.queryKey();
      // A first look at a new basket may be under way since before the change: its answer must not stand.
      await queries.cancelQueries({ queryKey });
      await queries.invalidateQueries({ queryKey });
    },
  });

  const add = async (items: Item[]) => {
    const id = readCartId();
    const now = id ? await queries.fetchQuery(trpc.checkout.cart.queryOptions({ cartId: id }, { staleTime: 0 })) : none;
    const there = new Map(now.lines.map((line) => [line.productId, line.quantity]));
    await put.mutateAsync(
      items.map(({ productId, quantity }) => ({ productId, quantity: (there.get(productId) ?? 0) + quantity })),
    );
  };

  return {
    cartId,
    /** Undefined until known; null id when there is none. */
    cart: cartId === undefined && !seek ? (hydrated ? none : undefined) : cart.data,
    error: cart.error,
    /** Sets how many of a product are in the basket; zero takes it out. */
    set: (item: Item) => put.mutateAsync([item]),
    /** The same for several, all or none. */
    setAll: put.mutateAsync,
    /** Adds to what is there already. */
    add: (item: Item) => add([item]),
    /** Adds several; answers which could not be, and why. The others are in. */
    addAll: async (items: Item[]): Promise<RefusedLine[]> => {
      try {
        await add(items);
        return [];
      } catch (error) {
        const refused = refusedLines(error);
        const others = items.filter(({ productId }) => !refused.some((line) => line.productId === productId));
        if (refused.length === 0) throw error;
        if (others.length > 0) await add(others);
        return refused;
      }
    },
    busy: put.isPending,
  };
}

const none = { id: null, count: 0, claim: false, code: null, lines: [] };

function newCart() {
  const id = crypto.randomUUID();
  keepCartId(id);
  return id;
}
