import type { Arguments, Gate } from '@/server/decisions';
import { taskById } from '@/server/event-log';
import { RebuildProjections } from '@/server/event-log/contract';
import { brokenPromises } from '@/server/platform';

const deny = (reason: string): Gate => ({ verdict: 'deny', reasons: [reason] });

/** What stands before every rebuild: the promise is still broken, and exactly its tables are built, once. */
export async function rebuildGate(args: Arguments, orgId: string): Promise<Gate> {
  const parsed = RebuildProjections.safeParse(args);
  if (!parsed.success) return deny('The action is malformed.');
  const { taskId, projections } = parsed.data;
  if (await taskById(taskId)) return deny('These tables were built anew already.');
  const broken = await brokenPromises(orgId);
  const same = (own: readonly string[]) =>
    own.length === projections.length && own.every((name) => projections.includes(name));
  if (!broken.some((it) => it.rebuild.length > 0 && same(it.rebuild))) return deny('The promise holds again.');
  return { verdict: 'allow', reasons: ['A rebuild changes no event; everybody works on while it runs.'] };
}

/** What changes: each table. */
export const rebuildChanges = async (args: Arguments) =>
  RebuildProjections.parse(args).projections.map((name) => ({
    field: `Table of ${name}`,
    before: 'as it stands',
    after: 'as the log says',
  }));
