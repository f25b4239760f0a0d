import { z } from 'zod';
import { staff } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { resendMail } from './commands/resend-mail';
import { failedMails, ListMails, listMails, mailById } from './projections/mail.queries';

const readers = [staff('integrations', 'readonly')];

export const integrationsRouter = router({
  mails: query(readers, ListMails, (ask, { orgId }) => listMails(ask, orgId)),
  mail: query(readers, z.object({ mailId: Id }), async ({ mailId }, { orgId, actor }) => {
    const trusted = actor.kind === 'staff' && (actor.role === 'owner' || actor.role === 'admin');
    const found = await mailById(mailId, orgId, trusted);
    if (!found) throw asError(reject('unknown-mail', 'This mail does not exist.', { kind: 'not-found' }));
    return found;
  }),
  failedMails: query(readers, z.void(), failedMails),
  resendMail: door(resendMail),
});
