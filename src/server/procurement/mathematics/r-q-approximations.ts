import { positive } from './argument';
import { eoq, eoqBackorder } from './eoq';
import { normalLoss, normalQuantile, normalSecondLoss } from './normal';
import { costRate, type RqNormal, rqNormalReorderPoint } from './r-q';
import { root } from './root';

type Rq = { reorderPoint: number; orderQuantity: number };

const eoqOf = (input: RqNormal) =>
  eoq({
    fixedCost: positive('fixedCost', input.fixedCost),
    holdingCost: input.holdingCost,
    demandRate: positive('demandMean', input.demandMean),
  }).orderQuantity;

/** Repeats a step until neither r nor Q moves. RangeError when they never settle. */
function settled(start: Rq, step: (from: Rq) => Rq): Rq {
  let now = start;
  for (let n = 0; n < 10_000; n++) {
    const next = step(now);
    const moved = Math.abs(next.reorderPoint - now.reorderPoint) + Math.abs(next.orderQuantity - now.orderQuantity);
    now = next;
    if (moved <= 1e-10 * (1 + now.orderQuantity)) return now;
  }
  throw new RangeError('stockoutCost is out of the range in which this approximation settles');
}

/**
 * Expected-inventory-level approximation (Whitin 1953, Hadley & Whitin 1963; Snyder & Shen (5.16)–(5.18)); here `stockoutCost` is per
 * unit short, whatever the wait. Example 5.2: r = 213.97, Q = 318.59, approximate cost 95.45. RangeError when a shortage is so cheap
 * that none would be avoided.
 */
export function rqNormalEil(input: RqNormal): Rq & { cost: number } {
  const { mean, sd, h, p } = costRate(input);
  const { fixedCost: k, demandMean } = input;
  const lossAt = (r: number) => normalLoss(r, mean, sd).loss;
  const { reorderPoint: r, orderQuantity: q } = settled({ reorderPoint: 0, orderQuantity: eoqOf(input) }, (now) => {
    const outOfStock = (now.orderQuantity * h) / (p * demandMean);
    if (outOfStock >= 1) throw new RangeError('stockoutCost must be higher for this approximation');
    const reorderPoint = normalQuantile(1 - outOfStock, mean, sd);
    return { reorderPoint, orderQuantity: Math.sqrt((2 * demandMean * (k + p * lossAt(reorderPoint))) / h) };
  });
  const cost = h * (r - mean + q / 2) + (k * demandMean) / q + (p * demandMean * lossAt(r)) / q;
  return { reorderPoint: r, orderQuantity: q, cost };
}

/** EOQ with back-orders for Q, then the exact r for it. Zheng (1992); Example 5.2: r = 128.64, Q = 308.57. */
export function rqNormalEoqb(input: RqNormal): Rq {
  const { orderQuantity } = eoqBackorder({
    fixedCost: positive('fixedCost', input.fixedCost),
    holdingCost: input.holdingCost,
    stockoutCost: input.stockoutCost,
    demandRate: positive('demandMean', input.demandMean),
  });
  return { ...rqNormalReorderPoint({ ...input, orderQuantity }), orderQuantity };
}

/** EOQ for Q and the newsvendor's level over the lead time for r, Snyder & Shen (5.21). Example 5.5: r = 190.34, Q = 304.05. */
export const rqNormalEoqss = (input: RqNormal): Rq => ({
  reorderPoint: costRate(input).least,
  orderQuantity: eoqOf(input),
});

/**
 * Loss-function approximation (Hadley & Whitin 1963; Snyder & Shen (5.28), (5.29)): exact but for the shortage beyond r + Q.
 * Example 5.6: r = 126.87, Q = 328.45.
 */
export function rqNormalLossFunction(input: RqNormal): Rq {
  const { mean, sd, h, p } = costRate(input);
  const { fixedCost: k, demandMean } = input;
  return settled({ reorderPoint: 0, orderQuantity: eoqOf(input) }, ({ orderQuantity: q }) => {
    const short = (h * q) / (h + p);
    // n(r) lies between −(r − μ) and that plus 0.4σ: the crossing is bracketed.
    const reorderPoint = root(
      (r) => normalLoss(r, mean, sd).loss - short,
      mean - short - 1e-9 * (1 + short),
      mean + 40 * sd + 1e-9,
    );
    const { loss } = normalSecondLoss(reorderPoint, mean, sd);
    return { reorderPoint, orderQuantity: Math.sqrt((2 * (k * demandMean + (h + p) * loss)) / h) };
  });
}
