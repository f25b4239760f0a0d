import { idFrom } from '@/server/kernel/id';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { mustRun } from '@/server/kernel/run';
import { checkIntegrity } from './commands/check-integrity';

/** Asks for a check of every organisation, once per night however often it is asked. Answers how many. */
export async function checkAllNightly(night: string): Promise<number> {
  const organisations = await organisationsWithNews();
  for (const orgId of organisations)
    await mustRun(
      checkIntegrity,
      { taskId: idFrom('nightly check', orgId, night) },
      { orgId, actor: { kind: 'system', name: 'nightly-check' } },
    );
  return organisations.length;
}
