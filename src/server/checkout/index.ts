import type { Plug } from '@/server/kernel/plug';
import { carts } from './projections/cart';

export { cardCheckout } from './card-checkout';
export { type CartView, cartView } from './cart-view';
export { claimCart } from './commands/claim-cart';
export { placeOrder } from './commands/place-order';
export { recordCardFailure } from './commands/record-card-failure';
export { recordCardPayment } from './commands/record-card-payment';
export { setCartCode } from './commands/set-cart-code';
export { setCartItems } from './commands/set-cart-items';
export { startCardPayment } from './commands/start-card-payment';
export { expireUnpaid, unpaidCardOrders } from './expire-unpaid';
export { hearStripe } from './hear-stripe';
export { paymentMethodsFor } from './payment-methods';
export { type QuoteView, quoteView } from './quote-view';
export { cardPayment, cart } from './state';
export { askWhetherPaid } from './take-payment';

export const checkout: Plug = { name: 'checkout', projections: [carts], reactions: [] };
