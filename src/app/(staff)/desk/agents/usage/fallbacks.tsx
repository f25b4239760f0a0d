import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { DataTable } from '@/app/_ui/table/data-table';
import { capital } from './figures';

type Props = { rows: Outputs['budgets']['fallbacks']; within: string };

/** Where policies spoke instead of a model, and why. */
export function Fallbacks({ rows, within }: Props) {
  return (
    <Panel title="Went on by their policies" description="Proposals made without a model, and why" flush>
      <DataTable
        bare
        caption={`Proposals made by policies ${within}, by reason`}
        rows={rows}
        rowKey={(row) => `${row.agent} ${row.reason}`}
        empty={<EmptyState title={`No proposal was made without a model ${within}`} className="py-8" />}
        columns={[
          { key: 'agent', header: 'Agent', cell: (row) => capital(row.agent) },
          { key: 'why', header: 'Why', cell: (row) => capital(row.reason) },
          { key: 'count', header: 'Proposals', align: 'right', figures: true, cell: (row) => row.proposals },
        ]}
      />
    </Panel>
  );
}
