import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount } from '@/server/kernel/money';
import { Email, Id, line, PaymentMethod, Phone, PostalAddress, text } from '@/server/kernel/values';
import { DiscountCode } from '@/server/pricing/contract';

// Stream `cart`, id = cartId (kept in the visitor's cookie, or the dealer's own).
export const CartItemSet = event(
  'cart.item-set',
  z.object({ cartId: Id, productId: Id, quantity: z.int().nonnegative() }),
);
export const CartClaimed = event('cart.claimed', z.object({ cartId: Id, customerId: Id }));
/** A discount's code, or none any more. */
export const CartCodeSet = event('cart.code-set', z.object({ cartId: Id, code: z.string().nullable() }));
export const CartCheckedOut = event('cart.checked-out', z.object({ cartId: Id, orderId: Id }));

export const ClaimCart = z.object({ cartId: Id });
const Item = z.object({ productId: Id, quantity: z.int().min(0).max(9999) });
/** The most different products in one basket. */
export const MOST_LINES = 100;
export const SetCartItems = z.object({
  cartId: Id,
  items: z.array(Item).min(1).max(200, 'At most 200 products at once'),
});
/** What `details.lines` of a refusal tells: each product that stood in the way, and why. */
export type RefusedLine = { productId: string; message: string };
export const SetCartCode = z.object({ cartId: Id, code: DiscountCode.nullable() });
export type SetCartCode = z.output<typeof SetCartCode>;
export const shippingMethods = ['standard', 'express', 'pickup'] as const;
/** A whole checkout. `expectedTotalMinor` is the total the buyer saw: another total is refused, never charged. */
export const PlaceOrder = z.object({
  cartId: Id,
  orderId: Id,
  /** For whom, when staff or an API key order on somebody's behalf; buyers order for themselves. */
  customerId: Id.nullable().default(null),
  email: Email,
  phone: Phone.nullable().default(null),
  shippingAddress: PostalAddress,
  billingAddress: PostalAddress.nullable().default(null),
  shippingMethod: z.enum(shippingMethods),
  paymentMethod: PaymentMethod,
  expectedTotalMinor: z.int().nonnegative(),
  purchaseReference: line(60).nullable().default(null),
  note: line(1000).default(''),
  acceptTerms: z.literal(true, 'Please accept the terms of sale'),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

// Stream `card-payment`, id = orderId: what Stripe said, once per Stripe event.
export const CardPaymentStarted = event(
  'card-payment.started',
  z.object({ orderId: Id, sessionId: z.string(), amountMinor: z.int(), currency: z.string() }),
);
export const CardPaymentSucceeded = event(
  'card-payment.succeeded',
  z.object({
    orderId: Id,
    customerId: Id,
    sessionId: z.string(),
    paymentIntent: z.string(),
    amountMinor: z.int(),
    currency: z.string(),
  }),
);
/** Money that the processor took though the order does not owe it: paid before, or another amount. */
export const TakenInVain = z.object({ paymentIntent: z.string().max(255), amountMinor: z.int(), currency: z.string() });
const Failure = z.object({
  orderId: Id,
  sessionId: z.string().max(255),
  reason: text(500),
  taken: TakenInVain.optional(),
});
export const CardPaymentFailed = event('card-payment.failed', Failure);
const Return = z.object({
  orderId: Id,
  /** The payment that the order did not owe, by the processor's name. */
  paymentIntent: z.string().min(1).max(255),
  /** How much of it is back by now, all refunds together; without it, all of it. */
  amountMinor: Amount.positive().optional(),
  /** The processor's name of the refund, so that both books can be compared. */
  reference: text(255, 'Enter the refund’s number, such as re_…'),
});
/** Such money was paid back at the processor. */
export const CardPaymentReturned = event('card-payment.returned', Return);

export const StartCardPayment = z.object({
  orderId: Id,
  sessionId: z.string().max(255),
  amountMinor: z.int().positive(),
  currency: z.string().length(3),
});
export const RecordCardPayment = StartCardPayment.extend({ paymentIntent: z.string().max(255) });
export const RecordCardFailure = Failure;
export const RecordCardReturn = Return;

/** How long a card order waits for its payment, in minutes. */
export const CARD_ORDER_MINUTES = 30;
