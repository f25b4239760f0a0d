import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatAmount } from '@/app/_ui/format/money';
import { formatNumber, formatPercent } from '@/app/_ui/format/number';
import { DataTable } from '@/app/_ui/table/data-table';
import { capital, dollars, ranked, type UsageRow } from './figures';

const usd = (micros: number | null) => (micros === null ? '–' : formatAmount(dollars(micros), 'USD'));

/** Each agent's calls and what they cost. */
export function AgentTable({ rows, within }: { rows: UsageRow[]; within: string }) {
  return (
    <Panel title="By agent" flush>
      <DataTable
        bare
        caption={`Use of models by agent ${within}`}
        rows={ranked(rows, 'agent')}
        rowKey={(row) => row.name}
        empty={<EmptyState title={`No agent asked a model ${within}`} className="py-8" />}
        columns={[
          { key: 'agent', header: 'Agent', cell: (row) => capital(row.name) },
          { key: 'cost', header: 'Cost', align: 'right', figures: true, cell: (row) => usd(row.micros) },
          { key: 'calls', header: 'Calls', align: 'right', figures: true, cell: (row) => formatNumber(row.calls) },
          {
            key: 'tokens',
            header: 'Tokens',
            align: 'right',
            figures: true,
            from: 'medium',
            cell: (row) => formatNumber(row.tokens, { digits: 0 }),
          },
          {
            key: 'proposal',
            header: 'Per proposal',
            align: 'right',
            figures: true,
            cell: (row) => usd(row.perProposalMicros),
          },
          {
            key: 'cache',
            header: 'From cache',
            align: 'right',
            figures: true,
            from: 'medium',
            cell: (row) => (row.cacheShare === null ? '–' : formatPercent(row.cacheShare)),
          },
        ]}
      />
    </Panel>
  );
}
