import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { whatIfWords } from '@/server/event-log/contract';
import { namesOf, who } from '../../_who';
import { Renew } from '../../events/consumers/renew';
import { WishTable } from './wish-table';

export const metadata: Metadata = { title: 'Proposals from a what-if' };

export default async function WhatIfProposalsPage({ params }: PageProps<'/desk/what-if/[whatIfId]'>) {
  const { whatIfId } = await params;
  const { eventLog, identity } = await api();
  const [asked, staff] = await Promise.all([missingIsNull(eventLog.whatIfProposals({ whatIfId })), identity.staff()]);
  if (!asked) notFound();
  const { question, position, day, by, rows, open, currency } = asked;
  const waiting = rows.filter((row) => row.answer?.decisionId).length;
  const refused = rows.filter((row) => row.answer && !row.answer.decisionId).length;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'What if', href: '/desk/what-if' }]}
        title="Proposals from a what-if"
        description={`${who(by, namesOf(staff), 'A colleague')} asked for ${whatIfWords(question)}, as the last ${question.days} days to ${day} measured it (position ${position.toLocaleString('en-US')} of the log).`}
      />
      {open ? (
        <Notice className="mb-4" title="The agents are looking at it">
          Each change goes through the agent’s own rules. You can leave this page.
        </Notice>
      ) : (
        <Notice
          tone={waiting > 0 ? 'positive' : 'caution'}
          className="mb-4"
          title={waiting > 0 ? `${waiting} of ${rows.length} became proposals` : 'None of it can be proposed'}
          action={waiting > 0 && <ButtonLink href="/desk/inbox">Go to the approvals</ButtonLink>}
        >
          {refused > 0
            ? `${refused} ${refused === 1 ? 'was' : 'were'} refused by the agents’ rules; the reasons stand beside them.`
            : 'Nothing changes before somebody approves.'}
        </Notice>
      )}
      <WishTable rows={rows} currency={currency} days={question.days} />
      {open && <Renew seconds={1} />}
    </>
  );
}
