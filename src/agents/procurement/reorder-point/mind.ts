import { z } from 'zod';
import type { Draft, Mind } from '../../runtime/agent';
import { prompt } from '../prompts/procurement-reorder-1';
import { draftOf } from './policy';
import type { Subject } from './subject';

const Answer = z.object({
  act: z.boolean(),
  reorderPoint: z.int().min(0).max(1_000_000),
  reorderQuantity: z.int().min(1).max(1_000_000),
  rationale: z.string().min(1).max(500),
  confidence: z.number().min(0).max(1),
});

/** How the model is asked for a reorder point, and how its answer becomes a draft. */
export const mind: Mind<Subject> = {
  promptVersion: 'procurement-reorder-1',
  system: prompt,
  data: (s, twin) => ({
    ...s,
    policyWould: twin
      ? {
          reorderPoint: twin.arguments.reorderPoint ?? null,
          reorderQuantity: twin.arguments.reorderQuantity ?? null,
          rationale: twin.rationale,
        }
      : null,
  }),
  answer: Answer,
  draft: (s, answer): Draft | null => {
    const { act, reorderPoint, reorderQuantity, rationale, confidence } = Answer.parse(answer);
    const same = reorderPoint === s.line.reorderPoint && reorderQuantity === s.line.reorderQuantity;
    return act && !same ? draftOf(s, reorderPoint, reorderQuantity, rationale, confidence) : null;
  },
  farFrom: (_, draft, twin) => {
    if (!twin) return 'The policy alone would have left this reorder point as it is.';
    const [model, policy] = [Number(draft.arguments.reorderPoint), Number(twin.arguments.reorderPoint)];
    return Math.abs(model - policy) <= policy * 0.15 ? null : `The policy alone would have set ${policy}.`;
  },
};
