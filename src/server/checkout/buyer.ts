import { customerById, dealerTerms, guestByEmail } from '@/server/customers';
import { vatCountry } from '@/server/customers/contract';
import type { Actor } from '@/server/kernel/actor';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { QuoteBuyer } from '@/server/pricing';
import { buyerOf } from './commands/cart-access';

/** Who buys: their customer record if there is one, how prices are made for them, and a dealer's terms. */
export type Buying = {
  kind: 'consumer' | 'dealer';
  customer: Awaited<ReturnType<typeof customerById>>;
  quote: QuoteBuyer;
  termsDays: number | null;
};

/** For whom an actor orders: buyers for themselves, staff and API keys for a named customer, guests for nobody known yet. */
const customerIdOf = (actor: Actor, named: string | null | undefined) =>
  buyerOf(actor) ?? (actor.kind === 'visitor' ? null : (named ?? null));

/** Looks up the buyer of a quote or an order. Reads as the system. */
export async function buying(actor: Actor, named?: string | null): Promise<Buying | Rejection> {
  const customerId = customerIdOf(actor, named);
  const customer = customerId ? await customerById(customerId) : null;
  if (customerId && !customer)
    return reject('unknown-customer', 'This customer does not exist.', { kind: 'not-found', field: 'customerId' });
  if (customer?.kind !== 'dealer') return { kind: 'consumer', customer, quote: { kind: 'consumer' }, termsDays: null };
  const terms = await dealerTerms(customer.id);
  if (!terms) return reject('dealer-not-approved', 'Your dealer account is not approved yet.', { kind: 'forbidden' });
  const { discountBp, taxId, termsDays } = terms;
  return {
    kind: 'dealer',
    customer,
    quote: { kind: 'dealer', customerId: customer.id, discountBp, vatCountry: vatCountry(taxId) },
    termsDays,
  };
}

/** The record that a guest's earlier orders hang on. */
export const knownGuest = (email: string) => guestByEmail(email);
