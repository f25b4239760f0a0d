import { z } from 'zod';
import type { Draft, Mind } from '../runtime/agent';
import { basisOf } from './policy';
import { prompt } from './prompts/forecasting-1';
import type { Snapshot } from './snapshot';

const Answer = z.object({
  act: z.boolean(),
  safetyStock: z.int().nonnegative(),
  reorderPoint: z.int().nonnegative(),
  targetQuantity: z.int().nonnegative(),
  rationale: z.string().min(1).max(300),
  confidence: z.number().min(0).max(1),
});

/** How the model is asked for a target, and how its answer becomes a draft. */
export const mind: Mind<Snapshot> = {
  promptVersion: 'forecasting-1',
  system: prompt,
  data: (s, twin) => ({
    ...s,
    policyWould: twin
      ? {
          targetQuantity: twin.arguments.targetQuantity ?? null,
          reorderPoint: twin.arguments.reorderPoint ?? null,
          rationale: twin.rationale,
        }
      : null,
  }),
  answer: Answer,
  draft: (s, answer): Draft | null => {
    const { act, rationale, confidence, ...quantities } = Answer.parse(answer);
    if (!act || quantities.targetQuantity === s.target?.targetQuantity) return null;
    return {
      arguments: {
        productId: s.id,
        ...quantities,
        ...basisOf(s),
        expectedTarget: s.target?.targetQuantity ?? null,
        reason: rationale,
      },
      rationale,
      confidence,
    };
  },
  farFrom: (_, draft, twin) => {
    if (!twin) return 'The policy alone would have left this target as it is.';
    const [model, policy] = [Number(draft.arguments.targetQuantity), Number(twin.arguments.targetQuantity)];
    return Math.abs(model - policy) <= Math.max(1, policy * 0.15)
      ? null
      : `The policy alone would have proposed a target of ${policy}.`;
  },
};
