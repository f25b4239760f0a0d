import type { z } from 'zod';
import { changeCustomer, holdCredit, registerCustomer } from '@/server/customers';
import { reserveStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { type Actor, api, consumer, dealer, staff, system, visitor } from '@/server/kernel/actor';
import { type Also, also, command } from '@/server/kernel/command';
import {
  confirmOrder,
  order,
  placeOrder as recordOrder,
  recordPaymentState,
  tokenHash,
  trackingToken,
} from '@/server/orders';
import { buyerIds, redeemDiscount } from '@/server/pricing';
import { PlaceOrder } from '../contract';
import { checkOutCart } from './check-out-cart';
import { gatherOrder, type Prepared } from './gather-order';

/**
 * A whole checkout in one transaction: the basket becomes the order once, the customer is known, the goods are reserved, a
 * discount is used, a dealer's credit is held, the order is recorded at exactly the quoted prices. All of it happens, or nothing.
 */
export const placeOrder = command({
  name: 'checkout.place-order',
  input: PlaceOrder,
  allow: [visitor, consumer, dealer, staff('orders'), api('orders:write'), system],
  stream: order,
  id: (i) => i.orderId,
  gather: gatherOrder,
  first: (input, facts, actor) => (facts.placed ? [] : steps(input, facts, actor)),
  // The steps before this one have decided everything.
  decide: () => [],
});

type Input = z.output<typeof PlaceOrder>;

function steps(input: Input, facts: Prepared, actor: Actor): Also[] {
  const { orderId, cartId } = input;
  const { customerId, quote, lines } = facts;
  return [
    also(checkOutCart, { cartId, orderId, lines }),
    ...customerSteps(input, facts),
    ...lines.map((line) => also(reserveStock, { ...line, location: MAIN, orderId })),
    ...discountSteps(input, facts),
    ...(input.paymentMethod === 'terms'
      ? [also(holdCredit, { customerId, orderId, amountMinor: quote.totalMinor })]
      : []),
    also(recordOrder, {
      orderId,
      customerId,
      channel: channelOf(actor, facts.kind),
      customerKind: facts.kind,
      quote,
      contact: { name: input.shippingAddress.name, email: input.email, phone: input.phone },
      shippingAddress: input.shippingAddress,
      billingAddress: input.billingAddress ?? input.shippingAddress,
      payment: { method: input.paymentMethod, termsDays: input.paymentMethod === 'terms' ? facts.termsDays : null },
      tokenHash: tokenHash(trackingToken(orderId)),
      purchaseReference: input.purchaseReference,
      note: input.note,
      promisedOn: facts.promisedOn,
    }),
    // A card order waits for its payment; the others are good at once.
    ...(input.paymentMethod === 'card' ? [] : [also(confirmOrder, { orderId, reason: reasonOf(input, quote) })]),
    // Nobody will ever pay for an order that costs nothing: it is settled as it stands.
    ...(quote.totalMinor === 0 ? [also(recordPaymentState, { orderId, status: 'paid', paidMinor: 0 })] : []),
  ];
}

const reasonOf = ({ paymentMethod }: Input, { totalMinor }: Prepared['quote']) => {
  if (totalMinor === 0) return 'paid';
  return paymentMethod === 'terms' ? 'on-account' : 'pay-later';
};

/** A guest gets a customer record, or their earlier one is brought up to date. Accounts keep what their owner wrote. */
function customerSteps(input: Input, { customerId, guest, quote }: Prepared): Also[] {
  if (!guest) return [];
  const { name, company = null, country } = input.billingAddress ?? input.shippingAddress;
  const facts = { customerId, email: input.email, name, company, country };
  return guest === 'new'
    ? [
        also(registerCustomer, {
          ...facts,
          kind: 'consumer',
          userId: null,
          phone: input.phone,
          currency: quote.currency,
        }),
      ]
    : [also(changeCustomer, { ...facts, phone: input.phone ?? guest.phone })];
}

/** The quote's discount is used under the lock: if its last use has gone meanwhile, nothing is ordered. */
function discountSteps({ orderId, email }: Input, { customerId, quote }: Prepared): Also[] {
  if (!quote.discount) return [];
  const { discountId, revision, amountMinor } = quote.discount;
  const use = { discountId, revision, orderId, customerId, amountMinor, currency: quote.currency };
  return [also(redeemDiscount, { ...use, buyerIds: buyerIds(discountId, { customerId, email }) })];
}

const channelOf = (actor: Actor, kind: 'consumer' | 'dealer') => {
  if (actor.kind === 'staff' || actor.kind === 'api') return actor.kind;
  return kind === 'dealer' ? 'dealer' : 'web';
};
