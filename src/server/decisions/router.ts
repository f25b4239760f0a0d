import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { approveDecision } from './commands/approve-decision';
import { editDecision } from './commands/edit-decision';
import { rejectDecision } from './commands/reject-decision';
import { requestRun } from './commands/request-run';
import { decisionKind } from './kinds';
import { recentRuns } from './projections/agent-run';
import { DecisionFilter, type DecisionView, decisionById, decisions, waitingDecisions } from './projections/decision';

const readers = [staff('decisions', 'readonly'), api('decisions:read')];

/** A decision with the form in which a person may edit it. */
const withFields = (decision: DecisionView) => ({
  ...decision,
  fields: decisionKind(decision.kind)?.fields(decision.arguments) ?? [],
});

export const decisionsRouter = router({
  list: query(readers, DecisionFilter, async (filter) => {
    const { rows, next } = await decisions(filter);
    return { rows: rows.map(withFields), next };
  }),
  get: query(readers, z.object({ decisionId: Id }), async ({ decisionId }) => {
    const decision = await decisionById(decisionId);
    if (!decision) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such decision.' });
    return withFields(decision);
  }),
  waiting: query(readers, z.void(), waitingDecisions),
  runs: query(
    readers,
    z.object({ agent: z.string().optional(), limit: z.int().min(1).max(200).default(50) }),
    recentRuns,
  ),
  approve: door(approveDecision),
  edit: door(editDecision),
  reject: door(rejectDecision),
  requestRun: door(requestRun),
});
