import { type DecisionKind, registerKind } from '@/server/decisions';
import { restoreTarget, setTarget, targets } from '@/server/forecasting';
import { type Agent, duty } from '../runtime/agent';
import { card } from './card';
import { changes, fields, gate, subject } from './gate';
import { mind } from './mind';
import { observe } from './observe';
import { measure, OUTCOME_DAYS, targetBefore } from './outcome';
import { POLICY_VERSION, policy } from './policy';
import type { Snapshot } from './snapshot';
import { tells } from './tells';
import { wished } from './wished';

const kind: DecisionKind = {
  kind: 'forecasting.set-target',
  title: 'Set a stock target',
  agent: 'forecasting',
  command: setTarget,
  policyVersion: POLICY_VERSION,
  gate,
  changes,
  fields,
  subject,
  undo: { days: 14, command: restoreTarget, prepare: targetBefore },
  outcome: { afterDays: OUTCOME_DAYS, measure },
};
registerKind(kind);

export const forecastingAgent: Agent = {
  name: 'forecasting',
  title: 'Forecasting',
  about: 'Keeps stock targets where expected demand, lead time and the cost of stock want them.',
  // Three hours after the week's forecasts were made (inngest/forecasting.ts).
  schedule: '0 5 * * 1',
  duties: [
    duty<Snapshot>({
      kind,
      policyVersion: POLICY_VERSION,
      mostProposals: 8,
      daysToDecide: 6,
      restDays: 14,
      observe: (orgId) => observe(orgId),
      policy,
      tells,
      wished,
      mind,
      card,
      verify: async (args) => {
        const productId = String(args.productId);
        return (await targets([productId])).get(productId)?.targetQuantity === args.targetQuantity;
      },
    }),
  ],
};
