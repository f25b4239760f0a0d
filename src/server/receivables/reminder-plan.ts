import { daysBetween, plusDays } from './due';
import type { DunningState } from './dunning-state';
import { type CustomerClass, type Ladder, type ReminderLine, type Rungs, type Stage, stages } from './dunning-words';

/** An unpaid invoice as the ladder sees it. */
export type Unpaid = { invoiceId: string; number: string; dueOn: string; openMinor: number; currency: string };

/** Why an invoice is left alone for now. */
export type Stop = { why: 'promise'; until: string } | { why: 'dispute' } | { why: 'handed-over' };
export type Standing = Unpaid & {
  daysOverdue: number;
  last: { stage: Stage; on: string } | null;
  /** The next letter about it: which stage, and the day it comes. */
  next: { stage: Stage; on: string } | null;
  stop: Stop | null;
  /** All letters are written and the last deadline has passed: it is time to hand it over. */
  handOverDue: boolean;
};

/** Why a customer with something due gets no letter today. */
export type Wait =
  | { why: 'paused'; until: string | null; reason: string }
  | { why: 'too-soon'; until: string }
  | { why: 'weekend'; until: string }
  | { why: 'small' }
  | { why: 'covered' };
export type Plan = {
  standings: Standing[];
  /** What a letter of today says; empty when nothing is due one. */
  lines: ReminderLine[];
  stage: Stage | null;
  currency: string;
  unappliedMinor: number;
  totalMinor: number;
  wait: Wait | null;
  /** The first day on which a letter may go: today, later, or null when none is in sight. */
  nextOn: string | null;
};

type Asked = {
  today: string;
  ladder: Ladder;
  class: CustomerClass;
  unpaid: readonly Unpaid[];
  dunning: DunningState;
  /** Money of theirs that no invoice has used. */
  unappliedMinor: number;
};

/** What is due a letter for one customer on a day, what is not, and why. The page, the agent and the command all ask this. Pure. */
export function reminderPlan(asked: Asked): Plan {
  const { today, ladder, dunning, unappliedMinor } = asked;
  const rungs = ladder.rungs[asked.class];
  const currency = asked.unpaid[0]?.currency ?? 'EUR';
  const standings = asked.unpaid
    .filter((i) => i.currency === currency && i.openMinor > 0)
    .map((i) => standing(i, today, rungs, ladder, dunning))
    .sort((a, b) => b.daysOverdue - a.daysOverdue || a.number.localeCompare(b.number));
  const free = standings.filter((s) => !s.stop && s.next);
  const lines = free.flatMap(({ next, ...s }): ReminderLine[] =>
    next && next.on <= today
      ? [
          {
            invoiceId: s.invoiceId,
            number: s.number,
            stage: next.stage,
            dueOn: s.dueOn,
            daysOverdue: s.daysOverdue,
            openMinor: s.openMinor,
          },
        ]
      : [],
  );
  const totalMinor = lines.reduce((sum, l) => sum + l.openMinor, 0) - unappliedMinor;
  const stage = lines.reduce<Stage | null>((most, l) => (most && rank(most) >= rank(l.stage) ? most : l.stage), null);
  const wait = lines.length > 0 ? waiting(asked, totalMinor) : null;
  const first = free.flatMap((s) => s.next?.on ?? []).sort()[0] ?? null;
  return {
    standings,
    lines,
    stage,
    currency,
    unappliedMinor,
    totalMinor: Math.max(0, totalMinor),
    wait,
    nextOn: first && earliest(asked, first, wait),
  };
}

const rank = (stage: Stage) => stages.indexOf(stage);

function standing(invoice: Unpaid, today: string, rungs: Rungs, ladder: Ladder, dunning: DunningState): Standing {
  const daysOverdue = daysBetween(invoice.dueOn, today);
  const last = dunning.reminded[invoice.invoiceId] ?? null;
  const stage = after(last?.stage ?? null, daysOverdue, rungs);
  const day = stage && rungs[stage];
  return {
    ...invoice,
    daysOverdue,
    last,
    next: stage && day !== null ? { stage, on: plusDays(invoice.dueOn, day) } : null,
    stop: stopped(invoice.invoiceId, today, ladder, dunning),
    handOverDue:
      last?.stage === 'final' && daysOverdue >= rungs.handOver && !dunning.handedOver.includes(invoice.invoiceId),
  };
}

/** One rung at a time: an invoice is never at its last warning without the earlier ones. A friendly word comes only while it is early. */
function after(last: Stage | null, daysOverdue: number, rungs: Rungs): Stage | null {
  if (last) return stages[rank(last) + 1] ?? null;
  return rungs.friendly !== null && daysOverdue < rungs.first ? 'friendly' : 'first';
}

function stopped(invoiceId: string, today: string, ladder: Ladder, dunning: DunningState): Stop | null {
  if (dunning.handedOver.includes(invoiceId)) return { why: 'handed-over' };
  if (Object.values(dunning.disputes).includes(invoiceId)) return { why: 'dispute' };
  const until = Object.values(dunning.promises)
    .filter((p) => p.invoiceIds.includes(invoiceId))
    .map((p) => plusDays(p.payOn, ladder.graceDays))
    .sort()
    .at(-1);
  return until !== undefined && until >= today ? { why: 'promise', until } : null;
}

function waiting({ today, ladder, dunning }: Asked, totalMinor: number): Wait | null {
  const { paused, lastContactOn } = dunning;
  if (paused && (paused.until === null || paused.until >= today)) return { why: 'paused', ...paused };
  if (totalMinor <= 0) return { why: 'covered' };
  if (totalMinor < ladder.minimumMinor) return { why: 'small' };
  const rested = lastContactOn && plusDays(lastContactOn, ladder.restDays);
  if (rested && today < rested) return { why: 'too-soon', until: rested };
  if (ladder.quietWeekend && isWeekend(today)) return { why: 'weekend', until: afterWeekend(today) };
  return null;
}

/** The first day that is not before `day`, not in the rest, not in a pause with an end, and not a quiet one. */
function earliest({ today, ladder, dunning }: Asked, day: string, wait: Wait | null): string | null {
  if (wait?.why === 'covered' || wait?.why === 'small') return null;
  const { paused, lastContactOn } = dunning;
  const pausing = paused && (paused.until === null || paused.until >= today);
  if (pausing && paused.until === null) return null;
  const bounds = [
    day,
    today,
    ...(lastContactOn ? [plusDays(lastContactOn, ladder.restDays)] : []),
    ...(pausing && paused.until ? [plusDays(paused.until, 1)] : []),
  ];
  const at = bounds.sort().at(-1)!;
  return ladder.quietWeekend ? afterWeekend(at) : at;
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6;
const afterWeekend = (day: string) => (isWeekend(day) ? plusDays(day, weekday(day) === 6 ? 2 : 1) : day);
