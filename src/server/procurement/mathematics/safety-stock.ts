import { nonNegative, openShare, positive } from './argument';
import { normalCdf, normalLoss, standardNormalQuantile } from './normal';
import { root } from './root';

/** Demand per period and lead time in periods, each with its standard deviation; independent. */
export type LeadTimeDemand = { demandMean: number; demandSd: number; leadTime: number; leadTimeSd?: number };

/** Mean and deviation of the demand of a random lead time: μL and √(Lσ² + μ²s²). Snyder & Shen (5.33). */
export function leadTimeDemand(input: LeadTimeDemand): { mean: number; sd: number } {
  const mu = nonNegative('demandMean', input.demandMean);
  const sigma = nonNegative('demandSd', input.demandSd);
  const lead = nonNegative('leadTime', input.leadTime);
  const leadSd = nonNegative('leadTimeSd', input.leadTimeSd ?? 0);
  return { mean: mu * lead, sd: Math.sqrt(lead * sigma ** 2 + mu ** 2 * leadSd ** 2) };
}

/** Safety stock and reorder point for a cycle service level: the probability that a cycle has no stock-out (type 1). */
export function safetyStock(input: LeadTimeDemand & { serviceLevel: number }): {
  safetyStock: number;
  reorderPoint: number;
} {
  const { mean, sd } = leadTimeDemand(input);
  const stock = standardNormalQuantile(openShare('serviceLevel', input.serviceLevel)) * sd;
  return { safetyStock: stock, reorderPoint: mean + stock };
}

/** Share of demand met at once by (r, Q): 1 − [n(r) − n(r + Q)]/Q, exact for normal lead-time demand (type 2). */
export function fillRate(input: LeadTimeDemand & { reorderPoint: number; orderQuantity: number }): number {
  const { mean, sd } = leadTimeDemand(input);
  const q = positive('orderQuantity', input.orderQuantity);
  const n = (x: number) => normalLoss(x, mean, sd).loss;
  return 1 - (n(input.reorderPoint) - n(input.reorderPoint + q)) / q;
}

/** The probability that a replenishment arrives before the stock is gone. */
export function cycleServiceLevel(input: LeadTimeDemand & { reorderPoint: number }): number {
  const { mean, sd } = leadTimeDemand(input);
  return normalCdf(input.reorderPoint, mean, sd);
}

/** Safety stock and reorder point that meet a share `fillRate` of demand from stock, for a given order quantity. */
export function safetyStockForFillRate(input: LeadTimeDemand & { fillRate: number; orderQuantity: number }): {
  safetyStock: number;
  reorderPoint: number;
} {
  const { mean, sd } = leadTimeDemand(input);
  const wanted = openShare('fillRate', input.fillRate);
  const q = positive('orderQuantity', input.orderQuantity);
  // From "everything waits" (−Q below the mean, and the tail) to "nothing waits".
  const low = mean - q - 40 * sd;
  const reorderPoint = root(
    (r) => fillRate({ ...input, reorderPoint: r }) - wanted,
    low - 1e-9 * (1 + Math.abs(low)),
    mean + 40 * sd + 1e-9,
  );
  return { safetyStock: reorderPoint - mean, reorderPoint };
}
