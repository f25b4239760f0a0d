import { owners } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import type { AnyEvent } from '@/server/kernel/event';
import type { Reacting } from '@/server/kernel/reaction';
import { type Message, post } from './outbox';

type Letter = Pick<Message, 'template' | 'variables'> & {
  /** Whether this owner wants it; all do, unless it is said. */
  wanted?: (userId: string) => Promise<boolean>;
};

/** Queues the mail that an event leads to for each owner: one per event, template and owner. */
export async function postToOwners(event: AnyEvent, context: Reacting, { wanted, ...letter }: Letter) {
  for (const { id, email, name } of await asSystem(context.orgId, owners)) {
    if (wanted && !(await wanted(id))) continue;
    const regarding = { kind: 'user' as const, id };
    await post(event, context, { ...letter, recipientId: id, to: email, name, regarding, oneOf: id });
  }
}
