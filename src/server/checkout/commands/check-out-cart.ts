import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { Id } from '@/server/kernel/values';
import { CartCheckedOut } from '../contract';
import { cart } from '../state';
import { mayNotChange } from './cart-access';

const Lines = z.array(z.object({ productId: Id, quantity: z.int().positive() }));

/** Turns a basket into an order, once: the first of what placing an order does, so a second attempt stops before anything else. */
export const checkOutCart = command({
  name: 'checkout.check-out-cart',
  input: z.object({ cartId: Id, orderId: Id, lines: Lines }),
  allow: [system],
  stream: cart,
  id: (i) => i.cartId,
  decide: (state, { cartId, orderId, lines }, { actor }) => {
    const refused = mayNotChange(state, actor);
    if (refused) return refused;
    const same =
      state.items.length === lines.length &&
      lines.every((l) => state.items.some((i) => i.productId === l.productId && i.quantity === l.quantity));
    return same
      ? [CartCheckedOut({ cartId, orderId })]
      : reject('cart-changed', 'The basket changed in another window. Please look at it again.', { kind: 'conflict' });
  },
});
