import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { MailSent, RecordSent } from '../contract';
import { mail } from '../state';

/** The mail server took the mail. */
export const recordSent = command({
  name: 'integrations.record-sent',
  input: RecordSent,
  allow: [system],
  stream: mail,
  id: (i) => i.mailId,
  decide: (state, i) => (state.status === 'sending' ? [MailSent({ ...i, attempt: state.attempts })] : []),
});
