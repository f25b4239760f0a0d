import { productsByIds } from '@/server/catalog';
import { ChangePrice } from '@/server/catalog/contract';
import type { Arguments, EditField, Gate } from '@/server/decisions';
import { moneyText } from '@/server/kernel/money';
import { floorOf, LARGEST_STEP_BP, MARKET_CEILING_BP, marketMiddle } from './economics';
import { observe } from './observe';

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
  const middle = marketMiddle(s.market);
  if (middle !== undefined && priceMinor > s.priceMinor && priceMinor * 10_000 > middle * MARKET_CEILING_BP)
    reasons.push(`More than ${MARKET_CEILING_BP / 100}% of the market's middle price ${money(middle)}.`);
  if (reasons.length > 0) return { verdict: 'deny', reasons };
  return { verdict: 'ask', reasons: ['A price is always decided by a person.'] };
}

/** The exact change: the list price before and after. */
export async function changes(args: Arguments) {
  const { productId, priceMinor } = ChangePrice.parse(args);
  const [product] = await productsByIds([productId]);
  if (!product) return [];
  const money = (minor: number) => moneyText(minor, product.currency);
  return [{ field: `List price of ${product.sku}`, before: money(product.priceMinor), after: money(priceMinor) }];
}

/** A person may set another price and give another reason. */
export const fields = (): EditField[] => [
  { name: 'priceMinor', label: 'New list price', input: 'money' },
  { name: 'reason', label: 'Reason', input: 'text' },
];
