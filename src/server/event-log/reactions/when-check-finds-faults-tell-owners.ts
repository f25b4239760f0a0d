import { owners } from '@/server/identity';
import { post } from '@/server/integrations';
import { asSystem } from '@/server/kernel/database/scope';
import type { AnyEvent } from '@/server/kernel/event';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { TaskFailed, TaskFinished } from '../contract';

async function tell(event: AnyEvent, context: Reacting, message: string) {
  const variables = {
    what: 'A check of your event log did not come out',
    facts: [['Result', message]],
    path: '/desk/events/integrity',
  };
  for (const { id, email, name } of await asSystem(context.orgId, owners))
    await post(event, context, {
      template: 'house-alarm',
      recipientId: id,
      to: email,
      name,
      variables,
      regarding: { kind: 'user', id },
      oneOf: id,
    });
}

/** A check that finds faults, or a rebuild that had to mend some, is told to the owners; so is one that could not be done. */
export const whenCheckFindsFaultsTellOwners = reaction({
  name: 'event-log.when-check-finds-faults-tell-owners',
  from: 'new',
  when: (when) => [
    when(TaskFinished, async (e, context) => {
      if (e.data.faults > 0) await tell(e, context, e.data.message);
    }),
    when(TaskFailed, (e, context) => tell(e, context, e.data.message)),
  ],
});
