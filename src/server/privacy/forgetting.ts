import { asSystem } from '@/server/kernel/database/scope';
import { report } from '@/server/kernel/observe/faults';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { isRejection } from '@/server/kernel/rejection';
import { run } from '@/server/kernel/run';
import { forgetAddresses } from './access-audit/forget-addresses';
import { forgetBooks } from './commands/forget-books';
import { forgetPerson, refuseErasure } from './commands/forget-person';
import { dueRequests } from './projections/person-request';

const EVERY_MS = 3_600_000;

/** Carries out the erasures of one organisation whose day has come. Answers how many. */
export async function forgetDue(orgId: string, now = new Date()): Promise<number> {
  const { erasures, books } = await asSystem(orgId, () => dueRequests(now));
  const context = { orgId, actor: { kind: 'system' as const, name: 'privacy.forgetting' } };
  let done = 0;
  for (const personId of erasures) {
    const outcome = await run(forgetPerson, { personId, reason: 'Requested by themselves' }, context);
    if (isRejection(outcome)) await run(refuseErasure, { personId, why: outcome.message }, context);
    else done++;
  }
  for (const personId of books) await run(forgetBooks, { personId }, context);
  return done;
}

/** Carries out what is due in all organisations, and forgets from where was looked long ago: each hour, until stopped. */
export function forgetting(): { stop: () => void } {
  const all = async () => {
    for (const orgId of await organisationsWithNews()) {
      await forgetDue(orgId);
      await forgetAddresses(orgId);
    }
  };
  const now = () => void all().catch((error: unknown) => report('privacy', error));
  const timer = setInterval(now, EVERY_MS);
  now();
  return { stop: () => clearInterval(timer) };
}
