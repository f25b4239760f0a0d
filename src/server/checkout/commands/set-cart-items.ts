import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { rejectLines } from '@/server/kernel/rejection';
import { SetCartItems } from '../contract';
import { cart } from '../state';
import { refusedItems, setItems } from './cart-items';

/**
 * Sets how many of some products are in a basket; zero takes one out. All of it happens, or nothing, and then each product that
 * stands in the way is named. Stock is not held until the order is placed.
 */
export const setCartItems = command({
  name: 'checkout.set-cart-items',
  input: SetCartItems,
  allow: [everyone],
  stream: cart,
  id: (i) => i.cartId,
  gather: async ({ items }) =>
    rejectLines('items', await refusedItems(items), (n) => `${n} of these products cannot be ordered like this.`),
  decide: (state, { cartId, items }, { actor }) => setItems(state, cartId, items, actor),
});
