import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { approveDecision } from './commands/approve-decision';
import { editDecision } from './commands/edit-decision';
import { delegateDecision, snoozeDecision } from './commands/postpone-decision';
import { rejectDecision } from './commands/reject-decision';
import { requestReplay } from './commands/replay';
import { requestRun } from './commands/request-run';
import { boundAutonomy, declinePromotion, setAutonomy } from './commands/set-autonomy';
import { resumeAgent, stopAgent } from './commands/stop-agent';
import { submitDecision } from './commands/submit-decision';
import { undoDecision } from './commands/undo-decision';
import { withdrawDecision } from './commands/withdraw-decision';
import { durableSteps } from './durable-steps';
import { decisionKind, knownAgents } from './kinds';
import { ladderStory } from './ladder-story';
import { agentBoard } from './projections/agent-board';
import { RunFilter, recentRuns } from './projections/agent-run';
import { ladder } from './projections/autonomy';
import { trackRecords } from './projections/decision.calibration';
import {
  DecisionFilter,
  type DecisionView,
  decisionById,
  decisions,
  waitingDecisions,
} from './projections/decision.queries';
import { report } from './projections/decision.report';
import { replays } from './replays';
import { AskSnapshot, runSnapshot, runStory } from './run-story';

const readers = [staff('decisions', 'readonly'), api('decisions:read')];

/** A decision with the form in which a person may edit it, and what the agent's confidence was worth before. */
const withFields = (decision: DecisionView, recordOf: Awaited<ReturnType<typeof trackRecords>>) => ({
  ...decision,
  fields: decisionKind(decision.kind)?.fields(decision.arguments) ?? [],
  trackRecord: recordOf(decision.kind, decision.confidence),
});

/** A list leaves out what was seen of each subject, half of its weight: `get` and the run's page have it. */
const withoutSeen = ({ details: { context: _, ...details }, ...row }: ReturnType<typeof withFields>) => ({
  ...row,
  details,
});

export const decisionsRouter = router({
  list: query(readers, DecisionFilter, async (filter, { actor }) => {
    const [{ rows, next }, recordOf] = await Promise.all([
      decisions(filter, actor.kind === 'staff' ? actor.userId : undefined),
      trackRecords(),
    ]);
    return { rows: rows.map((row) => withoutSeen(withFields(row, recordOf))), next };
  }),
  get: query(readers, z.object({ decisionId: Id }), async ({ decisionId }) => {
    const [decision, recordOf] = await Promise.all([decisionById(decisionId), trackRecords()]);
    if (!decision) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such decision.' });
    return withFields(decision, recordOf);
  }),
  agents: query(readers, z.void(), async () => knownAgents()),
  waiting: query(readers, z.void(), waitingDecisions),
  /** Standing and waiting decisions of every type, and each agent's last run. */
  board: query(readers, z.void(), agentBoard),
  runs: query(readers, RunFilter, recentRuns),
  run: query(readers, z.object({ runId: z.string().max(100) }), ({ runId }, { orgId }) => runStory(orgId, runId)),
  runSnapshot: query(readers, AskSnapshot, (asked, { orgId }) => runSnapshot(orgId, asked)),
  replays: query(readers, z.void(), (_, { orgId }) => replays(orgId)),
  requestReplay: door(requestReplay),
  runSteps: query(readers, z.object({ runId: z.string().max(100) }), ({ runId }) => durableSteps(runId)),
  submit: door(submitDecision),
  withdraw: door(withdrawDecision),
  approve: door(approveDecision),
  edit: door(editDecision),
  reject: door(rejectDecision),
  snooze: door(snoozeDecision),
  delegate: door(delegateDecision),
  undo: door(undoDecision),
  ladder: query(readers, z.void(), ladder),
  ladderStory: query(readers, z.object({ agent: z.string().max(40) }), ({ agent }, { orgId }) =>
    ladderStory(orgId, agent),
  ),
  report: query(readers, z.object({ kind: z.string() }), ({ kind }) => report(kind)),
  setAutonomy: door(setAutonomy),
  boundAutonomy: door(boundAutonomy),
  declinePromotion: door(declinePromotion),
  stopAgent: door(stopAgent),
  resumeAgent: door(resumeAgent),
  requestRun: door(requestRun),
});
