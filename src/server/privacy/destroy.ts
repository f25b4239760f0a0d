import { forgetSessions } from '@/server/identity';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { asFork, dropFork, forksFor } from '@/server/kernel/fork/fork';
import { rebuildProjections } from '@/server/kernel/fork/rebuild';
import { shredKeys } from '@/server/kernel/personal-data';
import { allProjections } from '@/server/kernel/registry';

/**
 * Destroys these subjects' keys and everything that was made with them: rows of tables (built anew from the log, which reads
 * "(erased)" now), sessions, copies kept by the time machine and by checks. May be repeated.
 */
export async function destroy(orgId: string, subjects: readonly string[], userId: string | null) {
  const types = await asSystem(orgId, async () => {
    await shredKeys(orgId, subjects);
    if (userId) await forgetSessions(orgId, userId);
    await readPool().query('update es_finding set columns = null where "orgId" = $1 and columns is not null', [orgId]);
    const { rows } = await readPool().query<{ type: string }>(
      'select distinct type from events where "orgId" = $1 and "subjectId" = any($2)',
      [orgId, subjects],
    );
    return rows.map((row) => row.type);
  });
  for (const kept of await forksFor(orgId, 'past')) await dropFork(asFork(orgId, kept));
  const touched = allProjections().filter((p) => types.some((type) => p.handlers.has(type)));
  if (touched.length > 0) await rebuildProjections(orgId, touched);
}
