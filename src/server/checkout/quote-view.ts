import { z } from 'zod';
import { organisationById } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import { historicTime } from '@/server/kernel/history';
import { taxWithin } from '@/server/kernel/money';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';
import { Country, erasedAddress, Id } from '@/server/kernel/values';
import { quoteWithCode, type ShippingOption, shippingFor, taxRate } from '@/server/pricing';
import { buying } from './buyer';
import { cartFor } from './cart-view';
import { shippingMethods } from './contract';
import { paymentMethodsFor } from './payment-methods';
import { promisedOn } from './promise';

export const AskQuote = z.object({
  cartId: Id,
  destination: Country,
  shippingMethod: z.enum(shippingMethods).optional(),
  /** For whom, when staff or an API key ask on somebody's behalf. */
  customerId: Id.nullable().optional(),
});

/** What a basket costs there, to the cent as an order would be charged, and the ways to ship it and to pay. */
export async function quoteView(asked: z.output<typeof AskQuote>, asking: Asking) {
  const answer = await asSystem(asking.orgId, () => quoted(asked, asking));
  if (isRejection(answer)) throw asError(answer);
  return answer;
}
export type QuoteView = Awaited<ReturnType<typeof quoteView>>;

async function quoted({ cartId, destination, shippingMethod, customerId }: z.output<typeof AskQuote>, asking: Asking) {
  const { actor, orgId } = asking;
  const [cart, home, buyer] = await Promise.all([
    cartFor(cartId, actor),
    organisationById(orgId),
    buying(actor, customerId),
  ]);
  if (isRejection(buyer)) return buyer;
  if (!home) throw new Error('this organisation has not been founded: no country, no currency');
  if (!cart || cart.items.length === 0) return reject('empty-cart', 'Your basket is empty.', { kind: 'conflict' });
  const now = historicTime() ?? new Date();
  const on = now.toISOString().slice(0, 10);
  const lines = cart.items;
  const options = await shippingFor({ lines, destination, home });
  if (isRejection(options)) return options;
  const option = options.find((o) => o.method === shippingMethod) ?? options[0];
  if (!option) return nowhere(destination);
  const known = { customerId: buyer.customer?.id ?? null, email: buyer.customer?.email ?? null };
  const priced = await quoteWithCode({
    lines,
    buyer: buyer.quote,
    destination,
    shippingMethod: option.method,
    home,
    on,
    code: cart.code,
    known,
  });
  if (isRejection(priced)) return priced;
  const { quote, codeRefused } = priced;
  const homeBp = taxRate(home.country, on);
  const shown = (o: ShippingOption) => ({
    method: o.method,
    label: o.label,
    priceMinor: quote.pricesInclude === 'tax' ? o.grossMinor : o.grossMinor - taxWithin(o.grossMinor, homeBp),
    promisedOn: promisedOn(now, o.days),
  });
  const { kind, termsDays } = buyer;
  return {
    quote,
    /** The basket's code, and why it does nothing where it does nothing. */
    code: cart.code === null ? null : { code: cart.code, refused: codeRefused?.message ?? null },
    shipping: options.map(shown),
    payment: paymentMethodsFor({
      kind,
      destination,
      homeCountry: home.country,
      termsDays,
      totalMinor: quote.totalMinor,
    }),
    kind,
    termsDays,
  };
}

const nowhere = (destination: string): Rejection =>
  reject(
    'no-shipping',
    destination === erasedAddress.country
      ? 'We do not ship to this country. Please choose another one.'
      : 'We cannot ship this basket there: it is too heavy for our carriers. Please write to us.',
    { kind: 'conflict', field: 'destination' },
  );
