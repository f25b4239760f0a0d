import type { Actor } from '@/server/kernel/actor';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { Cart } from '../state';

/** The most different products in one basket. */
export const MOST_LINES = 100;

/** Whose a basket may become: the signed-in buyer's. */
export const buyerOf = (actor: Actor) =>
  actor.kind === 'consumer' || actor.kind === 'dealer' ? actor.customerId : null;

/** Whoever holds a basket's id may fill it until it is claimed; then only its customer. Nobody may change an ordered one. */
export function mayNotChange(cart: Pick<Cart, 'customerId' | 'orderId'>, actor: Actor): Rejection | undefined {
  if (cart.orderId)
    return reject('cart-checked-out', 'This basket was ordered already.', {
      kind: 'conflict',
      details: { orderId: cart.orderId },
    });
  const outsider = actor.kind === 'visitor' || actor.kind === 'consumer' || actor.kind === 'dealer';
  if (outsider && cart.customerId && cart.customerId !== buyerOf(actor))
    return reject('cart-not-yours', 'This basket belongs to somebody else.', { kind: 'forbidden' });
}
