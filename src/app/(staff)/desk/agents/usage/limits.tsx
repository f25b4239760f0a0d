import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { formatAmount } from '@/app/_ui/format/money';
import { Progress } from '@/app/_ui/progress';
import { DataTable } from '@/app/_ui/table/data-table';
import { type AgentStanding, capital, dollars } from './figures';
import { LimitDialog } from './limit-dialog';
import { toneOf } from './tone';

const usd = (micros: number) => formatAmount(dollars(micros), 'USD');

/** The owner's limits, and how far each is used. The limit of all agents holds beside each one's own. */
export function Limits({ agents, owner, seen }: { agents: AgentStanding[]; owner: boolean; seen: number }) {
  const known = agents.map(({ agent }) => agent);
  return (
    <Panel
      id="limits"
      title="Limits"
      description="The worst a call can cost is set aside before it is made, so no limit is passed. You are told at 80%."
      actions={
        <IfMay give="budgets.setLimits">
          <LimitDialog known={known} seen={seen} />
        </IfMay>
      }
      footer={owner ? undefined : 'Only the owner sets limits.'}
      flush
    >
      <DataTable
        bare
        caption="Limits"
        rows={agents}
        rowKey={(row) => row.agent}
        columns={[
          { key: 'agent', header: 'Agent', cell: (row) => (row.agent === 'all' ? 'All together' : capital(row.agent)) },
          {
            key: 'month',
            header: 'This month',
            className: 'py-2',
            cell: (row) => (
              <Used used={row.monthMicros} limit={row.monthLimitMicros} what={`${row.agent}, this month`} />
            ),
          },
          {
            key: 'day',
            header: 'Today',
            className: 'py-2',
            cell: (row) => <Used used={row.dayMicros} limit={row.dayLimitMicros} what={`${row.agent}, today`} />,
          },
          ...(owner
            ? [
                {
                  key: 'edit',
                  header: <span className="sr-only">Change</span>,
                  align: 'right' as const,
                  cell: (row: AgentStanding) => (
                    <IfMay give="budgets.setLimits">
                      <LimitDialog standing={row} known={known} seen={seen} />
                    </IfMay>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function Used({ used, limit, what }: { used: number; limit: number | null; what: string }) {
  return (
    <div className="grid max-w-56 gap-1.5 sm:min-w-28">
      <span className="figures flex flex-wrap gap-x-1.5">
        {usd(used)}{' '}
        <span className="whitespace-nowrap text-muted">{limit === null ? 'no limit' : `of ${usd(limit)}`}</span>
      </span>
      {limit !== null && (
        <Progress value={dollars(used)} max={dollars(limit)} tone={toneOf(used, limit)} label={`Used: ${what}`} />
      )}
    </div>
  );
}
