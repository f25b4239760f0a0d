import { db } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';

/** What colleagues and API keys are called, by id: for sentences that say who did something. Revoked keys keep their names. */
export async function actorNames(orgId: string): Promise<Record<string, string>> {
  // Every member of staff may know these names; of a key only its administrators see more.
  const [people, keys] = await asSystem(orgId, () =>
    Promise.all([
      db.userAccount.findMany({ where: { tier: 'staff' }, select: { id: true, name: true } }),
      db.apiKey.findMany({ select: { id: true, name: true } }),
    ]),
  );
  return Object.fromEntries([...people, ...keys].map(({ id, name }) => [id, name]));
}
