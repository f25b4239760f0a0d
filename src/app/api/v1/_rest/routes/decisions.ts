import { z } from 'zod';
import { SubmitDecision } from '@/server/decisions';
import { ApproveDecision, EditDecision, Effect, Evidence, RejectDecision } from '@/server/decisions/contract';
import { Id } from '@/server/kernel/values';
import { endpoint, Listed, listed, paging, receipt } from '../endpoint';

const ended = ['rejected', 'withdrawn', 'expired', 'stale', 'executed', 'failed', 'undone'] as const;
/** `shadow`: only noted, by an agent that may do no more than observe. */
const statuses = ['proposed', 'approved', ...ended, 'shadow'] as const;
const DecisionBrief = z.object({
  id: Id,
  agent: z.string(),
  kind: z.string(),
  status: z.enum(statuses),
  sentence: z.string().describe('What would be done, in words.'),
  rationale: z.string(),
  confidence: z.number(),
  arguments: z.record(z.string(), z.unknown()),
  hash: z.string().describe('Send it with an approval: it names exactly these arguments.'),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectLabel: z.string(),
  effectMinor: z.int().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  reasonCode: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
const Card = DecisionBrief.extend({
  details: z.object({ effect: Effect.nullable(), evidence: z.array(Evidence), ifIgnored: z.string() }),
});
export const decisionList: ['DecisionList', z.ZodType] = ['DecisionList', Listed(DecisionBrief)];
const tag = 'Decisions of agents';

export const decisionRoutes = [
  endpoint({
    method: 'GET',
    path: '/agents/decisions',
    tag,
    summary: 'List decisions',
    description: 'Without `status` those that wait for a person.',
    scope: 'decisions:read',
    query: z.strictObject({
      status: z.enum(['waiting', 'decided', ...statuses]).default('waiting'),
      agent: z.string().max(60).optional(),
      ...paging,
      cursor: Id.optional().describe('`next` of the page before.'),
    }),
    answer: decisionList,
    handle: async ({ call, query }) => listed(await call.decisions.list(query)),
  }),
  endpoint({
    method: 'POST',
    path: '/agents/decisions',
    tag,
    summary: 'Propose a decision for approval',
    description:
      'What one of the agents here might propose, from your own: through the same policy (refused as `denied`, with its reasons) and ' +
      'into the same inbox. It always waits for a person or another key; the one that proposed it cannot approve it. ' +
      'Kinds: `pricing.change-price`, `forecasting.set-target`, `procurement.set-reorder`, `receivables.hold-credit` and ' +
      '`receivables.release-credit`, with the arguments of their commands.',
    scope: 'decisions:write',
    body: SubmitDecision.partial({ decisionId: true }),
    example: {
      kind: 'pricing.change-price',
      arguments: {
        productId: '0193a1b2-0000-7000-8000-000000000001',
        priceMinor: 13_500,
        expectedMinor: 12_900,
        reason: 'Demand rises before the summer',
      },
      rationale: 'Three competitors raised their prices this week.',
      confidence: 0.7,
    },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const decisionId = body.decisionId ?? fresh('decision');
      return { id: decisionId, ...(await call.decisions.submit({ ...body, decisionId })) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/agents/decisions/{id}',
    tag,
    summary: 'Get a decision',
    scope: 'decisions:read',
    answer: ['Decision', Card],
    handle: ({ call, id }) => call.decisions.get({ decisionId: id }),
  }),
  endpoint({
    method: 'POST',
    path: '/agents/decisions/{id}/approve',
    tag,
    summary: 'Approve a decision',
    description: 'Carried out moments later on fresh facts; if they changed, it is stale and proposed anew.',
    scope: 'decisions:write',
    body: ApproveDecision.omit({ decisionId: true }),
    example: { hash: 'the decision’s hash', note: 'Agreed' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.decisions.approve({ decisionId: id, ...body })) }),
  }),
  endpoint({
    method: 'POST',
    path: '/agents/decisions/{id}/edit',
    tag,
    summary: 'Approve a decision with other arguments',
    scope: 'decisions:write',
    body: EditDecision.omit({ decisionId: true }),
    example: { arguments: { priceMinor: 13_500 } },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.decisions.edit({ decisionId: id, ...body })) }),
  }),
  endpoint({
    method: 'POST',
    path: '/agents/decisions/{id}/reject',
    tag,
    summary: 'Reject a decision',
    scope: 'decisions:write',
    body: RejectDecision.omit({ decisionId: true }),
    example: { code: 'bad-timing', reason: 'Not before the spring' },
    answer: receipt,
    handle: async ({ call, id, body }) => ({ id, ...(await call.decisions.reject({ decisionId: id, ...body })) }),
  }),
];
