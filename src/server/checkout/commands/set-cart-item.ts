import { productsByIds } from '@/server/catalog';
import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CartItemSet, SetCartItem } from '../contract';
import { cart } from '../state';
import { MOST_LINES, mayNotChange } from './cart-access';

/** Sets how many of a product are in a basket; zero takes it out. Stock is not held until the order is placed. */
export const setCartItem = command({
  name: 'checkout.set-cart-item',
  input: SetCartItem,
  allow: [everyone],
  stream: cart,
  id: (i) => i.cartId,
  gather: async ({ productId, quantity }) => {
    if (quantity === 0) return undefined;
    const product = (await productsByIds([productId]))[0];
    if (!product?.active)
      return reject('not-on-sale', 'This product is no longer on sale.', { kind: 'conflict', field: 'productId' });
    const { minQuantity: least, maxQuantity: most } = product;
    return quantity < least || quantity > most
      ? reject('quantity', `Between ${least} and ${most} per order.`, { field: 'quantity', details: { least, most } })
      : undefined;
  },
  decide: (state, input, { actor }) => {
    const refused = mayNotChange(state, actor);
    if (refused) return refused;
    const item = state.items.find((i) => i.productId === input.productId);
    if ((item?.quantity ?? 0) === input.quantity) return [];
    if (!item && state.items.length >= MOST_LINES)
      return reject('cart-full', `A basket holds at most ${MOST_LINES} different products.`);
    return [CartItemSet(input)];
  },
});
