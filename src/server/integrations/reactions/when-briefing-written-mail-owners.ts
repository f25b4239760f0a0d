import { briefings } from '@/server/analytics';
import { BriefingWritten } from '@/server/analytics/contract';
import { owners } from '@/server/identity';
import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import { post } from '../mail/outbox';
import { briefingMail } from '../mail/templates/briefing';

/** Each owner who wants it gets the morning's briefing. */
export const whenBriefingWrittenMailOwners = reaction({
  name: 'integrations.when-briefing-written-mail-owners',
  from: 'new',
  when: (when) => [
    when(BriefingWritten, async (e, context) => {
      const { day, summary, facts } = e.data;
      for (const { id, email, name } of await asSystem(context.orgId, owners)) {
        if (!(await briefings.wanted(context.orgId, id))) continue;
        await post(e, context, {
          template: 'briefing',
          recipientId: id,
          to: email,
          name,
          variables: briefingMail.of({ day, summary, facts }),
          regarding: { kind: 'user', id },
          oneOf: id,
        });
      }
    }),
  ],
});
