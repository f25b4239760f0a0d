import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { MailResendRequested, ResendMail } from '../contract';
import { mail } from '../state';

/** Sends a mail once more because a person asked for it: after a failure, or when the recipient lost it. */
export const resendMail = command({
  name: 'integrations.resend-mail',
  input: ResendMail,
  allow: [staff('integrations')],
  stream: mail,
  id: (i) => i.mailId,
  decide: (state, { mailId }, { facts }) => {
    if (state.status === 'none') return reject('unknown-mail', 'This mail does not exist.', { kind: 'not-found' });
    if (!facts.canSend)
      return reject('no-mail-server', 'No mail server is set up: set SMTP_URL and start again.', { kind: 'conflict' });
    if (state.status === 'queued' || state.status === 'sending' || state.status === 'retrying')
      return reject('already-queued', 'This mail is waiting to be sent already.', { kind: 'conflict' });
    return [MailResendRequested({ mailId })];
  },
  gather: async () => ({ canSend: Boolean(process.env.SMTP_URL) }),
});
