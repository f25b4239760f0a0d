import type { Actor } from '../actor';
import type { Outcome } from '../command';
import type { Plan } from './plan';

/** A planned command waiting for its turn at the log. */
export type Request = {
  plan: Plan;
  actor: Actor;
  commandId: string;
  /** Whether it may have been carried out before: it came with a key, or an answer was lost. Only then the log is asked. */
  mayBeKnown: boolean;
  /** Of a command that came with a key. */
  inputHash: string | undefined;
  meta: Meta;
  /** History only: the time it happened, never later than now nor earlier than the log's last event. */
  at?: Date;
  resolve: (outcome: Outcome) => void;
  fail: (error: unknown) => void;
};

/** What is kept with every event beside its data. */
export type Meta = {
  command: string;
  correlationId: string;
  causationId?: string;
  requestId?: string;
  runId?: string;
  decisionId?: string;
  approvedBy?: string;
};
