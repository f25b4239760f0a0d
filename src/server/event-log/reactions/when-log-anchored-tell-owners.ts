import { owners } from '@/server/identity';
import { post } from '@/server/integrations';
import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import { LogAnchored } from '../contract';
import { keepOutside } from '../proof/published';

/** A published root leaves the database: into a file beside it and into the owners' mailboxes. */
export const whenLogAnchoredTellOwners = reaction({
  name: 'event-log.when-log-anchored-tell-owners',
  from: 'new',
  when: (when) => [
    when(LogAnchored, async (e, context) => {
      keepOutside(context.orgId, e.data);
      for (const { id, email, name } of await asSystem(context.orgId, owners))
        await post(e, context, {
          template: 'log-root',
          recipientId: id,
          to: email,
          name,
          variables: e.data,
          regarding: { kind: 'user', id },
          oneOf: id,
        });
    }),
  ],
});
