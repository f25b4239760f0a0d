import { z } from 'zod';
import { moneyText } from '@/server/kernel/money';
import type { Draft, Mind } from '../runtime/agent';
import { prompt } from './prompts/pricing-1';
import type { Snapshot } from './snapshot';

const Answer = z.object({
  act: z.boolean(),
  priceMinor: z.int().positive(),
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});

/** How the model is asked for a price, and how its answer becomes a draft. */
export const mind: Mind<Snapshot> = {
  promptVersion: 'pricing-1',
  system: prompt,
  data: (s, twin) => ({
    ...s,
    policyWould: twin ? { priceMinor: twin.arguments.priceMinor ?? null, rationale: twin.rationale } : null,
  }),
  answer: Answer,
  draft: (s, answer): Draft | null => {
    const { act, priceMinor, rationale, confidence } = Answer.parse(answer);
    if (!act || priceMinor === s.priceMinor) return null;
    return {
      arguments: { productId: s.id, priceMinor, expectedMinor: s.priceMinor, reason: rationale },
      rationale,
      confidence,
    };
  },
  farFrom: (s, draft, twin) => {
    const model = Number(draft.arguments.priceMinor);
    if (!twin) return 'The policy alone would have left this price as it is.';
    const policy = Number(twin.arguments.priceMinor);
    if (Math.abs(model - policy) <= policy * 0.03) return null;
    return `The policy alone would have proposed ${moneyText(policy, s.currency)}.`;
  },
};
