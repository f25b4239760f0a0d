import { describe, expect, it } from 'vitest';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { BudgetAlerted, CallExpired, CallReserved, LimitsSet, LoopReset, LoopTripped, ModelCalled } from '../contract';
import { askedLately, budget, LIMITS, type Limit, spending } from '../state';
import { noteExhausted } from './note-exhausted';
import { reserveCall } from './reserve-call';
import { resetLoop } from './reset-loop';
import { setLimits } from './set-limits';
import { settleCall } from './settle-call';

// The histories of `given` end at noon of 1 June 2026, one event a minute.
const month = '2026-06';
const day = '2026-06-01';
const tokens = { input: 1000, output: 100, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
const asked = (callId: string, worstMicros: number, over: object = {}) => ({
  callId: `call-${callId}-0000`,
  month,
  agent: 'pricing',
  runId: 'run',
  subjectId: callId,
  promptVersion: 'pricing-1',
  model: 'claude-sonnet-5-5',
  inputTokens: 1000,
  maxTokens: 4096,
  worstMicros,
  ...over,
});
const reserved = (callId: string, worstMicros: number, over: object = {}) =>
  CallReserved({ ...asked(callId, worstMicros), day, expiresAt: '2026-06-01T12:10:00.000Z', ...over });
const bill = (callId: string, costMicros: number) => ({
  callId: `call-${callId}-0000`,
  month,
  model: 'claude-sonnet-5-5',
  outcome: 'answered' as const,
  tokens,
  costMicros,
  estimated: false,
  ms: 900,
});
const called = (callId: string, costMicros: number, over: object = {}) =>
  ModelCalled({ ...bill(callId, costMicros), agent: 'pricing', runId: 'run', subjectId: callId, day, ...over });
const limits = (set: Record<string, Partial<Limit>>) => ({
  reads: {
    limits: Object.fromEntries(
      Object.entries(set).map(([agent, l]) => [agent, { monthMicros: null, dayMicros: null, ...l }]),
    ),
  },
});

describe('setting aside what a call can cost', () => {
  it('sets the worst case aside while it fits', () => {
    given(reserved('a', 400))
      .when(reserveCall, asked('b', 600), limits({ all: { monthMicros: 1000 } }))
      .records(reserved('b', 600, { expiresAt: '2026-06-01T12:15:00.000Z' }));
    given(reserved('a', 400))
      .when(reserveCall, asked('b', 601), limits({ all: { monthMicros: 1000 } }))
      .refused('budget-spent');
  });
  it.each([
    ['of all, in the month', { all: { monthMicros: 999 } }, 'the model budget of the month is spent'],
    ['of all, on the day', { all: { dayMicros: 999 } }, 'the model budget of the day is spent'],
    [
      'of the agent, in the month',
      { pricing: { monthMicros: 999 } },
      "the pricing agent's model budget of the month is spent",
    ],
    [
      'of the agent, on the day',
      { pricing: { dayMicros: 999 } },
      "the pricing agent's model budget of the day is spent",
    ],
  ])('keeps the limit %s', (_, set, words) => {
    const { decided } = given(reserved('a', 900), called('a', 900)).when(reserveCall, asked('b', 100), limits(set));
    expect(decided).toMatchObject({ rejected: 'budget-spent', message: words });
  });
  it('counts another agent for all, not for itself, and another day for the month only', () => {
    const other = [reserved('a', 900, { agent: 'forecasting' }), called('a', 900, { agent: 'forecasting' })];
    given(...other)
      .when(reserveCall, asked('b', 200), limits({ all: { monthMicros: 1000 } }))
      .refused('budget-spent');
    expect(
      given(...other).when(reserveCall, asked('b', 200), limits({ pricing: { monthMicros: 1000 } })).decided,
    ).toHaveLength(1);
    const yesterday = [reserved('a', 900, { day: '2026-05-31' }), called('a', 900, { day: '2026-05-31' })];
    expect(
      given(...yesterday).when(reserveCall, asked('b', 200), limits({ all: { dayMicros: 1000 } })).decided,
    ).toHaveLength(1);
  });
  it('a limit of nothing refuses everything; no limit refuses nothing', () => {
    given()
      .when(reserveCall, asked('a', 1), limits({ all: { monthMicros: 0 } }))
      .refused('budget-spent');
    expect(given().when(reserveCall, asked('a', 9e9), limits({ all: {} })).decided).toHaveLength(1);
  });
  it('orphans give back what they held, and their late bill is still booked', () => {
    const orphan = reserved('a', 900, { expiresAt: '2026-06-01T11:59:59.999Z' });
    const expired = CallExpired({ callId: 'call-a-0000', month, agent: 'pricing' });
    given(orphan)
      .when(reserveCall, asked('b', 500), limits({ all: { monthMicros: 1000 } }))
      .records(expired, reserved('b', 500, { expiresAt: '2026-06-01T12:15:00.000Z' }));
    given(orphan, expired).when(settleCall, bill('a', 700), limits({})).records(called('a', 700));
  });
  it('is done once for the same call, refused for another agent’s budget and for a month that is over', () => {
    given(reserved('a', 100)).when(reserveCall, asked('a', 100), limits({})).records();
    given()
      .when(reserveCall, asked('a', 1), { ...limits({}), actor: { kind: 'agent', agent: 'forecasting' } })
      .refused('not-yours');
    given()
      .when(reserveCall, asked('a', 1, { month: '2026-05' }), limits({}))
      .refused('month-turned');
  });
});

describe('booking what it cost', () => {
  it('frees the rest and books once', () => {
    given(reserved('a', 900), called('a', 100))
      .when(reserveCall, asked('b', 900), limits({ all: { monthMicros: 1000 } }))
      .records(reserved('b', 900, { expiresAt: '2026-06-01T12:15:00.000Z' }));
    given(reserved('a', 900), called('a', 100)).when(settleCall, bill('a', 100), limits({})).records();
    given().when(settleCall, bill('a', 100), limits({})).records();
  });
  it('tells of 80 % once, of 100 % when it is reached, and again after the limit was changed', () => {
    const set = limits({ all: { monthMicros: 1000 } });
    const alert = (level: 80 | 100, spentMicros: number) =>
      BudgetAlerted({ month, agent: 'all', period: 'month', on: month, level, limitMicros: 1000, spentMicros });
    given(reserved('a', 900)).when(settleCall, bill('a', 799), set).records(called('a', 799));
    given(reserved('a', 900)).when(settleCall, bill('a', 800), set).records(called('a', 800), alert(80, 800));
    const told = [reserved('a', 900), called('a', 800), alert(80, 800), reserved('b', 100)];
    given(...told)
      .when(settleCall, bill('b', 100), set)
      .records(called('b', 100));
    given(...told)
      .when(settleCall, bill('b', 200), set)
      .records(called('b', 200), alert(100, 1000));
    given(...told)
      .when(noteExhausted, { month, agent: 'pricing', worstMicros: 300 }, set)
      .records(alert(100, 800));
    given(...told, alert(100, 800))
      .when(noteExhausted, { month, agent: 'pricing', worstMicros: 300 }, set)
      .records();
    expect(
      given(...told).when(settleCall, bill('b', 100), limits({ all: { monthMicros: 1100 } })).decided,
    ).toHaveLength(2);
  });
});

describe('the loop breaker', () => {
  const six = Array.from({ length: 5 }, (_, i) => reserved(String(i), 1, { subjectId: 'pump' }));
  const question = { month, agent: 'pricing', subjectId: 'pump', promptVersion: 'pricing-1' };
  const tripped = LoopTripped({ ...question, calls: 6, minutes: 60 });
  it('trips at the sixth same question within the hour, not at another subject or prompt', () => {
    const sixth = { subjectId: 'pump' };
    given(...six)
      .when(reserveCall, asked('x', 1, sixth), limits({}))
      .records(reserved('x', 1, { ...sixth, expiresAt: '2026-06-01T12:15:00.000Z' }), tripped);
    expect(given(...six).when(reserveCall, asked('x', 1), limits({})).decided).toHaveLength(1);
    expect(
      given(...six).when(reserveCall, asked('x', 1, { ...sixth, promptVersion: 'pricing-2' }), limits({})).decided,
    ).toHaveLength(1);
    const state = fold(spending, history(six) as never);
    expect(askedLately(state, question, '2026-06-01T12:00:00.000Z')).toHaveLength(5);
    expect(askedLately(state, question, '2026-06-01T12:57:30.000Z')).toHaveLength(2);
  });
  it('refuses until a person resets it, and then counts anew', () => {
    const again = asked('z', 1, { subjectId: 'pump' });
    given(...six, tripped)
      .when(reserveCall, again, limits({}))
      .refused('loop');
    const reset = LoopReset({ ...question, by: 'user:tester' });
    given(...six, tripped)
      .when(resetLoop, question)
      .records(reset);
    given(...six)
      .when(resetLoop, question)
      .records();
    expect(given(...six, tripped, reset).when(reserveCall, again, limits({})).decided).toHaveLength(1);
  });
});

describe('limits', () => {
  it('are set by the owner, and the same ones change nothing', () => {
    const set = { agent: 'all', monthMicros: 5_000_000, dayMicros: 1_000_000 };
    given()
      .when(setLimits, set)
      .records(LimitsSet({ ...set, by: 'user:tester' }));
    given(LimitsSet({ ...set, by: 'x' }))
      .when(setLimits, set)
      .records();
    expect(setLimits.input.safeParse({ ...set, dayMicros: 6_000_000 }).success).toBe(false);
    expect(setLimits.input.safeParse({ ...set, monthMicros: -1 }).success).toBe(false);
    expect(budget.initial.all).toEqual({ monthMicros: 25_000_000, dayMicros: null });
    expect(setLimits.id(set, undefined, { kind: 'visitor' })).toBe(LIMITS);
  });
});
