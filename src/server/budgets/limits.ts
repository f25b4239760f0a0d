import { ALERT_BP, ALL, BudgetAlerted, type periods } from './contract';
import { alertKey, type Limit, type Spending } from './state';

type Limits = Readonly<Record<string, Limit>>;
type Period = (typeof periods)[number];
/** One limit that holds for a call: whose, for how long, and how far it is used. */
export type Standing = { agent: string; period: Period; on: string; limitMicros: number; spent: number; held: number };

/** The limits that hold for an agent on a day: of all together and its own, by month and by day. */
export function standings(state: Spending, limits: Limits, agent: string, day: string, now: string): Standing[] {
  return [ALL, agent].flatMap((who) =>
    (['month', 'day'] as const).flatMap((period) => {
      const limitMicros = limits[who]?.[`${period}Micros`];
      if (limitMicros === null || limitMicros === undefined) return [];
      const only = period === 'day' ? day : undefined;
      return [
        {
          agent: who,
          period,
          on: period === 'day' ? day : day.slice(0, 7),
          limitMicros,
          spent: spentBy(state, who, only),
          held: heldBy(state, who, only, now),
        },
      ];
    }),
  );
}

/** What is spent, by one agent or all, on one day or in the whole month. */
function spentBy(state: Spending, who: string, day?: string): number {
  const days = day ? [state.spent[day] ?? {}] : Object.values(state.spent);
  return days.reduce((sum, by) => sum + (who === ALL ? total(Object.values(by)) : (by[who] ?? 0)), 0);
}

/** What is set aside for calls under way; orphans past their time do not count. */
function heldBy(state: Spending, who: string, day: string | undefined, now: string): number {
  const mine = Object.values(state.open).filter(
    (r) => (who === ALL || r.agent === who) && (!day || r.day === day) && r.expiresAt > now,
  );
  return total(mine.map((r) => r.worstMicros));
}

const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** The alerts that this standing calls for and that were not given yet. */
export function alertsDue(state: Spending, month: string, standing: readonly Standing[], more = 0) {
  return standing.flatMap(({ agent, period, on, limitMicros, spent }) => {
    const level = spent + more > limitMicros || spent >= limitMicros ? 100 : near(spent, limitMicros) ? 80 : undefined;
    if (!level || state.alerted[alertKey({ agent, period, on, level, limitMicros })]) return [];
    return [BudgetAlerted({ month, agent, period, on, level, limitMicros, spentMicros: spent })];
  });
}

const near = (spent: number, limit: number) => spent > 0 && spent * 10_000 >= limit * ALERT_BP;

/** Why a call is not made, in words that stand on a proposal's card. */
export const spentWords = ({ agent, period }: Standing) =>
  `the ${agent === ALL ? '' : `${agent} agent's `}model budget of the ${period} is spent`;
