import type { Actor } from '@/server/kernel/actor';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { Cart } from '../state';

/** Whose a basket may become: the signed-in buyer's. */
export const buyerOf = (actor: Actor) =>
  actor.kind === 'consumer' || actor.kind === 'dealer' ? actor.customerId : null;

const isOutsider = (actor: Actor) => ['visitor', 'consumer', 'dealer'].includes(actor.kind);

/** A basket that was claimed is its customer's alone, before and after it became an order; others are for whoever holds their id. */
export const isSomebodyElses = (cart: Pick<Cart, 'customerId'>, actor: Actor) =>
  isOutsider(actor) && cart.customerId !== null && cart.customerId !== buyerOf(actor);

export const notYours = () => reject('cart-not-yours', 'This basket belongs to somebody else.', { kind: 'forbidden' });

/** Whoever holds a basket's id may fill it until it is claimed; then only its customer. Nobody may change an ordered one. */
export function mayNotChange(cart: Pick<Cart, 'customerId' | 'orderId'>, actor: Actor): Rejection | undefined {
  if (cart.orderId)
    return reject('cart-checked-out', 'This basket was ordered already.', {
      kind: 'conflict',
      details: { orderId: cart.orderId },
    });
  if (isSomebodyElses(cart, actor)) return notYours();
}
