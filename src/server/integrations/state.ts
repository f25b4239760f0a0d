import { stream } from '@/server/kernel/stream';
import { MailAttempted, MailFailed, MailQueued, MailResendRequested, MailSent } from './contract';

export type MailState = {
  status: 'none' | 'queued' | 'sending' | 'retrying' | 'sent' | 'failed';
  /** Attempts since it was queued or asked for again. */
  attempts: number;
};

/** One message to one person. Stream `mail-<mailId>`. */
export const mail = stream({
  type: 'mail',
  events: [MailQueued, MailAttempted, MailSent, MailFailed, MailResendRequested],
  initial: { status: 'none', attempts: 0 } as MailState, // widened to the union
  evolve: (state, e): MailState => {
    switch (e.type) {
      case 'mail.queued':
      case 'mail.resend-requested':
        return { status: 'queued', attempts: 0 };
      case 'mail.attempted':
        return { status: 'sending', attempts: e.data.attempt };
      case 'mail.sent':
        return { ...state, status: 'sent' };
      case 'mail.failed':
        return { ...state, status: e.data.nextAttemptAt ? 'retrying' : 'failed' };
    }
  },
});
