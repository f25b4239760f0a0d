import type { Allow } from '@/server/kernel/actor';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { RunConsidered, RunFinished, RunObserved, RunStarted } from '../contract';
import { agentRun, partOf } from '../state';

const agents: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };
const allow = [agents, system];

/** An agent woke up. */
export const startRun = command({
  name: 'decisions.start-run',
  input: RunStarted.schema,
  allow,
  stream: agentRun,
  id: (i) => i.runId,
  decide: (state, run) => (state.is === 'unknown' ? [RunStarted(run)] : []),
});

/** What it saw. */
export const noteObservation = command({
  name: 'decisions.note-observation',
  input: RunObserved.schema,
  allow,
  stream: agentRun,
  id: (i) => i.runId,
  decide: (state, seen) => (state.is === 'running' ? [RunObserved(seen)] : []),
});

/** What it made of what it saw, some subjects at a time: enough to run it again over the same facts. */
export const noteConsidered = command({
  name: 'decisions.note-considered',
  input: RunConsidered.schema,
  allow,
  stream: agentRun,
  id: (i) => i.runId,
  decide: (state, seen) => (state.is === 'running' && !state.parts.includes(partOf(seen)) ? [RunConsidered(seen)] : []),
});

/** What came of it. */
export const finishRun = command({
  name: 'decisions.finish-run',
  input: RunFinished.schema,
  allow,
  stream: agentRun,
  id: (i) => i.runId,
  decide: (state, result) => (state.is === 'running' ? [RunFinished(result)] : []),
});
