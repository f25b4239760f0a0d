import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { PageHeader } from '@/app/_ui/page-header';
import { PublishedRoot } from '@/server/event-log/contract';
import { OfNow } from '../../_of-now';
import { Renew } from '../consumers/renew';
import { CheckButton } from '../integrity/task-buttons';
import { EventTabs } from '../tabs';
import { CompareRoot } from './compare-root';
import { PublishButton } from './publish-button';
import { PublishedRoots } from './published-roots';
import { Standing } from './standing';

export const metadata: Metadata = { title: 'Proof' };

export default async function ProofPage({ searchParams }: { searchParams: Promise<{ root?: string | string[] }> }) {
  const { root: asked } = await searchParams;
  const typed = typeof asked === 'string' && asked.trim() !== '' ? asked : undefined;
  const root = typed === undefined ? undefined : PublishedRoot.safeParse(typed);
  const seals = await (await api()).eventLog.seals({ root: root?.success ? typed : undefined });
  return (
    <>
      <PageHeader
        title="Proof"
        description="Each second what was recorded is sealed: nobody, not even with the whole database in their hands, can change it unnoticed."
        actions={
          <>
            <ButtonLink href="/desk/events/integrity">Earlier checks</ButtonLink>
            <PublishButton />
            <CheckButton />
          </>
        }
      >
        <EventTabs current="proof" />
      </PageHeader>
      <OfNow why="The seals are of the whole log, to its end.">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
          <Standing seals={seals} />
          <CompareRoot
            typed={typed}
            problem={root?.success === false ? root.error.issues[0]?.message : undefined}
            compared={seals.compared}
          />
        </div>
        <PublishedRoots roots={seals.published} />
        {!typed && <Renew seconds={5} />}
      </OfNow>
    </>
  );
}
