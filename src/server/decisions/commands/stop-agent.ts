import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { agentSwitch } from '../autonomy';
import { AgentResumed, AgentStopped, ResumeAgent, StopAgent } from '../contract';
import { personOf } from './approve-decision';

/** The kill switch: from this moment nothing of this agent (or of all) is proposed or carried out. */
export const stopAgent = command({
  name: 'decisions.stop-agent',
  input: StopAgent,
  allow: [staff('decisions', 'manager')],
  stream: agentSwitch,
  id: (i) => i.agent,
  decide: (state, { agent, reason }, { actor }) =>
    state.stopped ? [] : [AgentStopped({ agent, by: personOf(actor), reason })],
});

/** Lets it go on where the ladder stands. */
export const resumeAgent = command({
  name: 'decisions.resume-agent',
  input: ResumeAgent,
  allow: [staff('decisions', 'owner')],
  stream: agentSwitch,
  id: (i) => i.agent,
  decide: (state, { agent }, { actor }) => (state.stopped ? [AgentResumed({ agent, by: personOf(actor) })] : []),
});
