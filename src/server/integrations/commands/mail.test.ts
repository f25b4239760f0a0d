import { describe, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import { MailAttempted, MailFailed, MailQueued, MailResendRequested, MailSent } from '../contract';
import { beginAttempt } from './begin-attempt';
import { queueMail } from './queue-mail';
import { recordFailure } from './record-failure';
import { recordSent } from './record-sent';
import { resendMail } from './resend-mail';

const mailId = '0193a000-0000-7000-8000-000000000001';
const queued = {
  mailId,
  template: 'welcome' as const,
  recipientId: 'u1',
  to: 'ada@example.com',
  name: 'Ada',
  variables: {},
  regarding: { kind: 'user' as const, id: 'u1' },
  deliver: true,
};
const first = MailQueued(queued);
const attempt = (n: number) => MailAttempted({ mailId, attempt: n });
const failed = (n: number, nextAttemptAt: string | null) =>
  MailFailed({ mailId, attempt: n, error: 'x', nextAttemptAt });

describe('a mail', () => {
  it('is queued once', () => {
    given().when(queueMail, queued).records(first);
    given(first).when(queueMail, queued).records();
  });
  it('is claimed by one attempt at a time', () => {
    given(first).when(beginAttempt, { mailId }).records(attempt(1));
    given(first, attempt(1)).when(beginAttempt, { mailId }).refused('not-due');
    given(first, attempt(1), failed(1, '2026-06-01T12:01:00.000Z')).when(beginAttempt, { mailId }).records(attempt(2));
  });
  it('is sent, and a late word changes nothing', () => {
    const sent = MailSent({ mailId, attempt: 1, messageId: 'm' });
    given(first, attempt(1)).when(recordSent, { mailId, messageId: 'm' }).records(sent);
    given(first, attempt(1), sent).when(recordSent, { mailId, messageId: 'm' }).records();
    given(first, attempt(1), sent).when(recordFailure, { mailId, error: 'x', permanent: false }).records();
    given(first, attempt(1), sent).when(beginAttempt, { mailId }).refused('not-due');
  });
  it('is tried again after a growing pause, and given up at the end or when refused for good', () => {
    const fail = { mailId, error: 'x', permanent: false };
    given(first, attempt(1)).when(recordFailure, fail).records(failed(1, '2026-06-01T12:01:00.000Z'));
    given(first, attempt(2)).when(recordFailure, fail).records(failed(2, '2026-06-01T12:05:00.000Z'));
    given(first, attempt(7)).when(recordFailure, fail).records(failed(7, null));
    given(first, attempt(1))
      .when(recordFailure, { ...fail, permanent: true })
      .records(failed(1, null));
  });
  it('is sent again when a person asks, not while it waits, not without a mail server', () => {
    const facts = { canSend: true };
    const again = MailResendRequested({ mailId });
    given(first, attempt(1), failed(1, null)).when(resendMail, { mailId }, { facts }).records(again);
    given(first).when(resendMail, { mailId }, { facts }).refused('already-queued');
    given(first, attempt(1)).when(resendMail, { mailId }, { facts }).refused('already-queued');
    given().when(resendMail, { mailId }, { facts }).refused('unknown-mail');
    given(first, attempt(1), failed(1, null))
      .when(resendMail, { mailId }, { facts: { canSend: false } })
      .refused('no-mail-server');
  });
});
