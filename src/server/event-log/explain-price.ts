import { product } from '@/server/catalog';
import { dealerTerms } from '@/server/customers';
import { DealerApproved, DealerTerms, DealerTermsChanged } from '@/server/customers/contract';
import { organisationById } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import type { LoggedEvent } from '@/server/kernel/log';
import { dealerNet } from '@/server/pricing';
import { DealerPriceAgreed, DealerPriceEnded } from '@/server/pricing/contract';
import { inWords, type Making, stepOf, unknown } from './explain-steps';
import { readStream } from './read-stream';

/** What a product's list price was at a position of the log, home tax included, and the event that made it so. */
export async function listPriceAt(orgId: string, productId: string, position: number) {
  let state = product.initial;
  let since: LoggedEvent | undefined;
  const price = () => (state.exists ? (state.priceMinor ?? 0) : 0);
  for await (const event of readStream(orgId, `product-${productId}`)) {
    if (event.position > position) break;
    const before = price();
    state = product.evolve(state, event as never); // the stream's own events
    if (price() !== before) since = event;
  }
  const currency = state.exists && state.currency;
  return since && currency ? { since, minor: price(), currency } : undefined;
}

/** The last of a dealer's events of these types at a position, for one product where it is of one. */
async function lastOf(orgId: string, stream: string, types: readonly string[], position: number, productId?: string) {
  let last: LoggedEvent | undefined;
  for await (const event of readStream(orgId, stream))
    if (event.position <= position && types.includes(event.type) && (!productId || event.data.productId === productId))
      last = event;
  return last;
}

/** What brought a dealer's net price from the net list price to `unitMinor`: their own price for the product, or their discount. */
export async function dealerStep(
  orgId: string,
  { customerId, productId, position }: { customerId: string; productId: string; position: number },
  { netMinor, unitMinor }: { netMinor: number; unitMinor: number },
): Promise<Required<Pick<Making, 'steps' | 'rules'>>> {
  const agreements = [DealerPriceAgreed.type, DealerPriceEnded.type];
  const agreed = await lastOf(orgId, `price-agreement-${customerId}`, agreements, position, productId);
  if (agreed?.type === DealerPriceAgreed.type && agreed.data.netMinor === unitMinor)
    return {
      steps: [stepOf(agreed, unitMinor - netMinor, 'Price agreed with the dealer')],
      rules: ['A price agreed for the product wins over the dealer’s discount.'],
    };
  const types = [DealerApproved.type, DealerTermsChanged.type];
  const terms = await lastOf(orgId, `customer-${customerId}`, types, position);
  const bp = terms ? DealerTerms.parse(terms.data.terms).discountBp : 0;
  return {
    steps: terms ? [stepOf(terms, unitMinor - netMinor, `Dealer’s discount of ${bp / 100} %`)] : [],
    rules: ['Dealers pay the list price without VAT, less their discount.'],
  };
}

/** A dealer's own net price for a product, as it is now. */
export async function dealerPriceOf(orgId: string, customerId: string, productId: string): Promise<Making> {
  const now = Number.MAX_SAFE_INTEGER;
  const [terms, home, list] = await Promise.all([
    asSystem(orgId, () => dealerTerms(customerId)),
    organisationById(orgId),
    listPriceAt(orgId, productId, now),
  ]);
  if (!terms || !home) throw unknown('dealer');
  if (!list) throw unknown('product');
  const on = new Date().toISOString().slice(0, 10);
  const netMinor = dealerNet(list.minor, 0, home, on);
  const agreements = [DealerPriceAgreed.type, DealerPriceEnded.type];
  const last = await lastOf(orgId, `price-agreement-${customerId}`, agreements, now, productId);
  const agreed = last?.type === DealerPriceAgreed.type ? Number(last.data.netMinor) : undefined;
  const unitMinor = dealerNet(list.minor, terms.discountBp, home, on, agreed);
  const dealer = await dealerStep(orgId, { customerId, productId, position: now }, { netMinor, unitMinor });
  return {
    currency: list.currency,
    steps: [
      stepOf(list.since, list.minor, 'List price'),
      stepOf(list.since, netMinor - list.minor, 'less the VAT in it'),
      ...dealer.steps,
    ],
    rules: [`The list price holds VAT; without it, it is ${inWords(netMinor, list.currency)}.`, ...dealer.rules],
  };
}
