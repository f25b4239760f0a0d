import { z } from 'zod';
import { productsByIds } from '@/server/catalog';
import { availabilityOf } from '@/server/inventory';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import type { Asking } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { buyerOf } from './commands/cart-access';
import { cartById, openCartOf } from './projections/cart.queries';

export const AskCart = z.object({ cartId: Id.optional() });

/** The basket somebody may see: the one whose id they hold, or, signed in, the one they filled last elsewhere. */
export async function cartFor(cartId: string | undefined, actor: Actor) {
  const held = cartId ? await cartById(cartId) : null;
  const buyer = buyerOf(actor);
  const usable = held && !held.orderId && (!held.customerId || held.customerId === buyer);
  if (usable) return held;
  return buyer ? await openCartOf(buyer) : null;
}

/** A basket with its products as they are now; each line says what stands in its way. */
export async function cartView({ cartId }: z.output<typeof AskCart>, { orgId, actor }: Asking) {
  return asSystem(orgId, async () => {
    const cart = await cartFor(cartId, actor);
    if (!cart) return { id: null, count: 0, claim: false, code: null, lines: [] };
    const ids = cart.items.map((item) => item.productId);
    const [products, availability] = await Promise.all([productsByIds(ids), availabilityOf(ids)]);
    const known = new Map(products.map((product) => [product.id, product]));
    const lines = cart.items.flatMap(({ productId, quantity }) => {
      const product = known.get(productId);
      if (!product) return [];
      const { sku, slug, name, kind, specifications, priceMinor, currency, minQuantity, maxQuantity, active } = product;
      const available = availability.get(productId) ?? 0;
      const problem = problemOf({ active, available, quantity });
      const facts = { sku, slug, name, kind, specifications, priceMinor, currency, minQuantity, maxQuantity };
      const image = product.images[0] ?? null;
      return [{ productId, quantity, available, problem, image, ...facts }];
    });
    return {
      id: cart.id,
      count: lines.reduce((n, line) => n + line.quantity, 0),
      /** Signed in and holding a basket that is nobody's yet: it should be claimed. */
      claim: buyerOf(actor) !== null && cart.customerId === null,
      /** A discount's code; the quote says what it does. */
      code: cart.code,
      lines,
    };
  });
}
export type CartView = Awaited<ReturnType<typeof cartView>>;

function problemOf({ active, available, quantity }: { active: boolean; available: number; quantity: number }) {
  if (!active) return 'not-on-sale' as const;
  if (available === 0) return 'sold-out' as const;
  return available < quantity ? ('too-many' as const) : null;
}
