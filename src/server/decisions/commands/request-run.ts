import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { RequestRun, RunRequested } from '../contract';
import { agentWish } from '../state';

/** A person asks an agent to look now instead of at its hour. The workflow is woken from the log. */
export const requestRun = command({
  name: 'decisions.request-run',
  input: RequestRun,
  allow: [staff('decisions', 'manager'), api('decisions:write')],
  stream: agentWish,
  id: (i) => i.requestId,
  decide: (state, wish) => (state.made ? [] : [RunRequested(wish)]),
});
