import { productsByIds } from '@/server/catalog';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import type { Quote } from './contract';
import { agreedPrices } from './projections/price-agreement';
import { parcel, quote, type Wanted } from './quote';
import { type ShippingMethod, type ShippingOption, shippingOptions } from './shipping';
import type { Buyer, Home } from './tax-rule';

/** Who asks for a quote: a consumer, or a dealer with what their terms say. */
export type QuoteBuyer =
  | { kind: 'consumer' }
  | { kind: 'dealer'; customerId: string; discountBp: number; hasTaxId: boolean };
export type QuoteFor = {
  lines: readonly { productId: string; quantity: number }[];
  buyer: QuoteBuyer;
  destination: string;
  shippingMethod: ShippingMethod;
  home: Home;
  on: string;
};

/** Reads prices as of now and quotes. Refuses what is not on sale and quantities below or above what may be ordered. */
export async function quoteFor(asked: QuoteFor): Promise<Quote | Rejection> {
  const [lines, buyer] = await Promise.all([wanted(asked.lines), withAgreed(asked.buyer)]);
  return isRejection(lines) ? lines : quote({ ...asked, lines, buyer });
}

/** The ways this basket can be shipped there, cheapest first; consumers' prices with tax, see `quoteFor` for the exact ones. */
export async function shippingFor(
  asked: Pick<QuoteFor, 'lines' | 'destination' | 'home'>,
): Promise<ShippingOption[] | Rejection> {
  const lines = await wanted(asked.lines);
  if (isRejection(lines)) return lines;
  const { weightKg, goodsMinor } = parcel(lines);
  return shippingOptions(asked.home, asked.destination, weightKg, goodsMinor);
}

async function wanted(lines: QuoteFor['lines']): Promise<Wanted[] | Rejection> {
  const products = new Map((await productsByIds(lines.map((l) => l.productId))).map((p) => [p.id, p]));
  const result: Wanted[] = [];
  for (const { productId, quantity } of lines) {
    const p = products.get(productId);
    if (!p?.active)
      return reject(
        'not-on-sale',
        `${p?.name ?? 'A product'} is no longer on sale. Take it out of the basket to go on.`,
        {
          kind: 'conflict',
          details: { productId },
        },
      );
    if (quantity < p.minQuantity || quantity > p.maxQuantity)
      return reject('quantity', `${p.name}: between ${p.minQuantity} and ${p.maxQuantity} per order.`, {
        details: { productId, minQuantity: p.minQuantity, maxQuantity: p.maxQuantity },
      });
    const { sku, name, priceMinor: listMinor, specifications } = p;
    result.push({ productId, sku, name, quantity, listMinor, weightKg: specifications.weightKg });
  }
  return result;
}

const withAgreed = async (buyer: QuoteBuyer): Promise<Buyer> =>
  buyer.kind === 'consumer' ? buyer : { ...buyer, agreed: await agreedPrices(buyer.customerId) };
