import { type DecisionKind, registerKind } from '@/server/decisions';
import { batchById, dissolveBatch, planBatch } from '@/server/fulfillment';
import { PlanBatch } from '@/server/fulfillment/contract';
import { duty } from '../../runtime/agent';
import { batchCard } from './card';
import { batchChanges, batchFields, batchGate } from './gate';
import { batchMind } from './mind';
import { observeBatches } from './observe';
import { batchOutcome } from './outcome';
import { BATCH_POLICY, batchPolicy } from './policy';
import type { BatchSnapshot } from './snapshot';

const kind: DecisionKind = {
  kind: 'fulfillment.pick-batch',
  title: 'Put orders in a batch',
  agent: 'fulfillment',
  command: planBatch,
  policyVersion: BATCH_POLICY,
  gate: batchGate,
  changes: batchChanges,
  fields: batchFields,
  undo: {
    days: 1,
    command: dissolveBatch,
    prepare: async (args) => ({ batchId: PlanBatch.parse(args).batchId, reason: 'Undone in the approval inbox.' }),
  },
  outcome: { afterDays: 1, measure: batchOutcome },
};
registerKind(kind);

/** Orders worth fetching in one walk. */
export const batch = duty<BatchSnapshot>({
  kind,
  policyVersion: BATCH_POLICY,
  mostProposals: 3,
  daysToDecide: 1,
  restDays: 0.4,
  observe: () => observeBatches(),
  policy: batchPolicy,
  mind: batchMind,
  card: batchCard,
  verify: async (args) => (await batchById(String(args.batchId))) !== null,
});
