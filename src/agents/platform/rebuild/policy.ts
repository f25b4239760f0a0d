import type { Draft } from '../../runtime/agent';
import type { RebuildSnapshot } from './snapshot';

export const REBUILD_POLICY = 'platform-rebuild-1';

/** The deterministic twin: what differs from the log is built anew from it. Pure. */
export function rebuildPolicy(s: RebuildSnapshot): Draft | null {
  const [first] = s.rows;
  if (!first) return null;
  const others = s.broken > 1 ? ` and ${s.broken - 1} more` : '';
  return rebuildOf(
    s,
    `${first.label}: ${first.fact}${others}. The log is whole; a table made from it anew says what it says.`,
    0.8,
  );
}

/** The action; the task's id belongs to this break, so that it runs once. */
export const rebuildOf = (s: RebuildSnapshot, rationale: string, confidence: number): Draft => ({
  arguments: { taskId: s.taskId, projections: s.projections },
  rationale,
  confidence,
});
