import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { BeginAttempt, MailAttempted } from '../contract';
import { mail } from '../state';

/** Claims a mail for one hand-over. A mail that is being handed over, or was, is not claimed again. */
export const beginAttempt = command({
  name: 'integrations.begin-attempt',
  input: BeginAttempt,
  allow: [system],
  stream: mail,
  id: (i) => i.mailId,
  decide: (state, { mailId }) =>
    state.status === 'queued' || state.status === 'retrying'
      ? [MailAttempted({ mailId, attempt: state.attempts + 1 })]
      : reject('not-due', `This mail is ${state.status}.`, { kind: 'conflict' }),
});
