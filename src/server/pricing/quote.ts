import { allocate, round, share, taxWithin } from '@/server/kernel/money';
import { type Rejection, reject } from '@/server/kernel/rejection';
import type { Quote, QuoteLine } from './contract';
import { ASSUMED_KG, type ShippingMethod, shippingOptions } from './shipping';
import { taxRate } from './tax-rates';
import { type Buyer, type Home, taxFor } from './tax-rule';

/** What is to be bought. `listMinor`: the consumer's list price, home tax included. */
export type Wanted = {
  productId: string;
  sku: string;
  name: string;
  quantity: number;
  listMinor: number;
  weightKg?: number;
};
export type Asked = {
  lines: readonly Wanted[];
  buyer: Buyer;
  destination: string;
  shippingMethod: ShippingMethod;
  home: Home;
  /** The day the rates are those of, YYYY-MM-DD. */
  on: string;
};

/** Weight in kilograms and value of goods at list price, home tax included: what a way of shipping is chosen and priced by. */
export const parcel = (lines: readonly Wanted[]) => ({
  weightKg: lines.reduce((sum, l) => sum + l.quantity * (l.weightKg ?? ASSUMED_KG), 0),
  goodsMinor: lines.reduce((sum, l) => sum + l.quantity * l.listMinor, 0),
});

/**
 * What a basket costs at its destination, in minor units of the home currency. Pure. Tax is computed once on the sum and
 * allocated to lines and shipping, so that totals are the sums of their parts exactly. Refuses a way of shipping not offered there.
 */
export function quote({ lines, buyer, destination, shippingMethod, home, on }: Asked): Quote | Rejection {
  const { weightKg, goodsMinor } = parcel(lines);
  const option = shippingOptions(home, destination, weightKg, goodsMinor).find((o) => o.method === shippingMethod);
  if (!option)
    return reject(
      'shipping-not-offered',
      'This way of shipping is not offered there for this weight. Choose another.',
      {
        field: 'shippingMethod',
      },
    );
  const { rule, taxBp } = taxFor(home, destination, buyer, on);
  const homeBp = taxRate(home.country, on);
  const net = (grossMinor: number) => grossMinor - taxWithin(grossMinor, homeBp);
  const includesTax = buyer.kind === 'consumer' && rule !== 'export';
  const priced = lines.map((line) => {
    const list = includesTax ? line.listMinor : net(line.listMinor);
    const unit = unitPrice(buyer, line.productId, list);
    return { line, list, unit, amount: unit * line.quantity };
  });
  const shipping = includesTax ? option.grossMinor : net(option.grossMinor);
  const amounts = [...priced.map((p) => p.amount), shipping];
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
    lines: priced.map(
      ({ line, list, unit }, i): QuoteLine => ({
        productId: line.productId,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        unitPriceMinor: unit,
        listPriceMinor: list,
        discountBp: list > 0 ? round(((list - unit) * 10_000) / list) : 0,
        ...split(i),
      }),
    ),
    shipping: { method: option.method, label: option.label, ...split(lines.length) },
    subtotalMinor: total - shipping,
    shippingMinor: shipping,
    netMinor: includesTax ? total - taxMinor : total,
    taxMinor,
    totalMinor: includesTax ? total : total + taxMinor,
  };
}

/** A dealer's agreed price wins over the discount; consumers pay the list price. */
const unitPrice = (buyer: Buyer, productId: string, listMinor: number) =>
  buyer.kind === 'consumer'
    ? listMinor
    : (buyer.agreed?.get(productId) ?? listMinor - share(listMinor, buyer.discountBp));

/** A dealer's net price for one piece, from the consumer's list price (home tax included). Minor units. */
export function dealerNet(listMinor: number, discountBp: number, home: Home, on: string, agreedMinor?: number) {
  const net = listMinor - taxWithin(listMinor, taxRate(home.country, on));
  return agreedMinor ?? net - share(net, discountBp);
}
