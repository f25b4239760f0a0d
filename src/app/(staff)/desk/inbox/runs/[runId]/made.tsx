import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { StatusWord } from '../../status-word';
import type { Run } from './considered';

const viewOf = (status: string) =>
  status === 'proposed' ? '' : status === 'shadow' ? 'view=observed&' : 'view=decided&';

/** The decisions a run made, each with where it stands now. */
export function Made({ run }: { run: Run }) {
  return (
    <Panel title="Decisions it made" flush>
      <DataTable
        bare
        caption="Decisions of this run"
        rows={run.decisions}
        rowKey={(d) => d.id}
        rowHref={(d) => `/desk/inbox?${viewOf(d.status)}id=${d.id}`}
        empty={
          <EmptyState
            title={run.status === 'running' ? 'None yet' : 'It saw nothing worth proposing'}
            className="py-8"
          />
        }
        columns={[
          { key: 'what', header: 'Decision', className: 'py-1.5', cell: (d) => d.sentence },
          { key: 'state', header: 'State', cell: (d) => <StatusWord decision={d} /> },
          {
            key: 'worth',
            header: 'Expected',
            align: 'right',
            from: 'medium',
            cell: (d) =>
              d.effectMinor !== null && d.currency ? <Money minor={d.effectMinor} currency={d.currency} signed /> : '–',
          },
        ]}
      />
    </Panel>
  );
}
