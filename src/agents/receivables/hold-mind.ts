import { z } from 'zod';
import type { Draft, Mind } from '../runtime/agent';
import { holdPolicy, releasePolicy } from './hold-policy';
import type { CreditSnapshot } from './hold-snapshot';
import { holdPrompt, releasePrompt } from './prompts/hold-1';

/** Whether, and why: nothing else. The reason that the dealer reads is made from the figures. */
const Answer = z.strictObject({
  act: z.boolean(),
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});

const mind = (
  promptVersion: string,
  system: string,
  policy: (s: CreditSnapshot) => Draft | null,
): Mind<CreditSnapshot> => ({
  promptVersion,
  system,
  data: ({ id: _, ...s }, twin) => ({ ...s, policyWould: twin ? { rationale: twin.rationale } : null }),
  answer: Answer,
  draft: (s, answer): Draft | null => {
    const { act, rationale, confidence } = Answer.parse(answer);
    const twin = policy(s);
    return act && twin ? { ...twin, rationale, confidence } : null;
  },
  farFrom: () => null,
});

export const holdMind = mind('receivables-hold-1', holdPrompt, holdPolicy);
export const releaseMind = mind('receivables-release-1', releasePrompt, releasePolicy);
