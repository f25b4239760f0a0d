import { z } from 'zod';
import { Tone } from '@/server/receivables/contract';
import type { Draft, Mind } from '../runtime/agent';
import { prompt } from './prompts/reminder-1';
import { letterOf } from './reminder-policy';
import type { ReminderSnapshot } from './reminder-snapshot';

/** No amount, account, invoice, address or text of a letter can be answered: there is no field for it. */
const Answer = z.strictObject({
  act: z.boolean(),
  tone: Tone,
  rationale: z.string().min(1).max(600),
  confidence: z.number().min(0).max(1),
});

/** The model may choose the tone or leave the letter for later. Everything else is the ladder's. */
export const reminderMind: Mind<ReminderSnapshot> = {
  promptVersion: 'receivables-reminder-1',
  system: prompt,
  data: ({ id: _, lines, ...s }, twin) => ({
    ...s,
    invoices: lines.map(({ invoiceId: __, ...line }) => line),
    policyWould: twin ? { tone: twin.arguments.tone ?? null, rationale: twin.rationale } : null,
  }),
  answer: Answer,
  draft: (s, answer): Draft | null => {
    const { act, tone, rationale, confidence } = Answer.parse(answer);
    if (!act || s.wait !== null || s.lines.length === 0) return null;
    return letterOf(s, tone, rationale, confidence);
  },
  farFrom: (_, draft, twin) => {
    if (!twin) return 'The policy alone would not have written.';
    const [asked, usual] = [draft.arguments.tone, twin.arguments.tone];
    const opposite = (asked === 'warm' && usual === 'firm') || (asked === 'firm' && usual === 'warm');
    return opposite ? `The policy alone would have written in a ${usual} tone.` : null;
  },
};
