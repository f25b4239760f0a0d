import { postToOwners } from '@/server/integrations';
import type { AnyEvent } from '@/server/kernel/event';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { TaskFailed, TaskFinished } from '../contract';

const tell = (event: AnyEvent, context: Reacting, message: string) =>
  postToOwners(event, context, {
    template: 'house-alarm',
    variables: {
      what: 'A check of your event log did not come out',
      facts: [['Result', message]],
      path: '/desk/events/integrity',
    },
  });

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
