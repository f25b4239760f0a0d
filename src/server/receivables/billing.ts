import type { z } from 'zod';
import { round } from '@/server/kernel/money';
import type { Quote, QuoteLine } from '@/server/pricing/contract';
import type { InvoiceLine, TaxLine } from './contract';

type Portion = { productId: string; quantity: number };
export type Line = z.infer<typeof InvoiceLine>;
export type Tax = z.infer<typeof TaxLine>;
export type Bill = { lines: Line[]; taxes: Tax[]; netMinor: number; taxMinor: number; totalMinor: number };

/**
 * The bill for one shipment of an order, at the order's own amounts. A line that leaves in parts is billed by the difference of
 * its running shares, so that all bills of an order add up to the order to the cent; freight is on the first.
 * `before`: what left with earlier shipments.
 */
export function bill(quote: Quote, before: readonly Portion[], leaving: readonly Portion[], first: boolean): Bill {
  const done = counts(before);
  const now = counts(leaving);
  const lines: Line[] = [];
  for (const line of quote.lines) {
    // A product that stands in several lines is used up from the first line on.
    const already = take(done, line.productId, line.quantity);
    const quantity = take(now, line.productId, line.quantity - already);
    if (quantity > 0) lines.push(part(line, quote.pricesInclude, already, quantity));
  }
  if (first && quote.shipping.grossMinor !== 0) lines.push(freight(quote));
  return { lines, ...totals(lines) };
}

/**
 * Shares are taken of the amount that the buyer's unit price makes, so that price times quantity, less the discount, stays true.
 * The tax follows the amount, so that no share is taxed above what it comes to.
 */
function part(line: QuoteLine, pricesInclude: Quote['pricesInclude'], already: number, quantity: number): Line {
  const whole = pricesInclude === 'tax' ? line.grossMinor : line.netMinor;
  const off = (units: number) => round(((line.discountMinor ?? 0) * units) / line.quantity);
  const amount = (units: number) => line.unitPriceMinor * units - off(units);
  const tax = (units: number) => (whole > 0 ? round((line.taxMinor * amount(units)) / whole) : 0);
  const share = (of: (units: number) => number) => of(already + quantity) - of(already);
  const taxMinor = share(tax);
  const netMinor = pricesInclude === 'tax' ? share(amount) - taxMinor : share(amount);
  return {
    description: line.name,
    sku: line.sku,
    quantity,
    unitPriceMinor: line.unitPriceMinor,
    ...(share(off) > 0 ? { discountMinor: share(off) } : {}),
    netMinor,
    taxMinor,
    grossMinor: netMinor + taxMinor,
    taxBp: line.taxBp,
  };
}

const freight = ({ shipping, pricesInclude, discount }: Quote): Line => ({
  description: `Shipping: ${shipping.label}`,
  sku: null,
  quantity: 1,
  unitPriceMinor: (pricesInclude === 'tax' ? shipping.grossMinor : shipping.netMinor) + (discount?.shippingMinor ?? 0),
  ...(discount && discount.shippingMinor > 0 ? { discountMinor: discount.shippingMinor } : {}),
  netMinor: shipping.netMinor,
  taxMinor: shipping.taxMinor,
  grossMinor: shipping.grossMinor,
  taxBp: shipping.taxBp,
});

/** Totals and the tax by rate, highest rate first. */
export function totals(lines: readonly Line[]): Omit<Bill, 'lines'> {
  const taxes = new Map<number, Tax>();
  for (const { taxBp, netMinor, taxMinor } of lines) {
    const sum = taxes.get(taxBp) ?? { taxBp, netMinor: 0, taxMinor: 0 };
    taxes.set(taxBp, { taxBp, netMinor: sum.netMinor + netMinor, taxMinor: sum.taxMinor + taxMinor });
  }
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    taxes: [...taxes.values()].sort((a, b) => b.taxBp - a.taxBp),
    netMinor: sum((l) => l.netMinor),
    taxMinor: sum((l) => l.taxMinor),
    totalMinor: sum((l) => l.netMinor + l.taxMinor),
  };
}

const counts = (portions: readonly Portion[]) => {
  const by = new Map<string, number>();
  for (const { productId, quantity } of portions) by.set(productId, (by.get(productId) ?? 0) + quantity);
  return by;
};

function take(from: Map<string, number>, productId: string, atMost: number): number {
  const taken = Math.min(from.get(productId) ?? 0, atMost);
  from.set(productId, (from.get(productId) ?? 0) - taken);
  return taken;
}
