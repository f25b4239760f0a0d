import type { Plug } from '@/server/kernel/plug';
import { agentRuns } from './projections/agent-run';
import { decisionLog } from './projections/decision';

export const decisions: Plug = { name: 'decisions', projections: [decisionLog, agentRuns], reactions: [] };

export { expireDecision, giveUpDecision } from './commands/close-decision';
export { executeDecision } from './commands/execute-decision';
export { finishRun, noteObservation, startRun } from './commands/log-run';
export { proposeDecision } from './commands/propose-decision';
export {
  type Arguments,
  type DecisionKind,
  decisionKind,
  type EditField,
  type Gate,
  hashOf,
  registerKind,
} from './kinds';
export { lastOfRun } from './projections/agent-run';
export {
  type DecisionView,
  decisionById,
  decisionStory,
  recentSubjects,
  unfinishedDecisions,
  waitingDecisions,
} from './projections/decision';
export { agreement } from './projections/decision.agreement';
