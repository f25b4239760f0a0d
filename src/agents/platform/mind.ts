import { z } from 'zod';
import type { Draft, Mind, Subject } from '../runtime/agent';

const Answer = z.strictObject({
  act: z.boolean(),
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});

type Asking<S> = {
  promptVersion: string;
  system: string;
  data: (subject: S) => Record<string, string | number | boolean | string[]>;
  draft: (subject: S, rationale: string, confidence: number) => Draft;
};

/** A model may say yes or no to a repair, and why; what the repair is stands firm. */
export const yesOrNo = <S extends Subject>({ promptVersion, system, data, draft }: Asking<S>): Mind<S> => ({
  promptVersion,
  system,
  data: (s, twin) => ({ ...data(s), policyWould: twin ? { rationale: twin.rationale } : null }),
  answer: Answer,
  draft: (s, answer) => {
    const { act, rationale, confidence } = Answer.parse(answer);
    return act ? draft(s, rationale, confidence) : null;
  },
  farFrom: (_, __, twin) => (twin ? null : 'The policy alone would have left it.'),
});
