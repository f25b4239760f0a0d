import { type DecisionKind, registerKind } from '@/server/decisions';
import { cancelPurchaseOrder, placePurchaseOrder } from '@/server/procurement';
import { duty } from '../../runtime/agent';
import type { Snapshot } from '../snapshot';
import { card } from './card';
import { changes, fields } from './changes';
import { gate } from './gate';
import { mind } from './mind';
import { observe } from './observe';
import { AFTER_DAYS, measure, verify } from './outcome';
import { POLICY_VERSION, policy } from './policy';

const kind: DecisionKind = {
  kind: 'procurement.order',
  title: 'Order from a supplier',
  agent: 'procurement',
  command: placePurchaseOrder,
  policyVersion: POLICY_VERSION,
  gate,
  changes,
  fields,
  // Once the supplier has confirmed, the command refuses: then people talk to them.
  undo: {
    days: 3,
    command: cancelPurchaseOrder,
    prepare: async ({ purchaseOrderId }) => ({
      purchaseOrderId: purchaseOrderId ?? '',
      reason: 'Taken back after the decision',
    }),
  },
  outcome: { afterDays: AFTER_DAYS, measure },
};
registerKind(kind);

/** Joint orders to suppliers when something has come down to its reorder point. */
export const order = duty<Snapshot>({
  kind,
  policyVersion: POLICY_VERSION,
  mostProposals: 8,
  daysToDecide: 3,
  restDays: 1,
  observe,
  policy,
  mind,
  card,
  verify,
});
