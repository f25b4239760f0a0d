import { postToOwners } from '@/server/integrations';
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
      await postToOwners(e, context, { template: 'log-root', variables: e.data });
    }),
  ],
});
