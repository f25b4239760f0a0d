import { z } from 'zod';
import type { Mind } from '../../runtime/agent';
import { prompt } from '../prompts/expedite-1';
import { pin } from './policy';
import type { ExpediteSnapshot } from './snapshot';

const Answer = z.strictObject({
  act: z.boolean(),
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});

/** The model may say yes or no about this order, nothing else. */
export const expediteMind: Mind<ExpediteSnapshot> = {
  promptVersion: 'fulfillment-expedite-1',
  system: prompt,
  data: ({ id: _, ...s }, twin) => ({ ...s, policyWould: twin ? { rationale: twin.rationale } : null }),
  answer: Answer,
  draft: (s, answer) => {
    const { act, rationale, confidence } = Answer.parse(answer);
    return act && !s.pinned ? pin(s, rationale, confidence) : null;
  },
  farFrom: (_, __, twin) => (twin ? null : 'The policy alone would have left it at its place.'),
};
