import type { z } from 'zod';
import { stream } from '@/server/kernel/stream';
import {
  CardPaymentFailed,
  CardPaymentReturned,
  CardPaymentStarted,
  CardPaymentSucceeded,
  CartCheckedOut,
  CartClaimed,
  CartCodeSet,
  CartItemSet,
  type TakenInVain,
} from './contract';

/** A basket: quantities by product in the order they were put in, a discount's code, whose it is, and the order it became. */
export type Cart = {
  items: readonly { productId: string; quantity: number }[];
  code: string | null;
  customerId: string | null;
  orderId: string | null;
};

/** Items after one was set: a new one goes to the end, zero takes it out. */
export const withItem = (items: Cart['items'], productId: string, quantity: number): Cart['items'] =>
  quantity === 0
    ? items.filter((item) => item.productId !== productId)
    : items.some((item) => item.productId === productId)
      ? items.map((item) => (item.productId === productId ? { productId, quantity } : item))
      : [...items, { productId, quantity }];

export const cart = stream({
  type: 'cart',
  events: [CartItemSet, CartCodeSet, CartClaimed, CartCheckedOut],
  initial: { items: [], code: null, customerId: null, orderId: null } as Cart,
  evolve: (s, e): Cart => {
    switch (e.type) {
      case 'cart.item-set':
        return { ...s, items: withItem(s.items, e.data.productId, e.data.quantity) };
      case 'cart.code-set':
        return { ...s, code: e.data.code };
      case 'cart.claimed':
        return { ...s, customerId: e.data.customerId };
      case 'cart.checked-out':
        return { ...s, orderId: e.data.orderId };
    }
  },
});

/** What the card processor said about an order. */
export type CardPayment = {
  sessions: readonly string[];
  /** The payment page that was paid. */
  paidBy: string | null;
  failures: readonly string[];
  /** Payments the order did not owe, by the processor's name: how much was taken, and how much of it is back. */
  inVain: Readonly<Record<string, { takenMinor: number; backMinor: number }>>;
};
/** The processor may tell of the same money again: what of it is back stays back. */
const took = (known: CardPayment['inVain'], { paymentIntent, amountMinor }: z.infer<typeof TakenInVain>) =>
  known[paymentIntent] ? known : { ...known, [paymentIntent]: { takenMinor: amountMinor, backMinor: 0 } };

export const cardPayment = stream({
  type: 'card-payment',
  events: [CardPaymentStarted, CardPaymentSucceeded, CardPaymentFailed, CardPaymentReturned],
  initial: { sessions: [], paidBy: null, failures: [], inVain: {} } as CardPayment,
  evolve: (s, e): CardPayment => {
    switch (e.type) {
      case 'card-payment.started':
        return { ...s, sessions: [...s.sessions, e.data.sessionId] };
      case 'card-payment.succeeded':
        return { ...s, paidBy: e.data.sessionId };
      case 'card-payment.failed':
        return {
          ...s,
          failures: [...s.failures, `${e.data.sessionId} ${e.data.reason}`],
          inVain: e.data.taken ? took(s.inVain, e.data.taken) : s.inVain,
        };
      case 'card-payment.returned': {
        const { paymentIntent, amountMinor } = e.data;
        const money = s.inVain[paymentIntent];
        if (!money) return s;
        const back = { ...money, backMinor: amountMinor ?? money.takenMinor };
        return { ...s, inVain: { ...s.inVain, [paymentIntent]: back } };
      }
    }
  },
});
