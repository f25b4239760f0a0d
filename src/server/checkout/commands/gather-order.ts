import { organisationById } from '@/server/identity';
import type { Gathering } from '@/server/kernel/command';
import { historicTime } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import { quoteWithCode, shippingOptions } from '@/server/pricing';
import type { Quote } from '@/server/pricing/contract';
import { buying, knownGuest } from '../buyer';
import type { PlaceOrder } from '../contract';
import { mustOffer } from '../payment-methods';
import { cartById } from '../projections/cart.queries';
import { promisedOn } from '../promise';
import type { Cart } from '../state';
import { isSomebodyElses, mayNotChange, notYours } from './cart-access';

type Guest = { id: string; phone: string | null };
/** Everything an order needs to know besides what the buyer said. */
export type Prepared = {
  placed: false;
  lines: { productId: string; quantity: number }[];
  kind: 'consumer' | 'dealer';
  customerId: string;
  /** Somebody without an account: their earlier record, or `new`. */
  guest: Guest | 'new' | null;
  termsDays: number | null;
  quote: Quote;
  promisedOn: string;
};
/** The same order again: there is nothing to do. */
type Placed = { placed: true };

/** Reads basket, buyer and prices for an order, and refuses what can be seen before the lock is taken. */
export async function gatherOrder(
  input: PlaceOrder,
  { actor, orgId }: Gathering,
): Promise<Prepared | Placed | Rejection> {
  const [cart, home, buyer] = await Promise.all([
    cartById(input.cartId),
    organisationById(orgId),
    buying(actor, input.customerId),
  ]);
  if (cart?.orderId === input.orderId) return isSomebodyElses(cart, actor) ? notYours() : { placed: true };
  if (isRejection(buyer)) return buyer;
  if (!home) throw new Error('this organisation has not been founded: no country, no currency');
  const refused = cart && mayNotChange(cart, actor);
  if (refused) return refused;
  if (!cart || cart.items.length === 0)
    return reject('empty-cart', 'Your basket is empty. Nothing was ordered.', { field: 'cartId' });
  const destination = input.shippingAddress.country;
  const { kind, termsDays } = buyer;
  const now = historicTime() ?? new Date();
  const on = now.toISOString().slice(0, 10);
  const { shippingMethod } = input;
  const known = { customerId: buyer.customer?.id ?? null, email: input.email };
  const asked = { lines: cart.items, buyer: buyer.quote, destination, shippingMethod, home, on };
  const priced = await quoteWithCode({ ...asked, code: cart.code, known });
  if (isRejection(priced)) return priced;
  const { quote, codeRefused } = priced;
  const { totalMinor } = quote;
  const paying = { kind, destination, homeCountry: home.country, termsDays, totalMinor };
  const notOffered = mustOffer(input.paymentMethod, paying);
  if (notOffered) return notOffered;
  // The buyer saw a total with their code: why it does not count any more is the better answer.
  if (totalMinor !== input.expectedTotalMinor && codeRefused) return codeRefused;
  if (totalMinor !== input.expectedTotalMinor)
    return reject('total-changed', 'The total has changed since you saw it. Please check it and order again.', {
      kind: 'conflict',
      field: 'expectedTotalMinor',
      details: { totalMinor, expectedMinor: input.expectedTotalMinor },
    });
  const transit = shippingOptions(home, destination, 0, 0).find((o) => o.method === shippingMethod)?.days ?? [0, 5];
  const { guest, customerId } = await who(buyer.customer, input.email);
  const lines = sorted(cart.items);
  return { placed: false, lines, kind, customerId, guest, termsDays, quote, promisedOn: promisedOn(now, transit) };
}

async function who(customer: { id: string } | null, email: string) {
  if (customer) return { customerId: customer.id, guest: null };
  const known = await knownGuest(email);
  return { customerId: known?.id ?? newId(), guest: known ?? ('new' as const) };
}

// Always the same order of aggregates, so that a refusal names the same line whichever window asked.
const sorted = (items: Cart['items']) => [...items].sort((a, b) => a.productId.localeCompare(b.productId));
