import type { ReactNode } from 'react';
import { signedIn } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { TeamTabs } from './_tabs';

export default async function TeamLayout({ children }: { children: ReactNode }) {
  const actor = (await signedIn())?.actor;
  const keeper = actor?.kind === 'staff' && (actor.role === 'admin' || actor.role === 'owner');
  return (
    <>
      <PageHeader title="Team and access" description="Who works here, what they may do, and the keys programs use.">
        <TeamTabs keys={keeper} />
      </PageHeader>
      {children}
    </>
  );
}
