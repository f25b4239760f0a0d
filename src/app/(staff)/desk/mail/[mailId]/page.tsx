import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { HistoryLink } from '../../events/history-link';
import { MailStatus } from '../_parts/mail-status';
import { regardingHref, templateWords } from '../_parts/words';
import { Letter } from './letter';
import { ResendButton } from './resend-button';

export const metadata = { title: 'Mail' };

export default async function MailRecord({ params }: PageProps<'/desk/mail/[mailId]'>) {
  const { mailId } = await params;
  const mail = await missingIsNull((await api()).integrations.mail({ mailId }));
  if (!mail) notFound();
  const about = regardingHref(mail.regardingKind, mail.regardingId);
  return (
    <>
      <PageHeader
        title={mail.subject}
        crumbs={[{ label: 'Mail', href: '/desk/mail' }, { label: templateWords[mail.template] ?? mail.template }]}
        badge={<MailStatus status={mail.status} />}
        actions={
          <>
            <HistoryLink stream={`mail-${mail.id}`} />
            {about && <ButtonLink href={about}>To the {mail.regardingKind.replace('-', ' ')}</ButtonLink>}
            {mail.canSend && ['kept', 'sent', 'failed'].includes(mail.status) && (
              <IfMay give="integrations.resendMail">
                <ResendButton mailId={mail.id} to={mail.to} />
              </IfMay>
            )}
          </>
        }
      />
      {mail.error && (
        <Notice
          tone={mail.status === 'failed' ? 'negative' : 'caution'}
          title="The mail server's answer"
          className="mb-5"
        >
          {mail.error}
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {mail.html && mail.text ? (
          <Letter html={mail.html} text={mail.text} subject={mail.subject} />
        ) : (
          <Notice
            tone="brand"
            title={mail.concealed ? 'This mail holds a key to an account' : 'This mail can no longer be read'}
          >
            {mail.concealed
              ? 'Its link opens the account, so only its recipient reads it.'
              : 'The words of a person who was erased are gone.'}
          </Notice>
        )}
        <Panel title="Facts">
          <DataList
            layout="stacked"
            facts={[
              { label: 'To', value: `${mail.name}, ${mail.to}` },
              { label: 'Written', value: <DateTime at={mail.queuedAt} /> },
              { label: 'Sent', value: mail.sentAt && <DateTime at={mail.sentAt} /> },
              { label: 'Attempts', value: mail.attempts || null, figures: true },
              {
                label: 'Next attempt',
                value: mail.status === 'retrying' && mail.dueAt ? <DateTime at={mail.dueAt} /> : null,
              },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
