import type { Draft } from '../runtime/agent';
import {
  ENOUGH_SALES,
  effectOf,
  floorOf,
  LARGEST_STEP_BP,
  MARKET_CEILING_BP,
  marketMiddle,
  STEP_DAYS,
} from './economics';
import type { Snapshot } from './snapshot';

export const POLICY_VERSION = 'pricing-policy-3';
const CHEAP_BP = 9300;
const DEAR_BP = 10_800;

/** The deterministic twin. Pure: the same snapshot, the same draft. */
export function policy(s: Snapshot): Draft | null {
  if (s.costMinor === null || (s.daysSincePriceChange !== null && s.daysSincePriceChange < STEP_DAYS)) return null;
  const floor = floorOf(s.costMinor, s.taxBp);
  const middle = marketMiddle(s.market);
  if (s.priceMinor < floor)
    return draft(
      s,
      Math.ceil(floor / 100) * 100,
      "The margin is below the house's minimum: cost has caught up with the price.",
      0.8,
    );
  if (middle === undefined || s.unitsQuarter < ENOUGH_SALES) return null;
  const index = (s.priceMinor * 10_000) / middle;
  if (index < CHEAP_BP)
    return worthIt(
      s,
      draft(s, Math.floor(middle * 0.97), 'It sells well and asks clearly less than the market does.', 0.7),
    );
  const down = (why: string) => draft(s, Math.max(floor, Math.ceil(middle * 1.03)), why, 0.6);
  // Beyond the house's bound the month's money does not decide: who asks that much loses the buyer, not the sale.
  if (index > MARKET_CEILING_BP)
    return down(`It asks more than ${MARKET_CEILING_BP / 100}% of the market's middle price, the house's bound.`);
  if (index > DEAR_BP) return worthIt(s, down('It asks clearly more than the market does, and that costs sales.'));
  return null;
}

function draft(s: Snapshot, wanted: number, rationale: string, confidence: number): Draft | null {
  const priceMinor = tidy(step(s.priceMinor, wanted), wanted >= s.priceMinor ? 'up' : 'down', s.priceMinor);
  if (priceMinor === s.priceMinor) return null;
  return {
    arguments: { productId: s.id, priceMinor, expectedMinor: s.priceMinor, reason: rationale },
    rationale,
    confidence,
  };
}

/** At most the largest step towards what is wanted. */
function step(from: number, to: number) {
  const most = Math.floor((from * LARGEST_STEP_BP) / 10_000);
  return Math.max(from - most, Math.min(from + most, to));
}

/** Whole units of the currency, rounded towards the present price so that no bound is crossed. */
function tidy(minor: number, direction: 'up' | 'down', from: number) {
  const whole = direction === 'up' ? Math.floor(minor / 100) * 100 : Math.ceil(minor / 100) * 100;
  return direction === 'up' ? Math.max(from, whole) : Math.min(from, whole);
}

const worthIt = (s: Snapshot, d: Draft | null) =>
  d && effectOf(s, Number(d.arguments.priceMinor)).minor > 0 ? d : null;
