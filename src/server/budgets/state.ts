import { stream } from '@/server/kernel/stream';
import {
  ALL,
  BudgetAlerted,
  CallExpired,
  CallReserved,
  DEFAULT_MONTH_MICROS,
  LimitsSet,
  LOOP,
  LoopReset,
  LoopTripped,
  ModelCalled,
} from './contract';

/** What was set aside for a call that is under way. */
export type Reservation = {
  agent: string;
  runId: string | null;
  subjectId: string;
  model: string;
  day: string;
  worstMicros: number;
  expiresAt: string;
};

/** A month of asking models. Amounts in millionths of a US dollar, by day and agent. */
export type Spending = {
  spent: Readonly<Record<string, Readonly<Record<string, number>>>>;
  open: Readonly<Record<string, Reservation>>;
  /** Expired, but their bill may still come. */
  lost: Readonly<Record<string, Reservation>>;
  alerted: Readonly<Record<string, true>>;
  /** When a question was asked lately, in shelves by its key's last character so that a long month stays cheap to evolve. */
  recent: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  tripped: Readonly<Record<string, true>>;
};

type Question = { agent: string; subjectId: string; promptVersion: string };
export const loopKey = (q: Question) => [q.agent, q.promptVersion, q.subjectId].join(' ');
const shelfOf = (key: string) => key.slice(-2);

/** The times at which this question was asked within the loop breaker's window. */
export const askedLately = (state: Spending, question: Question, now: string): readonly string[] => {
  const key = loopKey(question);
  return (state.recent[shelfOf(key)]?.[key] ?? []).filter((at) => withinWindow(at, now));
};
const withinWindow = (at: string, now: string) => Date.parse(at) > Date.parse(now) - LOOP.minutes * 60_000;

export const spending = stream({
  type: 'model-spending',
  events: [CallReserved, ModelCalled, CallExpired, BudgetAlerted, LoopTripped, LoopReset],
  initial: { spent: {}, open: {}, lost: {}, alerted: {}, recent: {}, tripped: {} } as Spending,
  marks: ['at'],
  evolve: (s, e): Spending => {
    switch (e.type) {
      case 'model-call.reserved': {
        const { callId, agent, runId, subjectId, model, day, worstMicros, expiresAt } = e.data;
        const open = { ...s.open, [callId]: { agent, runId, subjectId, model, day, worstMicros, expiresAt } };
        return { ...s, open, recent: noted(s, e.data, e.at) };
      }
      case 'model.called': {
        const { callId, agent, day, costMicros } = e.data;
        const ofDay = { ...s.spent[day], [agent]: (s.spent[day]?.[agent] ?? 0) + costMicros };
        return {
          ...s,
          spent: { ...s.spent, [day]: ofDay },
          open: without(s.open, callId),
          lost: without(s.lost, callId),
        };
      }
      case 'model-call.expired': {
        const held = s.open[e.data.callId];
        return held ? { ...s, open: without(s.open, e.data.callId), lost: { ...s.lost, [e.data.callId]: held } } : s;
      }
      case 'budget.alerted':
        return { ...s, alerted: { ...s.alerted, [alertKey(e.data)]: true } };
      case 'loop-breaker.tripped':
        return { ...s, tripped: { ...s.tripped, [loopKey(e.data)]: true } };
      case 'loop-breaker.reset':
        return { ...s, tripped: without(s.tripped, loopKey(e.data)), recent: forgotten(s, e.data) };
    }
  },
});

const without = <V>(record: Readonly<Record<string, V>>, key: string) => {
  if (!(key in record)) return record;
  const { [key]: _, ...others } = record;
  return others;
};

/** The shelf with this question's newest time; what the window has left behind is forgotten. */
function noted(s: Spending, question: Question, at: string): Spending['recent'] {
  const key = loopKey(question);
  const shelf = Object.entries(s.recent[shelfOf(key)] ?? {}).filter(([, times]) => withinWindow(times.at(-1)!, at));
  const others = Object.fromEntries(shelf);
  return { ...s.recent, [shelfOf(key)]: { ...others, [key]: [...askedLately(s, question, at), at] } };
}

function forgotten(s: Spending, question: Question): Spending['recent'] {
  const key = loopKey(question);
  return { ...s.recent, [shelfOf(key)]: without(s.recent[shelfOf(key)] ?? {}, key) };
}

type Alert = { agent: string; period: string; on: string; level: number; limitMicros: number };
/** An alert is given once; another limit is another alert. */
export const alertKey = (a: Alert) => [a.agent, a.period, a.on, a.level, a.limitMicros].join(' ');

export type Limit = { monthMicros: number | null; dayMicros: number | null };
/** The owner's limits, by agent and for all together. */
export const budget = stream({
  type: 'budget',
  events: [LimitsSet],
  initial: { [ALL]: { monthMicros: DEFAULT_MONTH_MICROS, dayMicros: null } } as Readonly<Record<string, Limit>>,
  evolve: (limits, { data: { agent, monthMicros, dayMicros } }) => ({ ...limits, [agent]: { monthMicros, dayMicros } }),
});
export const LIMITS = 'limits';
