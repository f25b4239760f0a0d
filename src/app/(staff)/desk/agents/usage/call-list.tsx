import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatAmount } from '@/app/_ui/format/money';
import { formatNumber } from '@/app/_ui/format/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { capital, dollars } from './figures';

type Call = Outputs['budgets']['calls']['rows'][number];

const tokensIn = (c: Call) => c.input + c.cacheRead + c.cacheWrite5m + c.cacheWrite1h;
const words: Record<string, string> = {
  reserved: 'Under way',
  expired: 'Never heard of again',
  'rate-limited': 'Rate limited',
};
const badge = (status: string) => (status === 'answered' ? 'done' : status === 'reserved' ? 'active' : 'problem');

/** The newest calls, with how each ended. What was said is never kept. */
export function CallList({ calls }: { calls: Call[] }) {
  return (
    <Panel title="Newest calls" description="Tokens, cost and outcome; what was said is not kept" flush>
      <DataTable
        bare
        caption="Newest calls"
        rows={calls}
        rowKey={(call) => call.id}
        empty={<EmptyState title="Calls appear here as agents ask models" className="py-8" />}
        columns={[
          {
            key: 'at',
            header: 'When',
            className: 'whitespace-nowrap',
            cell: (call) => (
              <>
                <RelativeTime at={call.at} />
                <span className="block text-muted sm:hidden">{capital(call.agent)}</span>
              </>
            ),
          },
          { key: 'agent', header: 'Agent', from: 'medium', cell: (call) => capital(call.agent) },
          {
            key: 'outcome',
            header: 'Outcome',
            cell: (call) => (
              <StatusBadge status={badge(call.status)}>{words[call.status] ?? capital(call.status)}</StatusBadge>
            ),
          },
          {
            key: 'model',
            header: 'Model',
            from: 'wide',
            cell: (call) => <span className="figures">{call.model}</span>,
          },
          {
            key: 'tokens',
            header: 'Tokens in, out',
            align: 'right',
            figures: true,
            from: 'medium',
            cell: (call) => `${formatNumber(tokensIn(call))} + ${formatNumber(call.output)}`,
          },
          {
            key: 'time',
            header: 'Time',
            align: 'right',
            figures: true,
            from: 'wide',
            cell: (call) => (call.ms === null ? '–' : formatNumber(call.ms / 1000, { digits: 1, unit: 's' })),
          },
          {
            key: 'cost',
            header: 'Cost',
            align: 'right',
            figures: true,
            cell: (call) =>
              call.costMicros === null
                ? `≤ ${formatAmount(dollars(call.worstMicros), 'USD')}`
                : `${call.estimated ? '≈ ' : ''}${formatAmount(dollars(call.costMicros), 'USD')}`,
          },
        ]}
      />
    </Panel>
  );
}
