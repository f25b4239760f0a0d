import type { Json } from '@/server/kernel/event';
import { stream } from '@/server/kernel/stream';
import {
  DecisionApproved,
  DecisionEdited,
  DecisionExecuted,
  DecisionExpired,
  DecisionFailed,
  DecisionProposed,
  DecisionRejected,
  DecisionStale,
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
};

/** What a decision is now. `approved` holds the only arguments that count; the last five are final. */
export type DecisionState =
  | { is: 'unknown' }
  | ({ is: 'proposed' } & Proposal)
  | ({ is: 'approved'; by: string; edited: boolean } & Proposal)
  | { is: 'rejected' | 'expired' | 'stale' | 'executed' | 'failed' };

export const decision = stream<
  DecisionState,
  readonly [
    typeof DecisionProposed,
    typeof DecisionApproved,
    typeof DecisionEdited,
    typeof DecisionRejected,
    typeof DecisionExpired,
    typeof DecisionStale,
    typeof DecisionExecuted,
    typeof DecisionFailed,
  ]
>({
  type: 'decision',
  events: [
    DecisionProposed,
    DecisionApproved,
    DecisionEdited,
    DecisionRejected,
    DecisionExpired,
    DecisionStale,
    DecisionExecuted,
    DecisionFailed,
  ],
  initial: { is: 'unknown' },
  evolve: (state, e) => {
    switch (e.type) {
      case 'decision.proposed': {
        const { agent, kind, command, hash, expiresAt } = e.data;
        return { is: 'proposed', agent, kind, command, arguments: e.data.arguments, hash, expiresAt };
      }
      case 'decision.approved':
        return state.is === 'proposed' ? { ...state, is: 'approved', by: e.data.by, edited: false } : state;
      case 'decision.edited':
        return state.is === 'proposed'
          ? { ...state, is: 'approved', by: e.data.by, edited: true, arguments: e.data.arguments, hash: e.data.hash }
          : state;
      case 'decision.rejected':
        return { is: 'rejected' };
      case 'decision.expired':
        return { is: 'expired' };
      case 'decision.stale':
        return { is: 'stale' };
      case 'decision.executed':
        return { is: 'executed' };
      case 'decision.failed':
        return { is: 'failed' };
    }
  },
});

/** One run of an agent, from waking up to its last proposal. */
export const agentRun = stream<
  { is: 'unknown' | 'running' | 'finished' },
  readonly [typeof RunStarted, typeof RunObserved, typeof RunFinished]
>({
  type: 'agent-run',
  events: [RunStarted, RunObserved, RunFinished],
  initial: { is: 'unknown' },
  evolve: (state, e) => {
    if (e.type === 'agent-run.started') return { is: 'running' };
    if (e.type === 'agent-run.finished') return { is: 'finished' };
    return state;
  },
});

/** A person's wish that an agent looks now. */
export const agentWish = stream({
  type: 'agent-wish',
  events: [RunRequested],
  initial: { made: false },
  evolve: () => ({ made: true }),
});
