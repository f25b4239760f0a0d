import { z } from 'zod';
import { PlanBatch } from '@/server/fulfillment/contract';
import { counted } from '@/server/kernel/counted';
import type { Draft, Mind } from '../../runtime/agent';
import { prompt } from '../prompts/batch-1';
import { batchOf, batchPolicy } from './policy';
import type { BatchSnapshot } from './snapshot';

/** No order can be added by an answer: there is no field for it. */
const Answer = z.strictObject({
  act: z.boolean(),
  leaveOut: z.array(z.string().max(40)).max(20),
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});

const idsOf = (draft: Draft | null) => (draft ? PlanBatch.parse(draft.arguments).orderIds : []);
const numbersOf = (s: BatchSnapshot, draft: Draft | null) =>
  idsOf(draft).flatMap((id) => s.waiting.find((o) => o.orderId === id)?.number ?? []);

/** The model may leave orders out of the policy's batch, or the batch altogether. */
export const batchMind: Mind<BatchSnapshot> = {
  promptVersion: 'fulfillment-batch-1',
  system: prompt,
  data: (s, twin) => ({
    today: s.today,
    waiting: s.waiting.map(({ orderId: _, ...order }) => order),
    policyWould: twin ? { take: numbersOf(s, twin), rationale: twin.rationale } : null,
  }),
  answer: Answer,
  draft: (s, answer) => {
    const { act, leaveOut, rationale, confidence } = Answer.parse(answer);
    const kept = idsOf(batchPolicy(s)).filter(
      (id) => !leaveOut.includes(s.waiting.find((o) => o.orderId === id)?.number ?? ''),
    );
    return act && kept.length >= 2 ? batchOf(s, kept, rationale, confidence) : null;
  },
  farFrom: (_, draft, twin) => {
    if (!twin) return 'The policy alone would not have planned a batch.';
    const [asked, usual] = [idsOf(draft).length, idsOf(twin).length];
    return asked * 2 < usual ? `The policy alone would have taken ${counted(usual, 'order')}.` : null;
  },
};
