import type { Metadata } from 'next';
import { past } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { TimeMachine } from './time-machine';

export const metadata: Metadata = { title: 'Time machine' };

export default async function TimePage() {
  const [span, looking] = await Promise.all([(await api()).eventLog.span(), past()]);
  return (
    <>
      <PageHeader
        title="Time machine"
        description="Every page of the desk as it was at a moment you choose. You can look at everything and change nothing."
      />
      {span ? (
        <TimeMachine key={looking?.at?.getTime()} span={span} at={looking?.at?.getTime()} />
      ) : (
        <EmptyState title="Nothing has happened yet">The past begins with the first event.</EmptyState>
      )}
    </>
  );
}
