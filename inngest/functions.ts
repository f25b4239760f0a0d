import { agents } from '@/agents';
import '@/server/root';
import { decisionSweeper, decisionWorkflow, outcomeCheck } from './agent-decision';
import { messageDelivery, messageSweeper } from './agent-messages';
import { agentReplay } from './agent-replay';
import { agentClock, agentRun } from './agent-run';
import { briefingDaily } from './briefing';
import { expireUnpaidOrders } from './checkout';
import { inngest } from './client';
import { checkIntegrityNightly } from './event-log';
import { forecastWeekly } from './forecasting';
import { judgePromisesDaily } from './receivables';
import { whatIfProposals } from './what-if';

/** Answers `platform/ping`: proves that events, runner, endpoint and journal work together. */
const ping = inngest.createFunction(
  { id: 'platform-ping', triggers: [{ event: 'platform/ping' }], retries: 2 },
  async ({ step }) => step.run('pong', () => ({ at: new Date().toISOString() })),
);

/** Every Inngest function of the application, in the order of the houses they belong to. */
export const functions = [
  ping,
  ...agents.flatMap((agent) => [agentRun(agent), agentClock(agent)]),
  decisionWorkflow,
  decisionSweeper,
  outcomeCheck,
  agentReplay,
  whatIfProposals,
  messageDelivery,
  messageSweeper,
  expireUnpaidOrders,
  judgePromisesDaily,
  forecastWeekly,
  briefingDaily,
  checkIntegrityNightly,
];
