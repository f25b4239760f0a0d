import { type DecisionKind, registerKind } from '@/server/decisions';
import { componentById, componentDemand, setReorder } from '@/server/procurement';
import { SetReorder } from '@/server/procurement/contract';
import { duty } from '../../runtime/agent';
import { daysSince } from '../order/outcome';
import { card } from './card';
import { changes, fields, gate, subject } from './gate';
import { mind } from './mind';
import { observe } from './observe';
import { POLICY_VERSION, policy } from './policy';
import type { Subject } from './subject';

const AFTER_DAYS = 30;

const kind: DecisionKind = {
  kind: 'procurement.set-reorder',
  title: 'Change a reorder point',
  agent: 'procurement',
  command: setReorder,
  policyVersion: POLICY_VERSION,
  gate,
  changes,
  fields,
  subject,
  undo: {
    days: 30,
    command: setReorder,
    prepare: async (args) => {
      const part = await componentById(SetReorder.parse(args).componentId);
      if (!part) return null;
      const { componentId, reorderPoint, reorderQuantity } = part;
      return { componentId, reorderPoint, reorderQuantity, reason: 'Taken back after the decision' };
    },
  },
  outcome: {
    afterDays: AFTER_DAYS,
    measure: async ({ subjectId, executedAt }) => {
      const short = (await componentDemand(daysSince(executedAt), [subjectId])).reduce((sum, d) => sum + d.short, 0);
      const summary =
        short === 0
          ? 'It never ran out since.'
          : short === 1
            ? '1 piece was missing since.'
            : `${short} pieces were missing since.`;
      return { good: short === 0, actualMinor: null, summary };
    },
  },
};
registerKind(kind);

/** Reorder points that follow demand and delivery times. */
export const reorderPoint = duty<Subject>({
  kind,
  policyVersion: POLICY_VERSION,
  mostProposals: 5,
  daysToDecide: 7,
  restDays: 21,
  observe: (orgId) => observe(orgId),
  policy,
  mind,
  card,
  verify: async (args) => {
    const wanted = SetReorder.parse(args);
    const part = await componentById(wanted.componentId);
    return part?.reorderPoint === wanted.reorderPoint && part.reorderQuantity === wanted.reorderQuantity;
  },
});
