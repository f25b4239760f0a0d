import { type DecisionKind, registerKind } from '@/server/decisions';
import { heldGoods, letGo } from '@/server/orders';
import { LetGo } from '@/server/orders/contract';
import { duty } from '../../runtime/agent';
import { yesOrNo } from '../mind';
import { prompt } from '../prompts/let-go-1';
import { letGoCard } from './card';
import { letGoChanges, letGoFields, letGoGate } from './gate';
import { observeHeld } from './observe';
import { LET_GO_POLICY, letGoOf, letGoPolicy } from './policy';
import type { LetGoSnapshot } from './snapshot';

const kind: DecisionKind = {
  kind: 'platform.let-go',
  title: 'Give back what an ended order holds',
  agent: 'platform',
  command: letGo,
  policyVersion: LET_GO_POLICY,
  gate: letGoGate,
  changes: letGoChanges,
  fields: letGoFields,
};
registerKind(kind);

/** Goods that nobody can buy because an ended order still holds them. */
export const letGoDuty = duty<LetGoSnapshot>({
  kind,
  policyVersion: LET_GO_POLICY,
  mostProposals: 20,
  daysToDecide: 7,
  restDays: 30,
  observe: observeHeld,
  policy: letGoPolicy,
  mind: yesOrNo({
    promptVersion: 'platform-let-go-1',
    system: prompt,
    data: ({ label, fact, units }) => ({ order: label, fact, units }),
    draft: letGoOf,
  }),
  card: letGoCard,
  verify: async (args, orgId) => (await heldGoods(orgId, LetGo.parse(args).orderId))?.units === 0,
});
