import { agentMessages } from './agent-messages';
import { agentMessagesRouter } from './agent-messages/router';
import { analytics } from './analytics';
import { analyticsRouter } from './analytics/router';
import { budgets } from './budgets';
import { budgetsRouter } from './budgets/router';
import { catalog } from './catalog';
import { catalogRouter } from './catalog/router';
import { checkout } from './checkout';
import { checkoutRouter } from './checkout/router';
import { customers } from './customers';
import { customersRouter } from './customers/router';
import { decisions } from './decisions';
import { decisionsRouter } from './decisions/router';
import { eventLog } from './event-log';
import { eventLogRouter } from './event-log/router';
import { forecasting } from './forecasting';
import { forecastingRouter } from './forecasting/router';
import { fulfillment } from './fulfillment';
import { fulfillmentRouter } from './fulfillment/router';
import { identity } from './identity';
import { identityRouter } from './identity/router';
import { integrations } from './integrations';
import { integrationsRouter } from './integrations/router';
import { inventory } from './inventory';
import { inventoryRouter } from './inventory/router';
import { register } from './kernel/registry';
import { callerFactory, router } from './kernel/trpc';
import { orders } from './orders';
import { ordersRouter } from './orders/router';
import { platform } from './platform';
import { platformRouter } from './platform/router';
import { pricing } from './pricing';
import { pricingRouter } from './pricing/router';
import { privacy } from './privacy';
import { privacyRouter } from './privacy/router';
import { procurement } from './procurement';
import { procurementRouter } from './procurement/router';
import { receivables } from './receivables';
import { receivablesRouter } from './receivables/router';

// The street: every function looks down only (architecture/ proves it). One line per function here and below.
for (const plug of [
  identity,
  decisions,
  budgets,
  agentMessages,
  catalog,
  customers,
  pricing,
  inventory,
  orders,
  checkout,
  fulfillment,
  receivables,
  forecasting,
  procurement,
  analytics,
  integrations,
  privacy,
  platform,
  eventLog,
])
  register(plug);

export const appRouter = router({
  identity: identityRouter,
  decisions: decisionsRouter,
  budgets: budgetsRouter,
  agentMessages: agentMessagesRouter,
  catalog: catalogRouter,
  customers: customersRouter,
  pricing: pricingRouter,
  inventory: inventoryRouter,
  orders: ordersRouter,
  checkout: checkoutRouter,
  fulfillment: fulfillmentRouter,
  receivables: receivablesRouter,
  forecasting: forecastingRouter,
  procurement: procurementRouter,
  analytics: analyticsRouter,
  integrations: integrationsRouter,
  privacy: privacyRouter,
  platform: platformRouter,
  eventLog: eventLogRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures from the server, with the same permissions as over HTTP. */
export const createCaller = callerFactory(appRouter);
