import { categoryTree, costsOf, productsByIds } from '@/server/catalog';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import { priceBasket } from './basket';
import type { Quote } from './contract';
import { type Offer, reduce } from './discount';
import { automaticOffers, offerOfCode } from './offers';
import { agreedPrices } from './projections/price-agreement';
import { type Asked, parcel, quote, type Wanted } from './quote';
import { type ShippingMethod, type ShippingOption, shippingOptions } from './shipping';
import type { Buyer, Home } from './tax-rule';

/** Who asks for a quote: a consumer, or a dealer with what their terms say. */
export type QuoteBuyer =
  | { kind: 'consumer' }
  | { kind: 'dealer'; customerId: string; discountBp: number; vatCountry: string | null };
export type QuoteFor = {
  lines: readonly { productId: string; quantity: number }[];
  buyer: QuoteBuyer;
  destination: string;
  shippingMethod: ShippingMethod;
  home: Home;
  on: string;
  /** What the buyer typed, and by which names their earlier uses are counted. */
  code?: string | null;
  known?: { customerId: string | null; email: string | null };
};

/** Reads prices as of now and quotes. Refuses what is not on sale and quantities below or above what may be ordered. */
export async function quoteFor(asked: QuoteFor): Promise<Quote | Rejection> {
  const answer = await quoteWithCode(asked);
  return isRejection(answer) ? answer : answer.quote;
}

/**
 * The same, and what stands in the code's way. A code that does not count is no refusal: the basket is quoted without it, at the
 * best discount that counts by itself.
 */
export async function quoteWithCode(
  asked: QuoteFor,
): Promise<{ quote: Quote; codeRefused: Rejection | null } | Rejection> {
  const { kind } = asked.buyer;
  const known = { kind, customerId: null, email: null, ...asked.known };
  const [lines, buyer, automatic, byCode] = await Promise.all([
    wanted(asked.lines),
    withAgreed(asked.buyer),
    automaticOffers(kind, asked.on),
    asked.code ? offerOfCode(asked.code, known, asked.on) : null,
  ]);
  if (isRejection(lines)) return lines;
  const offers = byCode && !isRejection(byCode) ? [byCode, ...automatic] : automatic;
  const full = { ...asked, buyer, lines: offers.length > 0 ? await withDetails(lines) : lines };
  const answer = quote(full, offers);
  if (isRejection(answer)) return answer;
  const codeRefused = !byCode || isRejection(byCode) ? byCode : notCounting(byCode, full, answer);
  return { quote: answer, codeRefused };
}

/** Why a code that counts for the buyer does nothing for this basket; null where the quote has it. */
function notCounting(offer: Offer, asked: Parameters<typeof quote>[0], answer: Quote): Rejection | null {
  if (answer.discount?.discountId === offer.discountId) return null;
  const basket = priceBasket(asked);
  if (isRejection(basket)) return basket;
  const reduction = reduce(offer.terms, basket, asked.buyer.kind, asked.home.currency);
  if (isRejection(reduction)) return reduction;
  return reject('discount-better', `“${answer.discount?.name}” takes off more. One discount counts per order.`, {
    kind: 'conflict',
    field: 'discountCode',
  });
}

/** What discounts ask of a line: its categories, upwards, and its cost. */
async function withDetails(lines: Asked['lines']): Promise<Asked['lines']> {
  const ids = lines.map((l) => l.productId);
  const [products, costs, tree] = await Promise.all([productsByIds(ids), costsOf(ids), categoryTree()]);
  const parents = new Map(tree.map((node) => [node.id, node.parentId]));
  const upwards = (id: string | null | undefined): string[] => (id ? [id, ...upwards(parents.get(id))] : []);
  const home = new Map(products.map((p) => [p.id, upwards(p.categoryId)]));
  return lines.map((line) => ({
    ...line,
    categoryIds: home.get(line.productId),
    costMinor: costs.get(line.productId),
  }));
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
