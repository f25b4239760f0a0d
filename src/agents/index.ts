import './purse';
import { pricingAgent } from './pricing';
import type { Agent } from './runtime/agent';

/** All agents. Loading this file makes their kinds of decisions known to the approval inbox. */
export const agents: readonly Agent[] = [pricingAgent];
