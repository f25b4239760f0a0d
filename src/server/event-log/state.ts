import { stream } from '@/server/kernel/stream';
import {
  ConsumerRetried,
  LogAnchored,
  TaskFailed,
  TaskFinished,
  TaskRequested,
  WhatIfAnswered,
  WhatIfAsked,
} from './contract';

/** Names a posting for its idempotency; it has no events of its own. */
export const posting = stream({ type: 'posting', events: [], initial: null, evolve: (state) => state });

type LogTask = 'unknown' | 'running' | 'over';

/** A check or rebuild: asked for, then over. */
export const logTask = stream({
  type: 'log-task',
  events: [TaskRequested, TaskFinished, TaskFailed],
  initial: 'unknown' as LogTask, // the widest of its states
  evolve: (_, event): LogTask => (event.type === 'log-task.requested' ? 'running' : 'over'),
});

/** What people asked of a consumer of the log; where it stands is in its checkpoint. */
export const consumerAsked = stream({ type: 'consumer', events: [ConsumerRetried], initial: null, evolve: () => null });

/** The last root that was published. */
export const logAnchor = stream({
  type: 'log-anchor',
  events: [LogAnchored],
  initial: { on: '', root: '' },
  evolve: (_, event) => ({ on: event.data.on, root: event.data.root }),
});

type WhatIfState = { asked: readonly string[]; answered: readonly string[] };
export const wishKey = (what: string, productId: string) => `${what} ${productId}`;

/** A what-if that is turned into proposals: which changes were asked for, and which askings were answered. */
export const whatIf = stream({
  type: 'what-if',
  events: [WhatIfAsked, WhatIfAnswered],
  initial: { asked: [], answered: [] } as WhatIfState, // the widest of its states
  evolve: (state, e): WhatIfState =>
    e.type === 'what-if.proposals-asked'
      ? { ...state, asked: [...state.asked, ...e.data.wishes.map((w) => wishKey(e.data.what, w.productId))] }
      : { ...state, answered: [...state.answered, e.data.asked] },
});
