import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { OfNow } from '../../_of-now';
import { Renew } from '../consumers/renew';
import { EventTabs } from '../tabs';
import { CheckButton, RebuildButton } from './task-buttons';
import { TaskTable } from './task-table';

export const metadata: Metadata = { title: 'Integrity' };

export default async function IntegrityPage() {
  const a = await api();
  const [tasks, projections, staff] = await Promise.all([
    a.eventLog.tasks(),
    a.eventLog.projections(),
    a.identity.staff(),
  ]);
  const running = tasks.some((task) => task.state === 'running');
  return (
    <>
      <PageHeader
        title="Integrity"
        description="Whether the log is whole, and whether every table is what the log says. A check compares row by row while the business goes on."
        actions={
          <>
            <RebuildButton projections={projections} />
            <CheckButton />
          </>
        }
      >
        <EventTabs current="integrity" />
      </PageHeader>
      <OfNow why="Checks and rebuilds are of the tables in use.">
        <TaskTable tasks={tasks} names={Object.fromEntries(staff.map((person) => [person.id, person.name]))} />
        <Renew seconds={running ? 1 : 15} />
      </OfNow>
    </>
  );
}
