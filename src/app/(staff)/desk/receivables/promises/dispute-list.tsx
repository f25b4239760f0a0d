'use client';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { formatDay } from '../day-words';
import { disputeWords, outcomeWords } from '../reminder-words';
import { ResolveDialog } from './resolve-dialog';

export type Dispute = Outputs['receivables']['disputes'][number];

/** What customers object to, and how it ended. */
export function DisputeList({ disputes, hide }: { disputes: Dispute[]; hide?: 'customer' }) {
  return (
    <Panel title="Disputes" flush actions={!hide && <CsvLink href="/desk/receivables/promises/disputes.csv" />}>
      <DataTable
        bare
        caption="Disputes"
        rows={disputes}
        rowKey={(d) => d.disputeId}
        rowHref={(d) => `/desk/receivables/${d.invoiceId}`}
        empty={
          <EmptyState title="Nobody objects to an invoice." className="py-8">
            Open a customer’s account from Reminders and press Dispute beside the invoice.
          </EmptyState>
        }
        columns={[
          { key: 'number', header: 'Invoice', figures: true, cell: (d) => d.number },
          ...(hide
            ? []
            : [
                {
                  key: 'customer',
                  header: 'Customer',
                  from: 'medium' as const,
                  className: 'max-w-56 truncate',
                  cell: (d: Dispute) => d.customerName ?? '',
                },
              ]),
          { key: 'reason', header: 'They say', cell: (d) => disputeWords[d.reason] },
          {
            key: 'note',
            header: 'In their words',
            from: 'wide',
            className: 'max-w-64 truncate text-muted',
            cell: (d) => d.answer ?? d.note,
          },
          { key: 'since', header: 'Since', from: 'wide', cell: (d) => formatDay(d.openedOn) },
          {
            key: 'open',
            header: 'Open',
            align: 'right',
            from: 'medium',
            cell: (d) => <Money minor={d.openMinor} currency={d.currency} />,
          },
          {
            key: 'state',
            header: 'State',
            cell: (d) =>
              d.outcome ? (
                <StatusBadge status="done">{outcomeWords[d.outcome]}</StatusBadge>
              ) : (
                <StatusBadge status="waiting">Open</StatusBadge>
              ),
          },
          {
            key: 'act',
            header: <span className="sr-only">Actions</span>,
            align: 'right',
            cell: (d) =>
              !d.outcome && (
                <IfMay give="receivables.resolveDispute">
                  <ResolveDialog dispute={d} />
                </IfMay>
              ),
          },
        ]}
      />
    </Panel>
  );
}
