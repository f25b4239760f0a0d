import { consumer, dealer } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { CartClaimed, CartCodeSet, CartItemSet, ClaimCart } from '../contract';
import { openCartOf } from '../projections/cart.queries';
import { cart } from '../state';
import { buyerOf, mayNotChange } from './cart-access';
import { setCartItems } from './set-cart-items';

/** Somebody signed in: the basket in hand becomes theirs, and what an earlier one of theirs still holds moves into it. */
export const claimCart = command({
  name: 'checkout.claim-cart',
  input: ClaimCart,
  allow: [consumer, dealer],
  stream: cart,
  id: (i) => i.cartId,
  gather: async ({ cartId }, { actor }) => {
    const customerId = buyerOf(actor)!; // the door lets buyers in only
    const before = await openCartOf(customerId, cartId);
    return { customerId, before };
  },
  // Emptying the earlier basket in the same transaction: its things are in one place, never in two.
  first: (_, { before }) =>
    before?.items.length
      ? [also(setCartItems, { cartId: before.id, items: before.items.map((item) => ({ ...item, quantity: 0 })) })]
      : [],
  decide: (state, { cartId }, { facts: { customerId, before }, actor }) => {
    const refused = mayNotChange(state, actor);
    if (refused) return refused;
    const moved = (before?.items ?? []).filter((b) => !state.items.some((i) => i.productId === b.productId));
    const code = state.code === null ? (before?.code ?? null) : null;
    return [
      ...moved.map((item) => CartItemSet({ cartId, ...item })),
      ...(code === null ? [] : [CartCodeSet({ cartId, code })]),
      ...(state.customerId === customerId ? [] : [CartClaimed({ cartId, customerId })]),
    ];
  },
});
