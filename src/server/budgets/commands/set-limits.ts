import { createdBy, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { LimitsSet, SetLimits } from '../contract';
import { budget, LIMITS } from '../state';

/** How much all agents together, or one of them, may spend on models in a month and in a day. Counts from the next call on. */
export const setLimits = command({
  name: 'budgets.set-limits',
  input: SetLimits,
  allow: [staff('*', 'owner')],
  stream: budget,
  id: () => LIMITS,
  expects: { seen: (i) => i.seen, over: [LimitsSet] },
  decide: (limits, { agent, monthMicros, dayMicros }, { actor }) => {
    const now = limits[agent] ?? { monthMicros: null, dayMicros: null };
    if (now.monthMicros === monthMicros && now.dayMicros === dayMicros) return [];
    return [LimitsSet({ agent, monthMicros, dayMicros, by: createdBy(actor) })];
  },
});
