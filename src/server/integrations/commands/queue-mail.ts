import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { MailQueued, QueueMail } from '../contract';
import { mail } from '../state';

/** Puts a mail into the outbox. Its id is made of the event that led to it, so a repetition adds nothing. */
export const queueMail = command({
  name: 'integrations.queue-mail',
  input: QueueMail,
  allow: [system],
  stream: mail,
  id: (i) => i.mailId,
  decide: (state, i) => (state.status === 'none' ? [MailQueued(i)] : []),
});
