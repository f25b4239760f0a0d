import { command } from '@/server/kernel/command';
import { ModelCalled, SettleCall } from '../contract';
import { alertsDue, standings } from '../limits';
import { budget, LIMITS, spending } from '../state';
import { callers } from './reserve-call';

/** Books what a call really cost and frees what was set aside; also when its bill comes late. A second bill changes nothing. */
export const settleCall = command({
  name: 'budgets.settle-call',
  input: SettleCall,
  allow: callers,
  stream: spending,
  id: (i) => i.month,
  reads: () => ({ limits: { stream: budget, id: LIMITS } }),
  decide: (state, i, { now, reads: { limits } }) => {
    const reserved = state.open[i.callId] ?? state.lost[i.callId];
    if (!reserved) return [];
    const { agent, runId, subjectId, day } = reserved;
    const ofDay = { ...state.spent[day], [agent]: (state.spent[day]?.[agent] ?? 0) + i.costMicros };
    const after = { ...state, spent: { ...state.spent, [day]: ofDay } };
    return [
      ModelCalled({ ...i, agent, runId, subjectId, day }),
      ...alertsDue(state, i.month, standings(after, limits, agent, day, now.toISOString())),
    ];
  },
});
