import { registerAgent } from '@/server/decisions';
import './purse';
import { forecastingAgent } from './forecasting';
import { fulfillmentAgent } from './fulfillment';
import { platformAgent } from './platform';
import { pricingAgent } from './pricing';
import { procurementAgent } from './procurement';
import { receivablesAgent } from './receivables';
import type { Agent } from './runtime/agent';

/** All agents. Loading this file makes their kinds of decisions known to the approval inbox. */
export const agents: readonly Agent[] = [
  pricingAgent,
  forecastingAgent,
  procurementAgent,
  receivablesAgent,
  fulfillmentAgent,
  platformAgent,
];

for (const { name, title, about, schedule, duties } of agents)
  registerAgent({ name, title, about, schedule, kinds: duties.map((d) => d.kind.kind) });
