import type { Endpoint } from '../endpoint';
import { catalogRoutes } from './catalog';
import { customerRoutes } from './customers';
import { dealerRoutes } from './dealers';
import { decisionRoutes } from './decisions';
import { discountRoutes } from './discounts';
import { eventRoutes } from './events';
import { fulfillmentRoutes } from './fulfillment';
import { messageRoutes } from './messages';
import { orderRoutes } from './orders';
import { procurementRoutes } from './procurement';
import { productFileRoutes } from './product-files';
import { receivablesRoutes } from './receivables';
import { strategyRoutes } from './strategy';

/** Everything /api/v1 answers, in the order of its reference. */
export const routes: readonly Endpoint[] = [
  ...catalogRoutes,
  ...productFileRoutes,
  ...strategyRoutes,
  ...discountRoutes,
  ...customerRoutes,
  ...dealerRoutes,
  ...orderRoutes,
  ...fulfillmentRoutes,
  ...receivablesRoutes,
  ...procurementRoutes,
  ...eventRoutes,
  ...decisionRoutes,
  ...messageRoutes,
];
