import { briefings } from '@/server/analytics';
import { BriefingWritten } from '@/server/analytics/contract';
import { reaction } from '@/server/kernel/reaction';
import { briefingMail } from '../mail/templates/briefing';
import { postToOwners } from '../mail/to-owners';

/** Each owner who wants it gets the morning's briefing. */
export const whenBriefingWrittenMailOwners = reaction({
  name: 'integrations.when-briefing-written-mail-owners',
  from: 'new',
  when: (when) => [
    when(BriefingWritten, async (e, context) => {
      const { day, summary, facts } = e.data;
      await postToOwners(e, context, {
        template: 'briefing',
        variables: briefingMail.of({ day, summary, facts }),
        wanted: (userId) => briefings.wanted(context.orgId, userId),
      });
    }),
  ],
});
