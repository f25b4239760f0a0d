import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { RequestRun, RunRequested } from '../contract';
import { isKnown } from '../kinds';
import { agentWish } from '../state';

/** A person asks an agent to look now instead of at its hour. The workflow is woken from the log. */
export const requestRun = command({
  name: 'decisions.request-run',
  input: RequestRun,
  allow: [staff('decisions', 'manager'), api('decisions:write')],
  stream: agentWish,
  id: (i) => i.requestId,
  gather: async ({ agent }) => ({ known: isKnown(agent) }),
  decide: (state, wish, { facts }) => {
    if (state.made) return [];
    return facts.known ? [RunRequested(wish)] : reject('unknown-agent', 'There is no such agent.', { field: 'agent' });
  },
});
