import type { Allow } from '@/server/kernel/actor';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { RunFinished, RunObserved, RunStarted } from '../contract';
import { agentRun } from '../state';

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

/** What came of it. */
export const finishRun = command({
  name: 'decisions.finish-run',
  input: RunFinished.schema,
  allow,
  stream: agentRun,
  id: (i) => i.runId,
  decide: (state, result) => (state.is === 'running' ? [RunFinished(result)] : []),
});
