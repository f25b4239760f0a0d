/**
 * Inventory mathematics: pure, in plain numbers, proved on textbook optima. Arguments are named as in Snyder & Shen, Fundamentals of
 * Supply Chain Theory (2nd ed.); every function throws a RangeError that names an argument without meaning.
 */
export { baseStockForServiceLevel, baseStockNormal, baseStockPerformance, baseStockPoisson } from './base-stock';
export * from './distributions';
export { eoq, eoqBackorder, eoqBackorderCost, eoqCostAtQ, epq, epqCostAtQ } from './eoq';
export {
  type JointPlan,
  type JointReplenishment,
  jointReplenishmentOptimal,
  jointReplenishmentPowerOfTwo,
  jointReplenishmentSilver,
  planFor as jointReplenishmentPlan,
} from './joint-replenishment';
export {
  newsvendorDiscrete,
  newsvendorLognormal,
  newsvendorNormal,
  newsvendorNormalExplicit,
  newsvendorNormalLeadtime,
  newsvendorPoisson,
  newsvendorPoissonExplicit,
} from './newsvendor';
export {
  bestOrderQuantity,
  feasibleQuantity,
  type JointLine,
  jointOrder,
  type Lots,
  orderCost,
  type PricedOrder,
} from './order-quantity';
export {
  type Discounts,
  eoqAllUnitsDiscount,
  eoqAllUnitsDiscountCost,
  eoqIncrementalDiscount,
  eoqIncrementalDiscountCost,
} from './quantity-discounts';
export { type RqNormal, rqNormal, rqNormalCost, rqNormalReorderPoint } from './r-q';
export { rqNormalEil, rqNormalEoqb, rqNormalEoqss, rqNormalLossFunction } from './r-q-approximations';
export { type RqPoisson, rqPoisson, rqPoissonCost } from './r-q-poisson';
export {
  type SsDiscrete,
  type SsPoisson,
  ssDiscrete,
  ssDiscreteCost,
  ssPoisson,
  ssPoissonCost,
  ssPowerApproximation,
} from './s-s';
export {
  cycleServiceLevel,
  fillRate,
  type LeadTimeDemand,
  leadTimeDemand,
  safetyStock,
  safetyStockForFillRate,
} from './safety-stock';
export { type WagnerWhitin, wagnerWhitin } from './wagner-whitin';
