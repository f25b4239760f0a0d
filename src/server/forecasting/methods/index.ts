// Forecasting as a pure library: no clock, no database, no chance but the seeded one. Bad input throws RangeError.

export { type Accuracy, accuracy, mase, pinball, rmsse, scale, winkler } from './accuracy';
export { type Bootstrap, bootstrap } from './bootstrap';
export { ADI_CUT, CV2_CUT, classify, type DemandClass, type DemandPattern, demandClasses } from './classify';
export { type CrostonFit, croston, type InitialDemand, sba, tsb } from './croston';
export { type Fit, type Interval, type Method, methods } from './fit';
export { dampedHolt, type HoltFit, holt, type InitialTrend } from './holt';
export {
  type HoltWintersFit,
  holtWintersAdditive,
  holtWintersMultiplicative,
  type InitialSeason,
} from './holt-winters';
export { drift, mean, naive, seasonalNaive } from './naive';
export { normalCdf, normalPdf, normalQuantile } from './normal';
export { isSeasonal, seasonalIndices } from './season';
export {
  type Choice,
  candidates,
  type Evaluation,
  fitMethod,
  LEAST_TO_COMPARE,
  type Options,
  rollingOrigin,
  select,
} from './select';
export type { Series } from './series';
export { type InitialLevel, type SesFit, ses } from './ses';
export { type ThetaFit, theta } from './theta';
