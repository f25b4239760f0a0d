import { allocate, moneyText, share } from '@/server/kernel/money';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { Basket, PricedLine } from './basket';
import type { DiscountTerms } from './discount-terms';

/** A discount that somebody may use, as it stands. */
export type Offer = { discountId: string; revision: number; terms: DiscountTerms };
/** What a discount takes off each line and off shipping, in the prices the buyer sees. */
export type Reduction = { lines: number[]; shipping: number; total: number };
type Kind = 'consumer' | 'dealer';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const no = (code: string, message: string): Rejection =>
  reject(code, message, { kind: 'conflict', field: 'discountCode' });

/** Why a discount does not count today, for this kind of buyer or any longer; undefined where it does. */
export function notNow(terms: DiscountTerms, kind: Kind, on: string, uses: number): Rejection | undefined {
  if (terms.validFrom && on < terms.validFrom)
    return no('discount-not-yet', `This discount counts from ${terms.validFrom}.`);
  if (terms.validTo && on > terms.validTo) return no('discount-over', `This discount counted until ${terms.validTo}.`);
  if (terms.audience === 'dealers' && kind !== 'dealer')
    return no('discount-audience', 'This discount is for our dealers. Sign in as a dealer to use it.');
  if (terms.audience === 'consumers' && kind !== 'consumer')
    return no('discount-audience', 'This discount is not for dealers’ orders.');
  if (terms.maxUses !== null && uses >= terms.maxUses) return usedUp();
}
export const usedUp = () =>
  no('discount-used-up', 'This discount has been used up. Please check the total without it.');
export const usedByBuyer = () =>
  no('discount-used-by-you', 'You have used this code as often as it counts for one buyer.');

/** What an offer takes off a basket; refuses, with the reason, when that is nothing. Never more than a line or shipping costs. */
export function reduce(terms: DiscountTerms, basket: Basket, kind: Kind, currency: string): Reduction | Rejection {
  const goods = sum(basket.lines.map((l) => l.amount));
  if (goods < terms.minimumMinor)
    return no('discount-minimum', `Counts from ${moneyText(terms.minimumMinor, currency)} of goods.`);
  if (terms.value.kind === 'free-shipping') return freeShipping(basket);
  const inScope = basket.lines.map((l) => covers(terms, l));
  if (!inScope.some(Boolean)) return no('discount-scope', 'This code does not count for anything in the basket.');
  // A dealer's own price is a discount already.
  const open = basket.lines.map(
    (l, i) => inScope[i] && (kind === 'consumer' || terms.onDealerPrices || l.unit >= l.list),
  );
  if (!open.some(Boolean)) return no('discount-dealer-price', 'This code cannot be combined with your dealer prices.');
  const amounts = basket.lines.map((l, i) => (open[i] ? l.amount : 0));
  const caps = basket.lines.map((l, i) => (open[i] ? l.amount - floor(terms, l, basket) : 0));
  const lines =
    terms.value.kind === 'percent'
      ? ofEach(share(sum(amounts), terms.value.basisPoints), amounts).map((minor, i) => Math.min(minor, caps[i]!))
      : terms.value.currency === currency
        ? within(terms.value.amountMinor, amounts, caps)
        : amounts.map(() => 0);
  const total = sum(lines);
  return total > 0
    ? { lines, shipping: 0, total }
    : no('discount-nothing', 'These prices cannot be lowered any further.');
}

function freeShipping({ option, shipping, lines }: Basket): Reduction | Rejection {
  if (option.method !== 'standard') return no('discount-shipping', 'Counts for standard delivery.');
  if (shipping === 0) return no('discount-nothing', 'Delivery is free already.');
  return { lines: lines.map(() => 0), shipping, total: shipping };
}

const covers = ({ productIds, categoryIds }: DiscountTerms, { line }: PricedLine) =>
  productIds.length + categoryIds.length === 0 ||
  productIds.includes(line.productId) ||
  (line.categoryIds ?? []).some((id) => categoryIds.includes(id));

/** The least a line may come to: its cost where the terms protect it, with tax where the buyer sees tax. */
function floor(terms: DiscountTerms, { line, amount }: PricedLine, { includesTax, taxBp }: Basket) {
  if (!terms.neverBelowCost || line.costMinor === undefined) return 0;
  const cost = line.costMinor * line.quantity;
  return Math.min(amount, includesTax ? Math.ceil((cost * (10_000 + taxBp)) / 10_000) : cost);
}

const ofEach = (minor: number, weights: readonly number[]) =>
  sum(weights) > 0 ? allocate(minor, weights) : weights.map(() => 0);

/** Splits an amount by weights with no part above its cap: what one cannot take the others do, as far as there is room. */
export function within(minor: number, weights: readonly number[], caps: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  const room = (i: number) => caps[i]! - parts[i]!;
  let open = weights.flatMap((weight, i) => (weight > 0 && room(i) > 0 ? [i] : []));
  let rest = Math.min(minor, sum(open.map(room)));
  while (rest > 0 && open.length > 0) {
    const shares = ofEach(
      rest,
      open.map((i) => weights[i]!),
    );
    for (const [k, i] of open.entries()) {
      const taken = Math.min(shares[k]!, room(i));
      parts[i]! += taken;
      rest -= taken;
    }
    open = open.filter((i) => room(i) > 0);
  }
  return parts;
}
