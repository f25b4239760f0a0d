import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CartCodeSet, SetCartCode } from '../contract';
import { cart } from '../state';
import { mayNotChange } from './cart-access';
import { gatherCode } from './gather-code';

/**
 * Puts a discount's code into a basket, in place of another one, or takes it out (null). Whether it counts for what is in the
 * basket, its quote says.
 */
export const setCartCode = command({
  name: 'checkout.set-cart-code',
  input: SetCartCode,
  allow: [everyone],
  stream: cart,
  id: (i) => i.cartId,
  gather: gatherCode,
  decide: (state, input, { actor }) => {
    const refused = mayNotChange(state, actor);
    if (refused) return refused;
    return state.code === input.code ? [] : [CartCodeSet(input)];
  },
});
