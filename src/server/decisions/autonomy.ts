import { stream } from '@/server/kernel/stream';
import {
  AgentResumed,
  AgentStopped,
  AutonomyBounded,
  AutonomyDemoted,
  AutonomyEnlisted,
  AutonomySet,
  type Mode,
  modes,
  PromotionDeclined,
  PromotionOffered,
  PromotionWithdrawn,
} from './contract';

/** What an owner has not said otherwise: a person decides everything. */
export const DEFAULTS = { mode: 'propose', ceiling: 'act-within-limits', thresholdBp: 8000, least: 20 } as const;

/** Where one type of decision stands on the ladder, and how far the owner lets it climb. */
export type Autonomy = {
  agent: string | null;
  mode: Mode;
  ceiling: Mode;
  thresholdBp: number;
  least: number;
  offer: Mode | null;
  /** Decisions counted when an offer was last made or declined: the next one needs new ones. */
  countedAt: number;
};

export const autonomy = stream<
  Autonomy,
  readonly [
    typeof AutonomyEnlisted,
    typeof AutonomySet,
    typeof AutonomyBounded,
    typeof PromotionOffered,
    typeof PromotionDeclined,
    typeof PromotionWithdrawn,
    typeof AutonomyDemoted,
  ]
>({
  type: 'autonomy',
  events: [
    AutonomyEnlisted,
    AutonomySet,
    AutonomyBounded,
    PromotionOffered,
    PromotionDeclined,
    PromotionWithdrawn,
    AutonomyDemoted,
  ],
  initial: { agent: null, ...DEFAULTS, offer: null, countedAt: 0 },
  evolve: (state, e) => {
    switch (e.type) {
      case 'autonomy.enlisted':
        return { ...state, agent: e.data.agent };
      case 'autonomy.set':
        return { ...state, mode: e.data.to, offer: null };
      case 'autonomy.bounded': {
        const { ceiling, thresholdBp, least } = e.data;
        return { ...state, ceiling, thresholdBp, least, mode: lower(state.mode, ceiling), offer: null };
      }
      case 'autonomy.promotion-offered':
        return { ...state, offer: e.data.to, countedAt: answersOf(e.data.standing) };
      case 'autonomy.promotion-declined':
      case 'autonomy.promotion-withdrawn':
        return { ...state, offer: null };
      case 'autonomy.demoted':
        return { ...state, mode: e.data.to, offer: null };
    }
  },
});

/** Answers a standing counts from the beginning; the newest hundred alone would never grow past a hundred. */
export const answersOf = (is: { decided: number; answered?: number }) => is.answered ?? is.decided;

/** The kill switch of an agent, or of all. */
export const agentSwitch = stream<{ stopped: boolean }, readonly [typeof AgentStopped, typeof AgentResumed]>({
  type: 'agent-switch',
  events: [AgentStopped, AgentResumed],
  initial: { stopped: false },
  evolve: (_, e) => ({ stopped: e.type === 'agent.stopped' }),
});

export const rung = (mode: Mode) => modes.indexOf(mode);
export const lower = (a: Mode, b: Mode): Mode => (rung(a) <= rung(b) ? a : b);
/** Acts without being asked. */
export const actsAlone = (mode: Mode) => rung(mode) >= rung('act-within-limits');

/** The streams a command reads to know whether an agent may do something of this kind now. */
export const leashOf = (kind: string, agent: string) => ({
  ladder: { stream: autonomy, id: kind },
  own: { stream: agentSwitch, id: agent },
  all: { stream: agentSwitch, id: 'all' },
});
export type Leash = { ladder: Autonomy; own: { stopped: boolean }; all: { stopped: boolean } };
export const isStopped = ({ own, all }: Pick<Leash, 'own' | 'all'>) => own.stopped || all.stopped;

/** Whether a gated proposal is carried out without asking: never one that is far from the policy. */
export function mayAct(mode: Mode, verdict: 'allow' | 'ask' | 'deny', far: boolean): boolean {
  if (far || verdict === 'deny') return false;
  return mode === 'act' || (mode === 'act-within-limits' && verdict === 'allow');
}
