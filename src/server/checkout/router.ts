import { z } from 'zod';
import { api, consumer, dealer, everyone, staff } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { trackingToken } from '@/server/orders';
import { AskCart, cartView } from './cart-view';
import { isSomebodyElses } from './commands/cart-access';
import { claimCart } from './commands/claim-cart';
import { placeOrder } from './commands/place-order';
import { recordCardReturn } from './commands/record-card-return';
import { setCartCode } from './commands/set-cart-code';
import { setCartItems } from './commands/set-cart-items';
import { AskOrder, moneyToReturn } from './money-to-return';
import { cartById } from './projections/cart.queries';
import { AskQuote, quoteView } from './quote-view';

const buyers = [everyone, consumer, dealer, staff('orders'), api('orders:write')];

export const checkoutRouter = router({
  cart: query(buyers, AskCart, cartView),
  quote: query(buyers, AskQuote, quoteView),
  moneyToReturn: query([staff('orders', 'readonly'), staff('receivables', 'readonly')], AskOrder, moneyToReturn),
  /** The key to an order, for whoever holds the basket that became it; null for everybody else. */
  trackingToken: query(
    [everyone],
    z.object({ orderId: Id, cartId: Id }),
    async ({ orderId, cartId }, { orgId, actor }) => {
      const cart = await asSystem(orgId, () => cartById(cartId));
      return cart?.orderId === orderId && !isSomebodyElses(cart, actor) ? trackingToken(orderId) : null;
    },
  ),
  setCartItems: door(setCartItems),
  setCartCode: door(setCartCode),
  claimCart: door(claimCart),
  placeOrder: door(placeOrder),
  recordCardReturn: door(recordCardReturn),
});
