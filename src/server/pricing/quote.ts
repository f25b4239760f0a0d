import { allocate, MOST_MINOR, moneyText, round, share, taxWithin } from '@/server/kernel/money';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import { type Asked, type Basket, priceBasket } from './basket';
import type { Quote, QuoteLine } from './contract';
import { type Offer, type Reduction, reduce } from './discount';

export { type Asked, dealerNet, parcel, type Wanted } from './basket';

/**
 * What a basket costs at its destination, in minor units of the home currency. Pure. Of the offers the one that takes off most
 * counts; never two. Refuses a way of shipping not offered there, and more than one order may come to.
 */
export function quote(asked: Asked, offers: readonly Offer[] = []): Quote | Rejection {
  const basket = priceBasket(asked);
  if (isRejection(basket)) return basket;
  const { currency } = asked.home;
  let best: { offer: Offer; reduction: Reduction } | undefined;
  for (const offer of offers) {
    const reduction = reduce(offer.terms, basket, asked.buyer.kind, currency);
    if (!isRejection(reduction) && reduction.total > (best?.reduction.total ?? 0)) best = { offer, reduction };
  }
  const priced = assemble(asked, basket, best);
  return priced.totalMinor > MOST_MINOR
    ? reject('too-large', `One order can come to ${moneyText(MOST_MINOR, currency)} at most. Please order less.`)
    : priced;
}

/**
 * Tax is computed once on the sum and allocated to lines and shipping, so that totals are the sums of their parts exactly. A
 * discount lowers its lines before the tax: each is taxed on what is paid for it.
 */
function assemble(
  { destination, home }: Asked,
  { includesTax, rule, taxBp, lines, option, shipping }: Basket,
  discount: { offer: Offer; reduction: Reduction } | undefined,
): Quote {
  const off = discount ? [...discount.reduction.lines, discount.reduction.shipping] : [];
  const before = [...lines.map((p) => p.amount), shipping];
  const amounts = before.map((amount, i) => amount - (off[i] ?? 0));
  const total = amounts.reduce((a, b) => a + b, 0);
  const taxMinor = includesTax ? taxWithin(total, taxBp) : share(total, taxBp);
  const taxes = total > 0 ? allocate(taxMinor, amounts) : amounts.map(() => 0);
  const split = (i: number) => {
    const [amount, tax] = [amounts[i]!, taxes[i]!];
    return includesTax
      ? { netMinor: amount - tax, taxMinor: tax, grossMinor: amount, taxBp }
      : { netMinor: amount, taxMinor: tax, grossMinor: amount + tax, taxBp };
  };
  return {
    currency: home.currency,
    destination,
    pricesInclude: includesTax ? 'tax' : 'no-tax',
    taxRule: rule,
    taxBp,
    lines: lines.map(
      ({ line, list, unit }, i): QuoteLine => ({
        productId: line.productId,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        unitPriceMinor: unit,
        listPriceMinor: list,
        discountBp: list > 0 ? round(((list - unit) * 10_000) / list) : 0,
        ...(off[i] ? { discountMinor: off[i] } : {}),
        ...split(i),
      }),
    ),
    shipping: { method: option.method, label: option.label, ...split(lines.length) },
    subtotalMinor: lines.reduce((sum, l) => sum + l.amount, 0),
    shippingMinor: shipping,
    ...(discount && { discount: said(discount) }),
    netMinor: includesTax ? total - taxMinor : total,
    taxMinor,
    totalMinor: includesTax ? total : total + taxMinor,
  };
}

const said = ({ offer: { discountId, revision, terms }, reduction }: { offer: Offer; reduction: Reduction }) => ({
  discountId,
  revision,
  code: terms.code,
  name: terms.name,
  amountMinor: reduction.total,
  shippingMinor: reduction.shipping,
});
