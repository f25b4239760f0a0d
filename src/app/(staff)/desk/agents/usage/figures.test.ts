import { describe, expect, it } from 'vitest';
import { monthToDate, ranked, stacked, totals, type UsageRow } from './figures';
import { daysOf } from './period';
import { readLimit, writeLimit } from './read-limit';

const row = (day: string, agent: string, costMicros: number, over: Partial<UsageRow> = {}): UsageRow => ({
  day,
  agent,
  model: 'claude-sonnet-5-5',
  calls: 2,
  answered: 1,
  costMicros,
  input: 600,
  output: 100,
  cacheRead: 300,
  cacheWrite5m: 100,
  cacheWrite1h: 0,
  ms: 3000,
  proposals: 0,
  ...over,
});

describe('figures of the usage page', () => {
  it('stacks each day by agent, days without a call too, and the sixth agent among others', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((agent, i) => row('2026-11-02', agent, (6 - i) * 1_000_000));
    const { data, series } = stacked(rows, ['2026-11-01', '2026-11-02']);
    expect(series.map((s) => s.label)).toEqual(['A', 'B', 'C', 'D', 'Others']);
    expect(data[0]).toEqual({ day: '2026-11-01', a: 0, b: 0, c: 0, d: 0, others: 0 });
    expect(data[1]).toMatchObject({ a: 6, d: 3, others: 3 });
    expect(ranked(rows, 'agent').map((r) => r.name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
  it('adds a month up to today, and draws its budget to the end', () => {
    const month = monthToDate([row('2026-11-01', 'a', 1e6), row('2026-11-03', 'a', 2e6)], '2026-11', '2026-11-03', 5e6);
    expect(month).toHaveLength(30);
    expect(month.slice(0, 4).map((d) => d.spent)).toEqual([1, 1, 3, null]);
    expect(month[29]).toEqual({ day: '2026-11-30', spent: null, budget: 5 });
  });
  it('says nothing where there is nothing to divide by', () => {
    expect(totals([])).toMatchObject({ cacheShare: null, answeredShare: null, perProposalMicros: null });
    expect(totals([row('2026-11-01', 'a', 900, { proposals: 3 })])).toMatchObject({
      cacheShare: 0.3,
      answeredShare: 0.5,
      perProposalMicros: 300,
      tokens: 1100,
    });
  });
  it.each([
    ['month', '2026-11-21', '2026-11-01', '2026-11-21'],
    ['last-month', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['90d', '2026-03-01', '2025-12-02', '2026-03-01'],
  ] as const)('%s, seen on %s', (period, today, from, until) => expect(daysOf(period, today)).toEqual({ from, until }));
  it.each([
    ['25', 25_000_000],
    ['2,50', 2_500_000],
    ['$ 1,200.50', 1_200_500_000],
    ['0', 0],
    ['', null],
    ['1.234', undefined],
    ['-5', undefined],
    ['many', undefined],
  ])('reads %j', (text, micros) => {
    expect(readLimit(text)).toBe(micros);
    if (micros) expect(readLimit(writeLimit(micros))).toBe(micros);
  });
});
