import { changePrice, productsByIds } from '@/server/catalog';
import { type DecisionKind, registerKind } from '@/server/decisions';
import { type Agent, duty } from '../runtime/agent';
import { card, judgement } from './card';
import { changes, fields, gate, subject } from './gate';
import { mind } from './mind';
import { observe } from './observe';
import { measure, OUTCOME_DAYS, priceBefore } from './outcome';
import { POLICY_VERSION, policy } from './policy';
import type { Snapshot } from './snapshot';
import { wished } from './wished';

const kind: DecisionKind = {
  kind: 'pricing.change-price',
  title: 'Change a price',
  agent: 'pricing',
  command: changePrice,
  policyVersion: POLICY_VERSION,
  gate,
  changes,
  fields,
  subject,
  card: judgement,
  undo: { days: 7, command: changePrice, prepare: priceBefore },
  outcome: { afterDays: OUTCOME_DAYS, measure },
};
registerKind(kind);

export const pricingAgent: Agent = {
  name: 'pricing',
  title: 'Pricing',
  about: 'Keeps list prices above cost and near the market, a small step at a time.',
  schedule: '0 5 * * *',
  duties: [
    duty<Snapshot>({
      kind,
      policyVersion: POLICY_VERSION,
      mostProposals: 5,
      daysToDecide: 5,
      restDays: 7,
      observe: (orgId) => observe(orgId),
      policy,
      wished,
      mind,
      card,
      verify: async (args) => (await productsByIds([String(args.productId)]))[0]?.priceMinor === args.priceMinor,
    }),
  ],
};
