import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { ReplayFinished, ReplayRequested, RequestReplay } from '../contract';
import { agentReplay } from '../state';

/** Staff ask how an agent as it is now would have decided about what it saw before. */
export const requestReplay = command({
  name: 'decisions.request-replay',
  input: RequestReplay,
  allow: [staff('decisions', 'manager')],
  stream: agentReplay,
  id: (i) => i.replayId,
  decide: (state, wish) => (state.asked ? [] : [ReplayRequested(wish)]),
});

/** Keeps what came of it, once for each type of decision. */
export const finishReplay = command({
  name: 'decisions.finish-replay',
  input: ReplayFinished.schema,
  allow: [system],
  stream: agentReplay,
  id: (i) => i.replayId,
  decide: (state, result) => (state.kinds.includes(result.kind) ? [] : [ReplayFinished(result)]),
});
