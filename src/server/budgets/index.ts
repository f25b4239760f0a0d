import type { Plug } from '@/server/kernel/plug';
import { budgetLimits } from './projections/budget-limit';
import { budgetAlerts, openLoops } from './projections/budget-warning';
import { modelCalls } from './projections/model-call';
import { modelFallbacks } from './projections/model-fallback';
import { modelUsage } from './projections/model-usage';
import { whenBudgetSpentDemoteAgents } from './reactions/when-budget-spent-demote-agents';

export { noteExhausted } from './commands/note-exhausted';
export { reserveCall } from './commands/reserve-call';
export { resetLoop } from './commands/reset-loop';
export { setLimits } from './commands/set-limits';
export { settleCall } from './commands/settle-call';
export { budgetStanding, budgetWarnings } from './projections/standing.queries';
export { fallbacks, modelCallPage, usage } from './projections/usage.queries';
export { purseOf } from './purse';

export const budgets: Plug = {
  name: 'budgets',
  projections: [modelCalls, modelUsage, modelFallbacks, budgetLimits, budgetAlerts, openLoops],
  reactions: [whenBudgetSpentDemoteAgents],
};
