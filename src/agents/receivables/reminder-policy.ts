import { idFrom } from '@/server/kernel/id';
import type { Tone } from '@/server/receivables/contract';
import type { Draft } from '../runtime/agent';
import type { ReminderSnapshot } from './reminder-snapshot';
import { daysText } from './words';

export const REMINDER_POLICY = 'receivables-reminder-1';

/** The deterministic twin: what the ladder says is sent, in the tone that fits the customer. Pure. */
export function reminderPolicy(s: ReminderSnapshot): Draft | null {
  if (s.wait !== null || s.lines.length === 0 || s.stage === null) return null;
  return letterOf(s, toneOf(s), rationaleOf(s), confidenceOf(s));
}

/** The letter that is due, and no other: whoever drafts it chooses the tone only. */
export function letterOf(s: ReminderSnapshot, tone: Tone, rationale: string, confidence: number): Draft {
  const lines = s.lines.map(({ invoiceId, stage }) => ({ invoiceId, stage }));
  const reminderId = idFrom('reminder', s.id, s.today, ...lines.flatMap((l) => [l.invoiceId, l.stage]));
  return {
    arguments: { reminderId, customerId: s.id, lines, totalMinor: s.totalMinor, tone },
    rationale,
    confidence,
  };
}

const isGoodPayer = (s: ReminderSnapshot) => (s.history?.settled ?? 0) >= 3 && s.history!.onTimeShare >= 0.7;

/** Warm while it is early and to who usually pays in time, firm at the end and after broken promises; a friendly word is never firm. */
export function toneOf(s: ReminderSnapshot): Tone {
  const doubted = s.promises.broken > s.promises.kept;
  if (s.stage === 'final' || (doubted && s.stage !== 'friendly')) return 'firm';
  if (doubted) return 'plain';
  return s.stage === 'friendly' || (s.stage === 'first' && isGoodPayer(s)) ? 'warm' : 'plain';
}

function rationaleOf(s: ReminderSnapshot): string {
  const paying = s.history
    ? `They have paid ${s.history.settled} ${s.history.settled === 1 ? 'invoice' : 'invoices'} so far, ${lateness(s.history.averageDaysLate)}.`
    : 'They have not paid an invoice yet.';
  return `The ladder's day for it has come. ${paying}`;
}

export const lateness = (days: number) =>
  Math.abs(days) < 0.5
    ? 'on the day on average'
    : `${daysText(Math.abs(Math.round(days)))} ${days > 0 ? 'late' : 'early'} on average`;

/** Routine letters are rarely wrong; late stages and customers we know little of are less sure. */
const confidenceOf = (s: ReminderSnapshot) =>
  (s.stage === 'friendly' || s.stage === 'first' ? 0.9 : 0.75) - (s.disputed > 0 ? 0.2 : 0) - (s.history ? 0 : 0.05);
