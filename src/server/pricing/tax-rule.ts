import { isEu, taxRate } from './tax-rates';

/**
 * Who buys: a consumer, or a dealer with a discount off the net list (basis points), agreed net prices per product, and the member
 * state of their VAT number; null without a well-formed one.
 */
export type Buyer =
  | { kind: 'consumer' }
  | { kind: 'dealer'; discountBp: number; vatCountry: string | null; agreed?: ReadonlyMap<string, number> };

/** Where the seller sits: list prices include this country's tax and are in this currency. */
export type Home = { country: string; currency: string };

export type TaxRule = 'domestic' | 'destination' | 'reverse-charge' | 'export';

/**
 * Place-of-supply rule of the European Union for goods: at home the home rate; to a consumer in another member state that state's
 * rate; to a business with the VAT number of another member state than ours none (reverse charge); outside the Union none (export).
 */
export function taxFor(home: Home, destination: string, buyer: Buyer, on: string): { rule: TaxRule; taxBp: number } {
  if (destination === home.country) return { rule: 'domestic', taxBp: taxRate(home.country, on) };
  if (!isEu(destination) || !isEu(home.country)) return { rule: 'export', taxBp: 0 };
  if (buyer.kind === 'dealer' && buyer.vatCountry && isEu(buyer.vatCountry) && buyer.vatCountry !== home.country)
    return { rule: 'reverse-charge', taxBp: 0 };
  return { rule: 'destination', taxBp: taxRate(destination, on) };
}
