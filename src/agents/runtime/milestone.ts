/** Shares of a proposal's time after which it is said again, and after which the owners hear of it. */
const REMIND_AT = 0.5;
const ESCALATE_AT = 0.8;

type Waiting = { proposedAt: string; expiresAt: string; remindedAt: string | null; escalatedAt: string | null };

/** What is due about a waiting decision at this instant, and the milliseconds until the next thing is. Pure. */
export function milestone(row: Waiting, now: number): { due: 'remind' | 'escalate' | 'end' | null; msLeft: number } {
  const [from, end] = [Date.parse(row.proposedAt), Date.parse(row.expiresAt)];
  const at = (share: number) => from + (end - from) * share;
  if (now >= end) return { due: 'end', msLeft: 0 };
  if (!row.escalatedAt && now >= at(ESCALATE_AT)) return { due: 'escalate', msLeft: 0 };
  if (!row.remindedAt && !row.escalatedAt && now >= at(REMIND_AT)) return { due: 'remind', msLeft: 0 };
  const next = row.escalatedAt ? end : row.remindedAt ? at(ESCALATE_AT) : at(REMIND_AT);
  return { due: null, msLeft: Math.max(1, Math.ceil(next - now)) };
}
