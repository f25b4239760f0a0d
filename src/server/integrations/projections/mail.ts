import type { EventOf, Json } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { MailAttempted, MailFailed, MailQueued, MailResendRequested, MailSent, type MailTemplate } from '../contract';

export type MailRow = {
  id: string;
  template: MailTemplate;
  recipientId: string;
  to: string;
  name: string;
  variables: Record<string, Json>;
  regardingKind: string;
  regardingId: string;
  status: 'kept' | 'queued' | 'sending' | 'retrying' | 'sent' | 'failed';
  attempts: number;
  /** How often a person had it sent again. */
  resends: number;
  queuedAt: string;
  /** When it may be handed to the mail server next. */
  dueAt: string | null;
  attemptedAt: string | null;
  sentAt: string | null;
  error: string | null;
  messageId: string | null;
};

type MailEvent = typeof MailAttempted | typeof MailSent | typeof MailFailed | typeof MailResendRequested;
const id = (e: EventOf<typeof MailQueued | MailEvent>) => ({ id: e.data.mailId });

/** Every mail: what it says, to whom, and whether it went out. */
export const mailProjection = projection<MailRow>({
  name: 'mail',
  table: 'mail',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(MailQueued, id, (_, { data: { mailId, regarding, deliver, ...data }, at }) => ({
      id: mailId,
      ...data,
      regardingKind: regarding.kind,
      regardingId: regarding.id,
      status: deliver ? 'queued' : 'kept',
      attempts: 0,
      resends: 0,
      queuedAt: at,
      dueAt: deliver ? at : null,
      attemptedAt: null,
      sentAt: null,
      error: null,
      messageId: null,
    })),
    on(
      MailAttempted,
      id,
      (row, e) => row && { ...row, status: 'sending', attempts: e.data.attempt, attemptedAt: e.at, dueAt: null },
    ),
    on(
      MailSent,
      id,
      (row, e) => row && { ...row, status: 'sent', sentAt: e.at, messageId: e.data.messageId, error: null },
    ),
    on(
      MailFailed,
      id,
      (row, { data }) =>
        row && {
          ...row,
          status: data.nextAttemptAt ? 'retrying' : 'failed',
          error: data.error,
          dueAt: data.nextAttemptAt,
        },
    ),
    on(
      MailResendRequested,
      id,
      (row, e) => row && { ...row, status: 'queued', attempts: 0, resends: row.resends + 1, dueAt: e.at, error: null },
    ),
  ],
});
