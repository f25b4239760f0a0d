import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor';
import type { AnyCommand, Outcome } from '../command';
import { db } from '../database/pools';
import { asSystem } from '../database/scope';
import { mustRun, run } from '../run';
import { settle } from '../worker';

const owner: Actor = { kind: 'staff', userId: 'owner', role: 'owner', functions: ['*'] };

/** A fresh, empty organisation for one test, with the short forms that tests read well with. */
export function organisation() {
  const orgId = randomUUID();
  return {
    orgId,
    owner,
    /** Runs a command as somebody (the owner unless said) and answers what it answered. */
    run: <C extends AnyCommand>(
      command: C,
      input: Parameters<C['decide']>[1],
      actor: Actor = owner,
      key?: string,
    ): Promise<Outcome> => run(command, input, { orgId, actor, key }),
    /** The same, for steps that must succeed. */
    must: <C extends AnyCommand>(command: C, input: Parameters<C['decide']>[1], actor: Actor = owner, key?: string) =>
      mustRun(command, input, { orgId, actor, key }),
    /** Lets all reactions and asynchronous projections catch up. */
    settle: () => settle(orgId),
    /** Reads as the organisation's system. */
    read: <T>(query: (prisma: typeof db) => Promise<T>) => asSystem(orgId, () => query(db)),
  };
}
export type TestOrganisation = ReturnType<typeof organisation>;
