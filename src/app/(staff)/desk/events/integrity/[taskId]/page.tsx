import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { Renew } from '../../consumers/renew';
import { kindWord, TaskState } from '../task-table';
import { Findings } from './findings';

export const metadata: Metadata = { title: 'Check' };

export default async function TaskPage({ params }: PageProps<'/desk/events/integrity/[taskId]'>) {
  const { taskId } = await params;
  const task = await missingIsNull((await api()).eventLog.task({ taskId }));
  if (!task) notFound();
  const clean = task.state === 'finished' && (task.kind === 'rebuild' || task.faults === 0);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Integrity', href: '/desk/events/integrity' }]}
        title={kindWord[task.kind]}
        badge={<TaskState task={task} />}
        description={task.projections.length > 0 ? `Of ${task.projections.join(', ')}.` : undefined}
      />
      {task.message && (
        <Notice tone={task.state === 'failed' ? 'negative' : clean ? 'positive' : 'caution'} className="mb-4">
          {task.message}
          {task.state === 'failed' && ' The tables are as they were.'}
        </Notice>
      )}
      {task.state === 'running' && (
        <Notice className="mb-4" title="On its way">
          The log is replayed beside the tables in use. You can leave this page.
        </Notice>
      )}
      {task.findings.length > 0 && (
        <Findings
          findings={task.findings}
          more={(task.faults ?? 0) - task.findings.length}
          hidden={task.valuesHidden}
        />
      )}
      {task.state === 'running' && <Renew seconds={1} />}
    </>
  );
}
