import { ExternalLink } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { lengthWords } from '../words';

type Durable = Outputs['decisions']['runSteps'];

/** The durable steps: each ends once and is never run again; how often it was tried, and what is under way. */
export function Steps({ durable }: { durable: Durable }) {
  if (durable.is === 'elsewhere')
    return (
      <Panel title="Durable steps">
        <p className="text-sm">
          An Inngest server drives this run.{' '}
          <a href={durable.href} className="inline-flex items-center gap-1 underline underline-offset-2">
            See its steps there <ExternalLink aria-hidden="true" className="size-3.5" />
          </a>
        </p>
      </Panel>
    );
  if (durable.is === 'unknown')
    return (
      <Panel title="Durable steps">
        <p className="text-muted text-sm">{durable.why}</p>
      </Panel>
    );
  const begun = Date.parse(durable.startedAt);
  const trouble = durable.calls.filter((call) => call.error);
  return (
    <Panel
      title="Durable steps"
      description="Each is done once; after a crash the run goes on behind the last of them"
      flush
    >
      {trouble.map((call) => (
        <Notice key={call.runAt} tone="caution" className="m-4" title={`Attempt ${call.attempt + 1} is due`}>
          {call.error} Next: <DateTime at={call.runAt} style="second" />.
        </Notice>
      ))}
      <DataTable
        bare
        caption="Durable steps"
        rows={durable.steps}
        rowKey={(step) => step.id}
        empty={<EmptyState title="No step has ended yet" className="py-8" />}
        columns={[
          { key: 'name', header: 'Step', className: 'py-1.5', cell: (step) => step.name ?? step.op },
          {
            key: 'state',
            header: 'State',
            cell: (step) => (
              <StatusBadge status={step.error ? 'problem' : 'done'}>{step.error ? 'Failed' : 'Done'}</StatusBadge>
            ),
          },
          {
            key: 'tries',
            header: 'Tries',
            align: 'right',
            figures: true,
            cell: (step) => step.attempt + 1,
          },
          {
            key: 'after',
            header: 'Done after',
            align: 'right',
            figures: true,
            cell: (step) => lengthWords(Math.max(0, Date.parse(step.savedAt) - begun)),
          },
          { key: 'error', header: 'Error', from: 'wide', cell: (step) => step.error ?? '' },
        ]}
      />
      {durable.waits.length > 0 && (
        <p className="border-line border-t px-4 py-3 text-dense text-muted">
          Waits for {durable.waits.map((w) => w.name ?? w.kind).join(', ')}.
        </p>
      )}
    </Panel>
  );
}
