import { share, taxWithin } from '@/server/kernel/money';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { ASSUMED_KG, type ShippingMethod, type ShippingOption, shippingOptions } from './shipping';
import { taxRate } from './tax-rates';
import { type Buyer, type Home, type TaxRule, taxFor } from './tax-rule';

/** What is to be bought. `listMinor`: the consumer's list price, home tax included. */
export type Wanted = {
  productId: string;
  sku: string;
  name: string;
  quantity: number;
  listMinor: number;
  weightKg?: number;
  /** The product's category and those above it. */
  categoryIds?: readonly string[];
  /** What one piece costs us, net; unknown: no floor. */
  costMinor?: number;
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

/** A line at this buyer's prices, as they see them. */
export type PricedLine = { line: Wanted; list: number; unit: number; amount: number };
/** A basket at this buyer's prices, before any discount. */
export type Basket = {
  includesTax: boolean;
  rule: TaxRule;
  taxBp: number;
  lines: PricedLine[];
  option: ShippingOption;
  /** Shipping as the buyer sees it. */
  shipping: number;
};

/** Weight in kilograms and value of goods at list price, home tax included: what a way of shipping is chosen and priced by. */
export const parcel = (lines: readonly Wanted[]) => ({
  weightKg: lines.reduce((sum, l) => sum + l.quantity * (l.weightKg ?? ASSUMED_KG), 0),
  goodsMinor: lines.reduce((sum, l) => sum + l.quantity * l.listMinor, 0),
});

/** Prices lines and shipping for a buyer at a destination. Refuses a way of shipping that is not offered there. */
export function priceBasket({ lines, buyer, destination, shippingMethod, home, on }: Asked): Basket | Rejection {
  const { weightKg, goodsMinor } = parcel(lines);
  const option = shippingOptions(home, destination, weightKg, goodsMinor).find((o) => o.method === shippingMethod);
  if (!option)
    return reject(
      'shipping-not-offered',
      'This way of shipping is not offered there for this weight. Choose another.',
      { field: 'shippingMethod' },
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
  return { includesTax, rule, taxBp, lines: priced, option, shipping };
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
