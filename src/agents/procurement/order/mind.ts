import { z } from 'zod';
import { moneyText } from '@/server/kernel/money';
import type { Draft, Mind } from '../../runtime/agent';
import { prompt } from '../prompts/procurement-order-1';
import { coverDays } from '../replenishment';
import type { Snapshot } from '../snapshot';
import { ordered } from './card';
import { plan } from './plan';
import { draftOf } from './policy';

const Answer = z.object({
  act: z.boolean(),
  scalePercent: z.int().min(50).max(150),
  only: z.enum(['all', 'due']),
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});
/** More lines than this tell a model nothing more. */
const MOST_LINES = 40;
/** A model's order this much larger or smaller than the policy's is pointed out. */
const FAR = 0.25;

/** How the model is asked about an order, and how its answer becomes a draft. What may be ordered, and at which price, it cannot say. */
export const mind: Mind<Snapshot> = {
  promptVersion: 'procurement-order-1',
  system: prompt,
  data: ({ lines, drafts: _, ...s }, twin) => ({
    ...s,
    lines: [...lines]
      .sort((a, b) => coverDays(a) - coverDays(b))
      .slice(0, MOST_LINES)
      .map(({ itemId: _id, ...line }) => line),
    policyWould: twin
      ? {
          rationale: twin.rationale,
          lines: ordered({ ...s, lines, drafts: [] }, twin.arguments).lines.map(
            ({ line, quantity, unitPriceMinor, due }) => ({
              sku: line.sku,
              quantity,
              unitPriceMinor,
              due,
            }),
          ),
        }
      : null,
  }),
  answer: Answer,
  draft: (s, answer): Draft | null => {
    const { act, scalePercent, only, rationale, confidence } = Answer.parse(answer);
    const planned = act && s.active && s.approved ? plan(s, scalePercent / 100, only) : null;
    return planned && planned.lines.length > 0 ? draftOf(s, planned, rationale, confidence) : null;
  },
  farFrom: (s, draft, twin) => {
    if (!twin) return 'The policy alone would not have ordered anything here.';
    const [model, policy] = [ordered(s, draft.arguments).totalMinor, ordered(s, twin.arguments).totalMinor];
    if (Math.abs(model - policy) <= policy * FAR) return null;
    return `The policy alone would have ordered for ${moneyText(policy, s.currency)}.`;
  },
};
