import { productsByIds } from '@/server/catalog';
import { ChangePrice } from '@/server/catalog/contract';
import type { Arguments, EditField, Gate } from '@/server/decisions';
import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import {
  ENOUGH_SALES,
  floorOf,
  LARGEST_STEP_BP,
  MARKET_CEILING_BP,
  marketMiddle,
  ROUTINE_STEP_BP,
  STEP_DAYS,
} from './economics';
import { observe } from './observe';
import type { Snapshot } from './snapshot';

/** What stands before every price of this agent, when proposed, when edited and when carried out: on facts of that moment. */
export async function gate(args: Arguments, orgId: string): Promise<Gate> {
  const parsed = ChangePrice.safeParse(args);
  if (!parsed.success) return { verdict: 'deny', reasons: ['The action is malformed.'] };
  const { productId, priceMinor, expectedMinor } = parsed.data;
  const [s] = (await observe(orgId, [productId])).subjects;
  if (!s) return { verdict: 'deny', reasons: ['The product is not for sale any more.'] };
  const money = (minor: number) => moneyText(minor, s.currency);
  const reasons: string[] = [];
  if (expectedMinor !== undefined && expectedMinor !== s.priceMinor)
    reasons.push(
      `The price has changed from ${money(expectedMinor)} to ${money(s.priceMinor)} since this was proposed.`,
    );
  if (s.costMinor === null) reasons.push('The cost is not known.');
  // Below the floor is forbidden, unless it leads up towards it.
  else if (priceMinor < floorOf(s.costMinor, s.taxBp) && priceMinor <= s.priceMinor)
    reasons.push(`Below the floor of ${money(floorOf(s.costMinor, s.taxBp))} that keeps the minimum margin over cost.`);
  if (Math.abs(priceMinor - s.priceMinor) * 10_000 > s.priceMinor * LARGEST_STEP_BP)
    reasons.push(`More than ${LARGEST_STEP_BP / 100}% in one step from ${money(s.priceMinor)}.`);
  if (s.daysSincePriceChange !== null && s.daysSincePriceChange < STEP_DAYS && expectedMinor === s.priceMinor)
    reasons.push(`The price was changed ${counted(s.daysSincePriceChange, 'day')} ago: one step a week.`);
  const middle = marketMiddle(s.market);
  if (middle !== undefined && priceMinor > s.priceMinor && priceMinor * 10_000 > middle * MARKET_CEILING_BP)
    reasons.push(`More than ${MARKET_CEILING_BP / 100}% of the market's middle price ${money(middle)}.`);
  if (reasons.length > 0) return { verdict: 'deny', reasons };
  return routine(s, priceMinor, middle);
}

/** A small step that stays near what competitors ask is routine; any other goes to a person. */
function routine(s: Snapshot, priceMinor: number, middle: number | undefined): Gate {
  const step = (Math.abs(priceMinor - s.priceMinor) * 10_000) / s.priceMinor;
  const reasons: string[] = [];
  if (step > ROUTINE_STEP_BP) reasons.push(`A step of more than ${ROUTINE_STEP_BP / 100}% is decided by a person.`);
  if (middle === undefined) reasons.push('Without competitors to compare with, a person decides.');
  else if (Math.abs(priceMinor - middle) * 10 > middle) reasons.push("More than 10% from the market's middle price.");
  if (s.unitsQuarter < ENOUGH_SALES) reasons.push('Too few sales in a quarter to be routine.');
  if (reasons.length > 0) return { verdict: 'ask', reasons };
  return { verdict: 'allow', reasons: [`A small step of ${(step / 100).toFixed(1)}% inside the market.`] };
}

/** The exact change: the list price before and after. */
export async function changes(args: Arguments) {
  const { productId, priceMinor } = ChangePrice.parse(args);
  const [product] = await productsByIds([productId]);
  if (!product) return [];
  const money = (minor: number) => moneyText(minor, product.currency);
  return [{ field: `List price of ${product.sku}`, before: money(product.priceMinor), after: money(priceMinor) }];
}

/** The product whose price it is. */
export async function subject(args: Arguments) {
  const [product] = await productsByIds([ChangePrice.parse(args).productId]);
  return product ? { type: 'product', id: product.id, label: `${product.sku} ${product.name}` } : null;
}

/** A person may set another price and give another reason. */
export const fields = (): EditField[] => [
  { name: 'priceMinor', label: 'New list price', input: 'money' },
  { name: 'reason', label: 'Reason', input: 'text' },
];
