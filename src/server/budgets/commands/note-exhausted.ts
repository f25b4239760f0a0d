import { command } from '@/server/kernel/command';
import { NoteExhausted } from '../contract';
import { alertsDue, standings } from '../limits';
import { budget, LIMITS, spending } from '../state';
import { callers } from './reserve-call';

/** A call was refused because it could pass a limit: told once for each limit and period. What is only set aside does not count. */
export const noteExhausted = command({
  name: 'budgets.note-exhausted',
  input: NoteExhausted,
  allow: callers,
  stream: spending,
  id: (i) => i.month,
  reads: () => ({ limits: { stream: budget, id: LIMITS } }),
  decide: (state, { month, agent, worstMicros }, { now, reads: { limits } }) => {
    const at = now.toISOString();
    if (at.slice(0, 7) !== month) return [];
    const standing = standings(state, limits, agent, at.slice(0, 10), at);
    return alertsDue(state, month, standing, worstMicros).filter((alert) => alert.data.level === 100);
  },
});
