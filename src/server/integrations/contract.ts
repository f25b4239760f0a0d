import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Email, Id } from '@/server/kernel/values';

export const mailTemplates = [
  'order-confirmation',
  'order-shipped',
  'order-cancelled',
  'invoice',
  'reminder',
  'purchase-order',
  'dealer-application',
  'dealer-approved',
  'dealer-rejected',
  'password-reset',
  'verify-email',
  'welcome',
  'budget-alert',
  'decision-waits',
  'briefing',
  'log-root',
  'house-alarm',
] as const;
export const MailTemplate = z.enum(mailTemplates);
export type MailTemplate = z.infer<typeof MailTemplate>;

/** What a mail is about: pages link to it. */
export const Regarding = z.object({
  kind: z.enum(['order', 'invoice', 'customer', 'user', 'purchase-order']),
  id: z.string(),
});

const Queued = z.object({
  mailId: Id,
  template: MailTemplate,
  /** The customer or user it is for: the owner of the personal fields. */
  recipientId: z.string(),
  to: z.string(),
  name: z.string(),
  /** What the template says it needs; links with secrets in them are made when the mail is written, never kept. */
  variables: z.record(z.string(), z.json()),
  regarding: Regarding,
  /** False for mails of a replayed past: kept to be read, never sent. */
  deliver: z.boolean(),
});

// Stream `mail`, id = mailId, made of the template and the event that led to it: one mail per event, however often it is delivered.
export const MailQueued = event('mail.queued', Queued, {
  personal: { subject: (d) => d.recipientId, erased: { to: '(erased)', name: '(erased)', variables: {} } },
});
/** A hand-over to the mail server begins. Without a result after it nobody knows whether it arrived, and it is not repeated by itself. */
export const MailAttempted = event('mail.attempted', z.object({ mailId: Id, attempt: z.int().positive() }));
export const MailSent = event('mail.sent', z.object({ mailId: Id, attempt: z.int(), messageId: z.string() }));
export const MailFailed = event(
  'mail.failed',
  z.object({ mailId: Id, attempt: z.int(), error: z.string(), nextAttemptAt: z.iso.datetime().nullable() }),
);
export const MailResendRequested = event('mail.resend-requested', z.object({ mailId: Id }));

export const QueueMail = Queued.extend({ to: Email });
export const BeginAttempt = z.object({ mailId: Id });
export const RecordSent = z.object({ mailId: Id, messageId: z.string() });
export const RecordFailure = z.object({ mailId: Id, error: z.string(), permanent: z.boolean() });
export const ResendMail = z.object({ mailId: Id });
