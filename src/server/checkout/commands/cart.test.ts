import { describe, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { given } from '@/server/kernel/testing/given';
import {
  CardPaymentFailed,
  CardPaymentStarted,
  CardPaymentSucceeded,
  CartCheckedOut,
  CartClaimed,
  CartCodeSet,
  CartItemSet,
} from '../contract';
import { checkOutCart } from './check-out-cart';
import { claimCart } from './claim-cart';
import { recordCardFailure } from './record-card-failure';
import { recordCardPayment } from './record-card-payment';
import { setCartCode } from './set-cart-code';
import { setCartItems } from './set-cart-items';
import { startCardPayment } from './start-card-payment';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [cartId, pump, hose, orderId, customerId] = [id(1), id(2), id(3), id(4), id(5)] as const;
const visitor: Actor = { kind: 'visitor' };
const buyer: Actor = { kind: 'consumer', userId: id(6), customerId };
const has = (productId: string, quantity: number) => CartItemSet({ cartId, productId, quantity });
const set = (quantity: number) => ({ cartId, items: [{ productId: pump, quantity }] });
const claimed = CartClaimed({ cartId, customerId });
const ordered = CartCheckedOut({ cartId, orderId });

describe('a basket', () => {
  it('is filled and emptied by whoever holds it', () => {
    given().when(setCartItems, set(2), { actor: visitor }).records(has(pump, 2));
    given(has(pump, 2)).when(setCartItems, set(2), { actor: visitor }).records();
    given(has(pump, 2)).when(setCartItems, set(0), { actor: visitor }).records(has(pump, 0));
  });
  it('is closed to others once it is somebody’s, and to everybody once it is ordered', () => {
    given(has(pump, 2), claimed).when(setCartItems, set(1), { actor: visitor }).refused('cart-not-yours');
    given(has(pump, 2), claimed).when(setCartItems, set(1), { actor: buyer }).records(has(pump, 1));
    given(has(pump, 2), ordered).when(setCartItems, set(1), { actor: visitor }).refused('cart-checked-out');
  });
  it('takes several things at once, and records only what changes', () => {
    const items = [
      { productId: pump, quantity: 2 },
      { productId: hose, quantity: 3 },
    ];
    given(has(pump, 2)).when(setCartItems, { cartId, items }, { actor: visitor }).records(has(hose, 3));
    given(has(pump, 2), has(hose, 1))
      .when(setCartItems, { cartId, items: items.map((item) => ({ ...item, quantity: 0 })) }, { actor: visitor })
      .records(has(pump, 0), has(hose, 0));
  });
  it('holds a hundred different products and no more', () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ productId: id(100 + i), quantity: 1 }));
    given().when(setCartItems, { cartId, items: many }, { actor: visitor }).refused('cart-full');
    const full = Array.from({ length: 100 }, (_, i) => has(id(100 + i), 1));
    given(...full)
      .when(setCartItems, set(1), { actor: visitor })
      .refused('cart-full');
  });
  it('keeps one code, in place of another, until it is taken out', () => {
    const code = (word: string | null) => CartCodeSet({ cartId, code: word });
    given(has(pump, 1)).when(setCartCode, { cartId, code: ' ten ' }, { actor: visitor }).records(code('TEN'));
    given(has(pump, 1), code('TEN')).when(setCartCode, { cartId, code: 'TEN' }, { actor: visitor }).records();
    given(has(pump, 1), code('TEN'))
      .when(setCartCode, { cartId, code: 'FIVE' }, { actor: visitor })
      .records(code('FIVE'));
    given(has(pump, 1), code('TEN')).when(setCartCode, { cartId, code: null }, { actor: visitor }).records(code(null));
    given(has(pump, 1), claimed)
      .when(setCartCode, { cartId, code: 'TEN' }, { actor: visitor })
      .refused('cart-not-yours');
    given(has(pump, 1), ordered)
      .when(setCartCode, { cartId, code: 'TEN' }, { actor: visitor })
      .refused('cart-checked-out');
    const before = { id: id(9), items: [], code: 'TEN' };
    given(has(pump, 1))
      .when(claimCart, { cartId }, { actor: buyer, facts: { customerId, before } })
      .records(code('TEN'), claimed);
  });
  it('becomes its buyer’s at sign-in, with what an earlier one still held', () => {
    const before = {
      id: id(9),
      items: [
        { productId: hose, quantity: 3 },
        { productId: pump, quantity: 9 },
      ],
    };
    given(has(pump, 1))
      .when(claimCart, { cartId }, { actor: buyer, facts: { customerId, before } })
      .records(has(hose, 3), claimed);
    given(has(pump, 1), claimed).when(claimCart, { cartId }, { actor: buyer, facts: { customerId } }).records();
    given(has(pump, 1), ordered)
      .when(claimCart, { cartId }, { actor: buyer, facts: { customerId } })
      .refused('cart-checked-out');
  });
  it('becomes an order once, with exactly what was quoted', () => {
    const lines = [{ productId: pump, quantity: 2 }];
    given(has(pump, 2)).when(checkOutCart, { cartId, orderId, lines }, { actor: visitor }).records(ordered);
    given(has(pump, 2), ordered)
      .when(checkOutCart, { cartId, orderId, lines }, { actor: visitor })
      .refused('cart-checked-out');
    given(has(pump, 3)).when(checkOutCart, { cartId, orderId, lines }, { actor: visitor }).refused('cart-changed');
    given(has(pump, 2), has(hose, 1))
      .when(checkOutCart, { cartId, orderId, lines }, { actor: visitor })
      .refused('cart-changed');
  });
});

describe('a card payment', () => {
  const started = { orderId, sessionId: 'cs_1', amountMinor: 23_800, currency: 'EUR' };
  const paid = { ...started, paymentIntent: 'pi_1' };
  const order = { status: 'placed', totalMinor: 23_800, currency: 'EUR', customerId };
  it('is started, succeeds once, and may fail', () => {
    given().when(startCardPayment, started).records(CardPaymentStarted(started));
    given(CardPaymentStarted(started)).when(startCardPayment, started).records();
    given(CardPaymentStarted(started))
      .when(recordCardPayment, paid, { reads: { order } })
      .records(CardPaymentSucceeded({ ...paid, customerId }));
    given(CardPaymentSucceeded({ ...paid, customerId }))
      .when(recordCardPayment, paid, { reads: { order } })
      .records();
    given(CardPaymentSucceeded({ ...paid, customerId }))
      .when(recordCardPayment, { ...paid, sessionId: 'cs_2', paymentIntent: 'pi_2' }, { reads: { order } })
      .refused('paid-already');
    const failure = { orderId, sessionId: 'cs_1', reason: 'Declined' };
    given().when(recordCardFailure, failure).records(CardPaymentFailed(failure));
    given(CardPaymentFailed(failure)).when(recordCardFailure, failure).records();
  });
  it('is refused with another amount, another currency, or for no order', () => {
    for (const wrong of [{ amountMinor: 23_799 }, { currency: 'USD' }])
      given()
        .when(recordCardPayment, { ...paid, ...wrong }, { reads: { order } })
        .refused('wrong-amount');
    given()
      .when(recordCardPayment, paid, { reads: { order: { status: 'none' } } })
      .refused('unknown-order');
  });
});
