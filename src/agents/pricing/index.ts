import { changePrice, productsByIds } from '@/server/catalog';
import { registerKind } from '@/server/decisions';
import type { Agent } from '../runtime/agent';
import { card } from './card';
import { changes, fields, gate } from './gate';
import { mind } from './mind';
import { observe } from './observe';
import { POLICY_VERSION, policy } from './policy';
import type { Snapshot } from './snapshot';

const kind = {
  kind: 'pricing.change-price',
  agent: 'pricing',
  command: changePrice,
  policyVersion: POLICY_VERSION,
  gate,
  changes,
  fields,
};
registerKind(kind);

export const pricingAgent: Agent<Snapshot> = {
  name: 'pricing',
  title: 'Pricing',
  kind,
  schedule: '0 5 * * *',
  policyVersion: POLICY_VERSION,
  mostProposals: 5,
  daysToDecide: 5,
  observe: (orgId) => observe(orgId),
  policy,
  mind,
  card,
  verify: async (args) => (await productsByIds([String(args.productId)]))[0]?.priceMinor === args.priceMinor,
};
