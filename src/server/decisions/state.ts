import type { Json } from '@/server/kernel/event';
import { stream } from '@/server/kernel/stream';
import {
  DecisionApproved,
  DecisionAuthorised,
  DecisionDelegated,
  DecisionEdited,
  DecisionEscalated,
  DecisionExecuted,
  DecisionExpired,
  DecisionFailed,
  DecisionJudged,
  DecisionProposed,
  DecisionRejected,
  DecisionReminded,
  DecisionShadowed,
  DecisionSnoozed,
  DecisionStale,
  DecisionUndone,
  DecisionWithdrawn,
  ReplayFinished,
  ReplayRequested,
  RunConsidered,
  RunFinished,
  RunObserved,
  RunRequested,
  RunStarted,
} from './contract';

type Proposal = {
  agent: string;
  kind: string;
  command: string;
  arguments: Record<string, Json>;
  hash: string;
  expiresAt: string;
  /** Who asked for it, if not the agent itself. */
  askedBy: string | null;
  reminded: boolean;
  escalated: boolean;
};

/**
 * What a decision is now. `approved` holds the only arguments that count: a person's, or the agent's own inside its limits
 * (`alone`). A `shadow` was only noted: no transition leads out of it. `executed` may still be undone; the others are final.
 */
export type DecisionState =
  | { is: 'unknown' }
  | ({ is: 'proposed' } & Proposal)
  | ({ is: 'approved'; by: string; edited: boolean; alone: boolean } & Proposal)
  | { is: 'executed'; kind: string; undoUntil: string | null; judged: boolean }
  | { is: 'shadow'; kind: string; judged: boolean }
  | { is: 'rejected' | 'withdrawn' | 'expired' | 'stale' | 'failed' | 'undone' };

const events = [
  DecisionProposed,
  DecisionShadowed,
  DecisionAuthorised,
  DecisionApproved,
  DecisionEdited,
  DecisionRejected,
  DecisionWithdrawn,
  DecisionSnoozed,
  DecisionDelegated,
  DecisionReminded,
  DecisionEscalated,
  DecisionExpired,
  DecisionStale,
  DecisionExecuted,
  DecisionFailed,
  DecisionUndone,
  DecisionJudged,
] as const;

export const decision = stream<DecisionState, typeof events>({
  type: 'decision',
  events,
  initial: { is: 'unknown' },
  evolve: (state, e) => {
    switch (e.type) {
      case 'decision.proposed': {
        const { agent, kind, command, hash, expiresAt, askedBy = null } = e.data;
        const open = { agent, kind, command, arguments: e.data.arguments, hash, expiresAt, askedBy };
        return { is: 'proposed', ...open, reminded: false, escalated: false };
      }
      case 'decision.shadowed':
        return { is: 'shadow', kind: e.data.kind, judged: false };
      case 'decision.authorised':
        return state.is === 'proposed'
          ? { ...state, is: 'approved', by: `agent:${state.agent}`, edited: false, alone: e.data.mode !== 'undecided' }
          : state;
      case 'decision.approved':
        return state.is === 'proposed'
          ? { ...state, is: 'approved', by: e.data.by, edited: false, alone: false }
          : state;
      case 'decision.edited': {
        const { by, hash } = e.data;
        return state.is === 'proposed'
          ? { ...state, is: 'approved', by, edited: true, alone: false, arguments: e.data.arguments, hash }
          : state;
      }
      case 'decision.reminded':
        return state.is === 'proposed' ? { ...state, reminded: true } : state;
      case 'decision.escalated':
        return state.is === 'proposed' ? { ...state, escalated: true } : state;
      case 'decision.snoozed':
      case 'decision.delegated':
        return state;
      case 'decision.executed':
        return {
          is: 'executed',
          kind: state.is === 'approved' ? state.kind : '',
          undoUntil: e.data.undo?.until ?? null,
          judged: false,
        };
      case 'decision.judged':
        return state.is === 'executed' || state.is === 'shadow' ? { ...state, judged: true } : state;
      case 'decision.rejected':
        return { is: 'rejected' };
      case 'decision.withdrawn':
        return { is: 'withdrawn' };
      case 'decision.expired':
        return { is: 'expired' };
      case 'decision.stale':
        return { is: 'stale' };
      case 'decision.failed':
        return { is: 'failed' };
      case 'decision.undone':
        return { is: 'undone' };
    }
  },
});

/** One run of an agent, from waking up to its last proposal. `parts` names what it has noted as considered. */
export const agentRun = stream<
  { is: 'unknown' | 'running' | 'finished'; parts: readonly string[] },
  readonly [typeof RunStarted, typeof RunObserved, typeof RunConsidered, typeof RunFinished]
>({
  type: 'agent-run',
  events: [RunStarted, RunObserved, RunConsidered, RunFinished],
  initial: { is: 'unknown', parts: [] },
  evolve: (state, e) => {
    if (e.type === 'agent-run.started') return { ...state, is: 'running' };
    if (e.type === 'agent-run.finished') return { ...state, is: 'finished' };
    if (e.type === 'agent-run.considered') return { ...state, parts: [...state.parts, partOf(e.data)] };
    return state;
  },
});
export const partOf = ({ kind, part }: { kind: string; part: number }) => `${kind}#${part}`;

/** A person's wish that an agent looks now. */
export const agentWish = stream({
  type: 'agent-wish',
  events: [RunRequested],
  initial: { made: false },
  evolve: () => ({ made: true }),
});

/** A replay: asked for, then finished once for each type of decision. */
export const agentReplay = stream<
  { asked: boolean; kinds: readonly string[] },
  readonly [typeof ReplayRequested, typeof ReplayFinished]
>({
  type: 'agent-replay',
  events: [ReplayRequested, ReplayFinished],
  initial: { asked: false, kinds: [] },
  evolve: (state, e) =>
    e.type === 'agent-replay.requested'
      ? { ...state, asked: true }
      : { ...state, kinds: [...state.kinds, e.data.kind] },
});
