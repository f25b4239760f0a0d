import { type DecisionKind, registerKind } from '@/server/decisions';
import { fulfilmentsOf, pinOrder, standings, unpinOrder } from '@/server/fulfillment';
import { PinOrder } from '@/server/fulfillment/contract';
import { currentTime } from '@/server/kernel/clock';
import { duty } from '../../runtime/agent';
import { expediteCard } from './card';
import { expediteChanges, expediteFields, expediteGate } from './gate';
import { expediteMind } from './mind';
import { observeDanger } from './observe';
import { expediteOutcome } from './outcome';
import { EXPEDITE_POLICY, expeditePolicy } from './policy';
import type { ExpediteSnapshot } from './snapshot';

const kind: DecisionKind = {
  kind: 'fulfillment.expedite',
  title: 'Put an order first',
  agent: 'fulfillment',
  command: pinOrder,
  policyVersion: EXPEDITE_POLICY,
  gate: expediteGate,
  changes: expediteChanges,
  fields: expediteFields,
  undo: { days: 3, command: unpinOrder, prepare: async (args) => ({ orderId: PinOrder.parse(args).orderId }) },
  outcome: { afterDays: 2, measure: expediteOutcome },
};
registerKind(kind);

/** Orders that would miss their day. */
export const expedite = duty<ExpediteSnapshot>({
  kind,
  policyVersion: EXPEDITE_POLICY,
  mostProposals: 3,
  daysToDecide: 1,
  restDays: 1,
  observe: () => observeDanger(),
  policy: expeditePolicy,
  mind: expediteMind,
  card: expediteCard,
  verify: async (args) => {
    const { orderId } = PinOrder.parse({ reason: '-', ...args });
    const known = await standings(await fulfilmentsOf([orderId]), currentTime());
    return known.get(orderId)?.pinned != null;
  },
});
