/** The probability distributions and their loss functions, in one place to import from. */
export { convolved, discreteLoss, type Pmf } from './discrete';
export { erfc } from './error-function';
export {
  normalCdf,
  normalLoss,
  normalQuantile,
  normalSecondLoss,
  standardNormalCdf,
  standardNormalLoss,
  standardNormalPdf,
  standardNormalQuantile,
  standardNormalSecondLoss,
  standardNormalTail,
} from './normal';
export { poissonCdf, poissonLoss, poissonPmf, poissonQuantile, poissonSecondLoss, poissonTail } from './poisson';
