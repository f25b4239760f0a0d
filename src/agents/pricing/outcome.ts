import { productSales } from '@/server/analytics';
import { productsByIds } from '@/server/catalog';
import { ChangePrice } from '@/server/catalog/contract';
import type { Arguments, Deed, Outcome } from '@/server/decisions';
import { moneyText, round } from '@/server/kernel/money';
import { netOf } from './economics';
import { Snapshot } from './snapshot';

/** A price shows what it is worth only after some weeks. */
export const OUTCOME_DAYS = 28;
/** Fewer units than this, before and after together, tell nothing. */
const ENOUGH_UNITS = 6;
/** Contribution may fall by this share of the former before a change counts as bad: a month's sales are noisy. */
const NOISE = 0.1;
const DAY = 86_400_000;

/** Back to the price of the moment before, as long as nobody has set another since. */
export async function priceBefore(args: Arguments): Promise<Arguments | null> {
  const { productId, priceMinor } = ChangePrice.parse(args);
  const [product] = await productsByIds([productId]);
  if (!product) return null;
  return {
    productId,
    priceMinor: product.priceMinor,
    expectedMinor: priceMinor,
    reason: 'Undone in the approval inbox.',
  };
}

/** Contribution of the four weeks after the change against the same time before, at the cost of then. */
export async function measure(deed: Deed): Promise<Outcome> {
  const before = Snapshot.safeParse(deed.context.subject);
  const { priceMinor, productId } = ChangePrice.parse(deed.arguments);
  if (!before.success || before.data.costMinor === null)
    return { good: null, actualMinor: null, summary: 'What was known then is not enough to compare.' };
  const s = before.data;
  const from = deed.executedAt.slice(0, 10);
  const until = new Date(Date.parse(deed.executedAt) + OUTCOME_DAYS * DAY).toISOString().slice(0, 10);
  const sold = (await productSales(from))
    .filter((d) => d.productId === productId && d.day > from && d.day <= until)
    .reduce((sum, d) => sum + d.units, 0);
  return compare(s, sold, priceMinor);
}

/** Pure: `sold` units in the weeks after, at the new price, against the snapshot's month at the old one. */
export function compare(s: Snapshot, sold: number, priceMinor: number): Outcome {
  const cost = s.costMinor ?? 0;
  const usual = (s.unitsMonth * OUTCOME_DAYS) / 30;
  const was = usual * (netOf(s.priceMinor, s.taxBp) - cost);
  const is = sold * (netOf(priceMinor, s.taxBp) - cost);
  const actualMinor = round(is - was);
  const summary = `Sold ${sold} in four weeks, ${Math.round(usual)} before; contribution ${actualMinor < 0 ? '−' : '+'}${moneyText(Math.abs(actualMinor), s.currency)}.`;
  if (sold + s.unitsMonth < ENOUGH_UNITS) return { good: null, actualMinor, summary: `${summary} Too few to tell.` };
  return { good: actualMinor >= -NOISE * Math.abs(was), actualMinor, summary };
}
