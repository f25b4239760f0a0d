import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { type Autonomy, actsAlone, autonomy, lower, rung } from '../autonomy';
import { AutonomyDemoted, demotions, modes, PromotionOffered, type Standing } from '../contract';
import { standing } from '../projections/decision.standing';

type StandingOf = z.infer<typeof Standing>;

/**
 * After each answer and each outcome: offers the next rung when the lower bounds of agreement and of good outcomes both pass the
 * owner's threshold, and takes autonomy back at once after a bad outcome or when agreement has drifted.
 */
export const reconsiderAutonomy = command({
  name: 'decisions.reconsider-autonomy',
  input: z.object({ kind: z.string(), badOutcome: z.string().nullable() }),
  allow: [system],
  stream: autonomy,
  id: (i) => i.kind,
  gather: async ({ kind }) => ({ is: await standing(kind) }),
  decide: (state, { kind, badOutcome }, { facts: { is } }) => {
    if (!state.agent) return [];
    const { mode } = state;
    if (actsAlone(mode)) {
      const down = { kind, from: mode, to: 'propose' as const };
      if (badOutcome) return [AutonomyDemoted({ ...down, because: 'bad-outcome', detail: badOutcome })];
      if (is.recentHigh * 10_000 < state.thresholdBp)
        return [AutonomyDemoted({ ...down, because: 'drift', detail: drifted(is) })];
    }
    const next = badOutcome ? undefined : promotion(state, is);
    return next ? [PromotionOffered({ kind, from: mode, to: next, standing: is })] : [];
  },
});

/** The next rung if the record has earned it and the owner's ceiling allows it. */
export function promotion(state: Autonomy, is: StandingOf) {
  const next = modes[rung(state.mode) + 1];
  if (!next || state.mode === 'off' || state.offer || lower(next, state.ceiling) !== next) return undefined;
  const enough = is.decided - state.countedAt >= state.least && is.judged >= Math.ceil(state.least / 2);
  const passes = (low: number) => low * 10_000 >= state.thresholdBp;
  return enough && passes(is.agreementLow) && passes(is.goodLow) ? next : undefined;
}

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
