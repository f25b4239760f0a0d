import type { Plug } from '@/server/kernel/plug';
import { agentRuns } from './projections/agent-run';
import { autonomyRows, switchRows } from './projections/autonomy';
import { decisionLog } from './projections/decision';
import { whenJudgedReconsiderAutonomy } from './reactions/when-judged-reconsider-autonomy';

export const decisions: Plug = {
  name: 'decisions',
  projections: [decisionLog, agentRuns, autonomyRows, switchRows],
  reactions: [whenJudgedReconsiderAutonomy],
};

export { expireDecision, giveUpDecision } from './commands/close-decision';
export { decideNow } from './commands/decide-now';
export { executeDecision } from './commands/execute-decision';
export { judgeDecision } from './commands/judge-decision';
export { finishRun, noteConsidered, noteObservation, startRun } from './commands/log-run';
export { escalateDecision, remindDecision } from './commands/postpone-decision';
export { proposeDecision } from './commands/propose-decision';
export { demote } from './commands/reconsider-autonomy';
export { finishReplay, requestReplay } from './commands/replay';
export { enlist } from './commands/set-autonomy';
export { SubmitDecision, submitDecision } from './commands/submit-decision';
export {
  type Arguments,
  type DecisionKind,
  type Deed,
  decisionKind,
  type EditField,
  type Gate,
  hashOf,
  type Judgement,
  type Outcome,
  registerAgent,
  registerKind,
} from './kinds';
export { lastOfRun } from './projections/agent-run';
export { agentsDay } from './projections/agents-day';
export { agentStopped, ladder, standingOrders } from './projections/autonomy';
export { agreement } from './projections/decision.agreement';
export {
  type DecisionView,
  decisionById,
  decisionStory,
  decisionsAbout,
  recentSubjects,
  unfinishedDecisions,
  unjudged,
  waitingDecisions,
  waitingOn,
} from './projections/decision.queries';
export { answersOf, consideredSince } from './recorded-runs';
export { type ReplayResult, replays } from './replays';
