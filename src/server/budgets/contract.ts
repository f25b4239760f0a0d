import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Seen } from '@/server/kernel/values';

/** The whole organisation, as an agent's name. */
export const ALL = 'all';
/** What counts while the owner has set nothing: 25 US dollars a month for all agents together. */
export const DEFAULT_MONTH_MICROS = 25_000_000;
/** From this share of a limit on the owner is told, in basis points. */
export const ALERT_BP = 8000;
/** A call that was reserved and never told of again holds its money so long, in minutes. */
export const ORPHANED_AFTER = 15;
/** One agent asking about one subject with one prompt: at most so many calls in so many minutes. */
export const LOOP = { calls: 6, minutes: 60 } as const;

/** Amounts are millionths of a US dollar, the money models are billed in. */
const Micros = z.int().nonnegative();
const Month = z.string().regex(/^\d{4}-\d{2}$/);
const AgentName = z.string().regex(/^[a-z-]{2,40}$/);
const Tokens = z.int().nonnegative();

/** Tokens of a call by the tiers they are billed in. `input` is what was neither written to a cache nor read from one. */
export const TokensByTier = z.object({
  input: Tokens,
  output: Tokens,
  cacheRead: Tokens,
  cacheWrite5m: Tokens,
  cacheWrite1h: Tokens,
});
export type TokensByTier = z.infer<typeof TokensByTier>;

/** How a call ended. All but `answered` leave the agent to its policy. */
export const outcomes = [
  'answered',
  'refused',
  'truncated',
  'malformed',
  'overloaded',
  'rate-limited',
  'timeout',
  'unreachable',
  'rejected',
  'failed',
] as const;
export const CallOutcome = z.enum(outcomes);
export type CallOutcome = z.infer<typeof CallOutcome>;

const call = { callId: z.string().min(8).max(100), month: Month, agent: AgentName };
const asked = {
  ...call,
  runId: z.string().nullable(),
  subjectId: z.string().max(200),
  promptVersion: z.string().max(100),
  model: z.string().max(100),
  inputTokens: Tokens,
  maxTokens: Tokens,
  worstMicros: Micros,
};

// Stream `model-spending`, id = the month (UTC): every call of that month, so that all limits are decided on one state.
/** The worst it can cost is set aside before the model is asked. */
export const CallReserved = event(
  'model-call.reserved',
  z.object({ ...asked, day: z.iso.date(), expiresAt: z.iso.datetime() }),
);
/** What it came to. Never what was said. `estimated`: the service did not tell, the input was counted in. */
export const ModelCalled = event(
  'model.called',
  z.object({
    ...call,
    runId: z.string().nullable(),
    subjectId: z.string(),
    model: z.string(),
    day: z.iso.date(),
    outcome: CallOutcome,
    tokens: TokensByTier,
    costMicros: Micros,
    estimated: z.boolean(),
    ms: z.int().nonnegative(),
  }),
);
/** Nobody told what became of it: what was set aside is free again. */
export const CallExpired = event('model-call.expired', z.object(call));
export const periods = ['month', 'day'] as const;
/** A limit is near (80) or reached (100). Once for each limit, period and level. */
export const BudgetAlerted = event(
  'budget.alerted',
  z.object({
    month: Month,
    agent: AgentName,
    period: z.enum(periods),
    /** The month or the day. */
    on: z.string(),
    level: z.union([z.literal(80), z.literal(100)]),
    limitMicros: Micros,
    spentMicros: Micros,
  }),
);
const loop = { month: Month, agent: AgentName, subjectId: z.string(), promptVersion: z.string() };
/** The same question again and again: it is not asked any more until a person has looked. */
export const LoopTripped = event('loop-breaker.tripped', z.object({ ...loop, calls: z.int(), minutes: z.int() }));
export const LoopReset = event('loop-breaker.reset', z.object({ ...loop, by: z.string() }));

// Stream `budget`, id `limits`. Null: no limit of this kind.
export const LimitsSet = event(
  'budget.limits-set',
  z.object({ agent: AgentName, monthMicros: Micros.nullable(), dayMicros: Micros.nullable(), by: z.string() }),
);

export const ReserveCall = z.object(asked);
export const SettleCall = z.object({
  callId: call.callId,
  month: Month,
  model: z.string(),
  outcome: CallOutcome,
  tokens: TokensByTier,
  costMicros: Micros,
  estimated: z.boolean(),
  ms: z.int().nonnegative(),
});
export const NoteExhausted = z.object({ month: Month, agent: AgentName, worstMicros: Micros });
const Limit = z.int().nonnegative().max(1_000_000_000_000, 'At most a million dollars').nullable();
export const SetLimits = z
  .object({ agent: AgentName, monthMicros: Limit, dayMicros: Limit, seen: Seen })
  .refine((l) => l.monthMicros === null || l.dayMicros === null || l.dayMicros <= l.monthMicros, {
    path: ['dayMicros'],
    message: 'A day cannot have more than the month',
  });
export const ResetLoop = z.object(loop);
