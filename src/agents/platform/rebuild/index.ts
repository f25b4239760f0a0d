import { type DecisionKind, type Deed, type Outcome, registerKind } from '@/server/decisions';
import { rebuildProjections, taskById } from '@/server/event-log';
import { RebuildProjections } from '@/server/event-log/contract';
import { brokenPromises } from '@/server/platform';
import { duty } from '../../runtime/agent';
import { yesOrNo } from '../mind';
import { prompt } from '../prompts/rebuild-1';
import { rebuildCard } from './card';
import { rebuildChanges, rebuildGate } from './gate';
import { observeBroken } from './observe';
import { REBUILD_POLICY, rebuildOf, rebuildPolicy } from './policy';
import type { RebuildSnapshot } from './snapshot';

const kind: DecisionKind = {
  kind: 'platform.rebuild',
  title: 'Build tables anew',
  agent: 'platform',
  command: rebuildProjections,
  policyVersion: REBUILD_POLICY,
  gate: rebuildGate,
  changes: rebuildChanges,
  fields: () => [],
  outcome: { afterDays: 1, measure },
};
registerKind(kind);

/** Whether the break it was for is gone. */
async function measure(deed: Deed, orgId: string): Promise<Outcome> {
  const good = !(await brokenPromises(orgId)).some((it) => it.id === deed.subjectId);
  return { good, actualMinor: null, summary: good ? 'The promise holds again.' : 'The promise is still broken.' };
}

/** Tables that say something else than the log. */
export const rebuildDuty = duty<RebuildSnapshot>({
  kind,
  policyVersion: REBUILD_POLICY,
  mostProposals: 10,
  daysToDecide: 7,
  // A subject is one break: once decided about, it is not put again.
  restDays: 365,
  observe: observeBroken,
  policy: rebuildPolicy,
  mind: yesOrNo({
    promptVersion: 'platform-rebuild-1',
    system: prompt,
    data: ({ promise, since, broken, rows, projections }) => ({
      ...{ promise, since, broken, tables: projections },
      rows: rows.map(({ label, fact }) => `${label}: ${fact}`),
    }),
    draft: rebuildOf,
  }),
  card: rebuildCard,
  verify: async (args) => (await taskById(RebuildProjections.parse(args).taskId)) !== undefined,
});
