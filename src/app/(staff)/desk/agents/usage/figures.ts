import type { Outputs } from '@/app/_api/client';
import type { Datum, Series } from '@/app/_ui/charts/chart-types';

export type UsageRow = Outputs['budgets']['usage'][number];
export type AgentStanding = Outputs['budgets']['standing']['agents'][number];

/** US dollars from millionths. */
export const dollars = (micros: number) => micros / 1_000_000;

const MOST_SERIES = 4;
const OTHERS = 'others';

/** Every day from one to another, both included. */
export function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const sum = (rows: readonly UsageRow[], of: (row: UsageRow) => number) => rows.reduce((n, row) => n + of(row), 0);

/** Names by what they cost, dearest first. */
export function ranked(rows: readonly UsageRow[], of: 'agent' | 'model') {
  const names = [...new Set(rows.map((row) => row[of]))];
  return names
    .map((name) => {
      const mine = rows.filter((row) => row[of] === name);
      return { name, micros: sum(mine, (row) => row.costMicros), ...totals(mine) };
    })
    .sort((a, b) => b.micros - a.micros || a.name.localeCompare(b.name));
}

/** Cost of each day, by the dearest agents and the others together. */
export function stacked(rows: readonly UsageRow[], days: readonly string[]): { data: Datum[]; series: Series[] } {
  const names = ranked(rows, 'agent').map(({ name }) => name);
  const shown = names.length > MOST_SERIES + 1 ? names.slice(0, MOST_SERIES) : names;
  const keys = shown.length < names.length ? [...shown, OTHERS] : shown;
  const data = days.map((day) => {
    const datum: Datum = { day };
    for (const key of keys) datum[key] = 0;
    for (const row of rows.filter((r) => r.day === day)) {
      const key = shown.includes(row.agent) ? row.agent : OTHERS;
      datum[key] = Number(datum[key] ?? 0) + dollars(row.costMicros);
    }
    return datum;
  });
  return { data, series: keys.map((key) => ({ key, label: key === OTHERS ? 'Others' : capital(key) })) };
}

export const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** What a month had cost by the end of each of its days so far, beside its budget. */
export function monthToDate(
  rows: readonly UsageRow[],
  month: string,
  today: string,
  limitMicros: number | null,
): Datum[] {
  let spent = 0;
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  return daysBetween(`${month}-01`, end).map((day) => {
    spent += sum(
      rows.filter((r) => r.day === day),
      (r) => r.costMicros,
    );
    return {
      day,
      spent: day <= today ? dollars(spent) : null,
      budget: limitMicros === null ? null : dollars(limitMicros),
    };
  });
}

/** The figures of a period. Shares are null while there is nothing to divide by. */
export function totals(rows: readonly UsageRow[]) {
  const read = sum(rows, (r) => r.cacheRead);
  const prompt = sum(rows, (r) => r.input + r.cacheRead + r.cacheWrite5m + r.cacheWrite1h);
  const [calls, answered, proposals] = [
    sum(rows, (r) => r.calls),
    sum(rows, (r) => r.answered),
    sum(rows, (r) => r.proposals),
  ];
  const costMicros = sum(rows, (r) => r.costMicros);
  return {
    calls,
    answered,
    proposals,
    costMicros,
    tokens: prompt + sum(rows, (r) => r.output),
    cacheShare: prompt > 0 ? read / prompt : null,
    answeredShare: calls > 0 ? answered / calls : null,
    perProposalMicros: proposals > 0 ? costMicros / proposals : null,
    msPerCall: calls > 0 ? sum(rows, (r) => r.ms) / calls : null,
  };
}
