import './purse';
import { pricingAgent } from './pricing';
import { procurementAgent } from './procurement';
import { receivablesAgent } from './receivables';
import type { Agent } from './runtime/agent';

/** All agents. Loading this file makes their kinds of decisions known to the approval inbox. */
export const agents: readonly Agent[] = [pricingAgent, procurementAgent, receivablesAgent];
