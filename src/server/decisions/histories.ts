import type { z } from 'zod';
import { newId } from '@/server/kernel/id';
import type { DecisionProposed } from './contract';

/** A proposal as an agent makes it, of a kind nobody knows unless a test registers it. */
export const aProposal = (over: Partial<z.infer<typeof DecisionProposed.schema>> = {}) => ({
  decisionId: newId(),
  agent: 'pricing',
  kind: 'pricing.change-price',
  runId: newId(),
  command: 'catalog.change-price',
  arguments: { productId: newId(), priceMinor: 13_400, expectedMinor: 12_900, reason: 'Cost has risen.' },
  hash: 'hash',
  subject: { type: 'product', id: newId(), label: 'JV-CP-550 Pump' },
  sentence: 'Raise JV-CP-550 from €129.00 to €134.00',
  rationale: 'Cost has risen.',
  confidence: 0.8,
  effect: null,
  changes: [],
  evidence: [],
  options: [],
  ifIgnored: 'The price stays.',
  waiting: null,
  gate: { verdict: 'ask' as const, reasons: [] },
  twin: null,
  far: null,
  proposer: {
    ...{ by: 'policy' as const, policyVersion: 'pricing-policy-1', model: null, promptVersion: null },
    ...{ inputTokens: null, outputTokens: null, costMicros: null, fallback: null },
  },
  context: {},
  expiresAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
  ...over,
});
