import type { Endpoint } from '../endpoint';
import { catalogRoutes } from './catalog';
import { customerRoutes } from './customers';
import { decisionRoutes } from './decisions';
import { discountRoutes } from './discounts';
import { eventRoutes } from './events';
import { fulfillmentRoutes } from './fulfillment';
import { orderRoutes } from './orders';
import { procurementRoutes } from './procurement';
import { receivablesRoutes } from './receivables';

/** Everything /api/v1 answers, in the order of its reference. */
export const routes: readonly Endpoint[] = [
  ...catalogRoutes,
  ...discountRoutes,
  ...customerRoutes,
  ...orderRoutes,
  ...fulfillmentRoutes,
  ...receivablesRoutes,
  ...procurementRoutes,
  ...eventRoutes,
  ...decisionRoutes,
];
