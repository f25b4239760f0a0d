import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { historicTime } from '@/server/kernel/history';
import { isRejection } from '@/server/kernel/rejection';
import { offerOfCode } from '@/server/pricing';
import { buying } from '../buyer';
import { CartCodeSet, SetCartCode } from '../contract';
import { cart } from '../state';
import { mayNotChange } from './cart-access';

/** Puts a discount's code into a basket, in place of another one, or takes it out (null). A code that counts for nobody like the
 * buyer is refused; whether it counts for what is in the basket, its quote says. */
export const setCartCode = command({
  name: 'checkout.set-cart-code',
  input: SetCartCode,
  allow: [everyone],
  stream: cart,
  id: (i) => i.cartId,
  gather: async ({ code }, { actor }) => {
    if (code === null) return undefined;
    const buyer = await buying(actor);
    if (isRejection(buyer)) return buyer;
    const { kind, customer } = buyer;
    const on = (historicTime() ?? new Date()).toISOString().slice(0, 10);
    const known = { kind, customerId: customer?.id ?? null, email: customer?.email ?? null };
    const offer = await offerOfCode(code, known, on);
    return isRejection(offer) ? offer : undefined;
  },
  decide: (state, input, { actor }) => {
    const refused = mayNotChange(state, actor);
    if (refused) return refused;
    return state.code === input.code ? [] : [CartCodeSet(input)];
  },
});
