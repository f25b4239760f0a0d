import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { type Autonomy, actsAlone, answersOf, autonomy, lower, rung } from '../autonomy';
import { AutonomyDemoted, demotions, modes, PromotionOffered, PromotionWithdrawn, type Standing } from '../contract';
import { answersEver, standing } from '../projections/decision.standing';

type StandingOf = z.infer<typeof Standing>;

/**
 * After each answer and each outcome: offers the next rung when the lower bounds of agreement and of good outcomes both pass the
 * owner's threshold, withdraws an offer that the record no longer bears out, and takes autonomy back at once after a bad outcome
 * or when agreement has drifted.
 */
export const reconsiderAutonomy = command({
  name: 'decisions.reconsider-autonomy',
  input: z.object({ kind: z.string(), badOutcome: z.string().nullable() }),
  allow: [system],
  stream: autonomy,
  id: (i) => i.kind,
  gather: async ({ kind }) => {
    const [is, answered] = await Promise.all([standing(kind), answersEver(kind)]);
    return { is: { ...is, answered } };
  },
  decide: (state, { kind, badOutcome }, { facts: { is } }) => {
    if (!state.agent) return [];
    const { mode } = state;
    if (actsAlone(mode)) {
      const down = { kind, from: mode, to: 'propose' as const };
      if (badOutcome) return [AutonomyDemoted({ ...down, because: 'bad-outcome', detail: badOutcome })];
      if (is.recentHigh * 10_000 < state.thresholdBp)
        return [AutonomyDemoted({ ...down, because: 'drift', detail: drifted(is) })];
    }
    if (state.offer && !passes(state, is)) return [PromotionWithdrawn({ kind, standing: is })];
    const next = badOutcome ? undefined : promotion(state, is);
    return next ? [PromotionOffered({ kind, from: mode, to: next, standing: is })] : [];
  },
});

/** The next rung if the record has earned it and the owner's ceiling allows it. */
export function promotion(state: Autonomy, is: StandingOf) {
  const next = modes[rung(state.mode) + 1];
  if (!next || state.mode === 'off' || state.offer || lower(next, state.ceiling) !== next) return undefined;
  const enough = answersOf(is) - state.countedAt >= state.least && is.judged >= Math.ceil(state.least / 2);
  return enough && passes(state, is) ? next : undefined;
}

/** People surely agree, and outcomes are surely good, in at least the share the owner asks. */
const passes = ({ thresholdBp }: Autonomy, is: StandingOf) =>
  [is.agreementLow, is.goodLow].every((low) => low * 10_000 >= thresholdBp);

const drifted = (is: StandingOf) =>
  `Of the newest answers at most ${Math.round(is.recentHigh * 100)}% can be expected to agree.`;

/** Another function's reason to trust an agent less, such as a spent budget. */
export const demote = command({
  name: 'decisions.demote',
  input: z.object({ kind: z.string(), because: z.enum(demotions), detail: z.string() }),
  allow: [system],
  stream: autonomy,
  id: (i) => i.kind,
  decide: (state, { kind, because, detail }) =>
    state.agent && actsAlone(state.mode)
      ? [AutonomyDemoted({ kind, from: state.mode, to: 'propose', because, detail })]
      : [],
});
