import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { daysText, formatDay } from '../../day-words';
import { type Account, type Standing, stageWords, stopWords } from '../../reminder-words';
import { DisputeDialog } from './dispute-dialog';
import { HandOverButton } from './hand-over-button';

/** Every unpaid invoice of the customer and where it stands on the ladder. */
export function Standings({ account }: { account: Account }) {
  return (
    <Panel title="Unpaid invoices" flush>
      <DataTable
        bare
        caption="Unpaid invoices"
        rows={account.plan.standings}
        rowKey={(s) => s.invoiceId}
        rowHref={(s) => `/desk/receivables/${s.invoiceId}`}
        columns={[
          { key: 'number', header: 'Invoice', figures: true, cell: (s) => s.number },
          {
            key: 'open',
            header: 'Open',
            align: 'right',
            cell: (s) => <Money minor={s.openMinor} currency={account.currency} />,
          },
          { key: 'days', header: 'Overdue', align: 'right', from: 'medium', cell: (s) => overdue(s.daysOverdue) },
          {
            key: 'last',
            header: 'Last letter',
            from: 'wide',
            cell: (s) => s.last && `${stageWords[s.last.stage]}, ${formatDay(s.last.on)}`,
          },
          { key: 'next', header: 'Next', from: 'medium', cell: next },
          {
            key: 'act',
            header: <span className="sr-only">Actions</span>,
            align: 'right',
            cell: (s) => <Actions standing={s} />,
          },
        ]}
      />
    </Panel>
  );
}

const overdue = (days: number) => (days > 0 ? daysText(days) : days === 0 ? 'today' : `in ${daysText(-days)}`);

function next(s: Standing) {
  if (s.stop) return <span className="text-caution">{stopWords(s.stop)}</span>;
  if (s.next) return `${stageWords[s.next.stage]}, from ${formatDay(s.next.on)}`;
  return s.handOverDue ? 'Hand it over?' : 'All letters sent';
}

function Actions({ standing }: { standing: Standing }) {
  const { invoiceId, number, stop, last } = standing;
  return (
    <span className="relative z-10 inline-flex gap-1.5">
      {stop?.why !== 'dispute' && stop?.why !== 'handed-over' && (
        <IfMay give="receivables.dispute">
          <DisputeDialog invoiceId={invoiceId} number={number} />
        </IfMay>
      )}
      {(last?.stage === 'final' || stop?.why === 'handed-over') && (
        <IfMay give="receivables.handOver">
          <HandOverButton invoiceId={invoiceId} number={number} handedOver={stop?.why === 'handed-over'} />
        </IfMay>
      )}
    </span>
  );
}
