import { count, finite, nonNegative, openShare } from './argument';
import { newsvendorNormal, newsvendorPoisson } from './newsvendor';
import { normalCdf, normalLoss, normalQuantile } from './normal';

type Demand = { demandMean: number; demandSd: number; leadTime: number };

/** Demand of the lead time and one review period: N((L+1)μ, (L+1)σ²). */
function overLeadTime({ demandMean, demandSd, leadTime }: Demand) {
  const periods = nonNegative('leadTime', leadTime) + 1;
  return {
    mean: nonNegative('demandMean', demandMean) * periods,
    sd: nonNegative('demandSd', demandSd) * Math.sqrt(periods),
  };
}

/** Best order-up-to level with periodic review, back-orders and no fixed cost; normal demand. Snyder & Shen §4.3.4. */
export const baseStockNormal = (input: Demand & { holdingCost: number; stockoutCost: number }) =>
  newsvendorNormal(input);

/** The same with Poisson demand and a whole number of periods as lead time. */
export const baseStockPoisson = (input: {
  demandMean: number;
  leadTime: number;
  holdingCost: number;
  stockoutCost: number;
}) => newsvendorPoisson({ ...input, leadTime: count('leadTime', input.leadTime) });

/** The order-up-to level that meets the demand of a cycle with probability `serviceLevel` (type 1). */
export function baseStockForServiceLevel(input: Demand & { serviceLevel: number }): { baseStockLevel: number } {
  const { mean, sd } = overLeadTime(input);
  return { baseStockLevel: normalQuantile(openShare('serviceLevel', input.serviceLevel), mean, sd) };
}

/** What an order-up-to level brings: stock on hand and back-orders at a period's end, and the probability of no stock-out. */
export function baseStockPerformance(input: Demand & { baseStockLevel: number }): {
  onHand: number;
  backorders: number;
  serviceLevel: number;
} {
  const { mean, sd } = overLeadTime(input);
  const level = finite('baseStockLevel', input.baseStockLevel);
  const { loss, complementary } = normalLoss(level, mean, sd);
  return { onHand: complementary, backorders: loss, serviceLevel: normalCdf(level, mean, sd) };
}
